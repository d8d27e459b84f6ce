import { once } from '../memo';
import { HIDDEN, secretFinder } from './find-secrets';

/** Takes secrets out of a text. */
export type Hide = (text: string) => string;

/**
 * Makes a function that takes secrets out of a text, in whatever spelling. Only the stretch that is
 * the secret goes. It costs nothing until it is used.
 *
 * @param secrets letters and digits of less than 8 characters are found as words of their own only
 */
export function secretHider(secrets: readonly string[]): Hide {
	const finder = once(() => secretFinder([...new Set(secrets)]));
	const shortest = Math.min(...secrets.map(({ length }) => length));
	return (text) => {
		if (text.length < shortest) return text;
		const stretches = finder()(text);
		if (stretches.length === 0) return text;
		let shown = '';
		let end = 0;
		for (const [from, to] of stretches) {
			shown += text.slice(end, from) + HIDDEN;
			end = to;
		}
		return shown + text.slice(end);
	};
}

/**
 * A value of any shape without secrets, in keys as well as in texts and numbers; the same value where
 * it has none, because it may be large.
 */
export function hideInValue(value: unknown, hide: Hide): unknown {
	if (typeof value === 'string') return hide(value);
	if (typeof value === 'number') return hide(String(value)) === String(value) ? value : HIDDEN;
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) {
		const members = value.map((member) => hideInValue(member, hide));
		return members.every((member, at) => member === value[at]) ? value : members;
	}
	const sent = Object.entries(value);
	const shown = sent.map(([key, member]) => [hide(key), hideInValue(member, hide)] as const);
	const isSame = shown.every(([key, member], at) => key === sent[at][0] && member === sent[at][1]);
	return isSame ? value : Object.fromEntries(shown);
}
