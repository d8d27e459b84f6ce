import type { Place } from '../../shared/payload/walk';
import { withoutAccents } from '../../shared/values/characters';

/** No likely name begins with it. */
const MARK = '/';

/**
 * What the user calls a field, as a key of the fields: a name or a path, whatever its case, accents
 * and punctuation.
 */
export function spell(name: string): string {
	return MARK + stepsIn(name).join(MARK);
}

/**
 * By which of the user's names a value goes: by its key alone or with what it lies in, with or
 * without its place in lists.
 */
export function ownNames(place: Place, wanted: ReadonlySet<string>): string[] {
	const longest = Math.max(...[...wanted].map(({ length }) => length));
	const names = new Set<string>();
	let exact = '';
	let withoutLists = '';
	for (let at: Place | undefined = place; at && withoutLists.length < longest; at = at.parent) {
		for (const step of stepsIn(String(at.key)).reverse()) {
			exact = MARK + step + exact;
			if (typeof at.key === 'string') withoutLists = MARK + step + withoutLists;
			names.add(exact).add(withoutLists);
		}
	}
	return [...names].filter((name) => wanted.has(name));
}

/** `cliente[Nome completo]` → `cliente`, `nomecompleto`. */
function stepsIn(name: string): string[] {
	return name
		.split(/[.[\]]+/)
		.map((step) => withoutAccents(step).toLowerCase())
		.map((step) => step.replace(/[^\p{L}\p{N}]+/gu, '') || step.trim())
		.filter(Boolean);
}
