/** Shorter ones are extensions and short codes. */
const SHORTEST_NUMBER = 9;

/**
 * What numbers of one client have in common, however they are written: with a country code, or with the
 * zero of a national number instead. `undefined`: it is not a client's number.
 */
export function numberKey(value: unknown): string | undefined {
	if (typeof value !== 'string' && typeof value !== 'number') return undefined;
	const text = String(value);
	// "Olena" <380000000001>, as telephones display a caller
	const shown = /<([^<>]*)>\s*$/.exec(text)?.[1] ?? text;
	if (/[a-z]/i.test(shown)) return undefined;
	const digits = shown.replace(/\D/g, '');
	return digits.length < SHORTEST_NUMBER ? undefined : digits.slice(-SHORTEST_NUMBER);
}
