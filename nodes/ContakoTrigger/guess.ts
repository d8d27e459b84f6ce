import type { Issue } from '../shared/event-table';
import type { Fields } from '../shared/vendor';
import { leavesOf, pathOf } from './leaves';
import { likelyName } from './likely-name';
import { ownNames } from './own-name';

/** A payload's values under the names that the field table knows. */
export interface Guessed {
	fields: Fields;
	/** Name → path as sent. */
	origins: Map<string, string>;
	issues: Issue[];
}

/**
 * Finds what can be typed in a payload of which nothing is known. Of several values for one name the
 * shallowest wins, then the first by its name.
 *
 * @param wanted the user's own names, as `spell` writes them
 */
export function guess(payload: Fields, wanted: ReadonlySet<string>): Guessed {
	const { leaves, isCut } = leavesOf(payload);
	const fields: Fields = {};
	const origins = new Map<string, string>();
	for (const leaf of leaves) {
		const likely = likelyName(leaf);
		const names = wanted.size > 0 ? ownNames(leaf.place, wanted) : [];
		if (likely !== undefined) names.push(likely);
		for (const name of names) {
			if (origins.has(name)) continue;
			fields[name] = leaf.value;
			origins.set(name, pathOf(leaf.place));
		}
	}
	const message =
		'is so large or deep, or has such long names, that typed fields were looked for in a part only';
	return {
		fields,
		origins,
		issues: isCut ? [{ path: 'raw.body', message }] : [],
	};
}
