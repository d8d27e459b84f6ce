import { reader, type Reader } from '../shared/values/reading';

export type Direction = 'in' | 'out';

const CALLBACK = 'callback';

/**
 * Source: Ringostat's help (`in`, `out`, and that a call-back counts as an incoming call); the
 * transits are its export API's.
 */
const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
	['in', 'in'],
	['incoming', 'in'],
	['inbound', 'in'],
	['transitin', 'in'],
	[CALLBACK, 'in'],
	['out', 'out'],
	['outgoing', 'out'],
	['outbound', 'out'],
	['transitout', 'out'],
]);

export const directions: readonly string[] = [...DIRECTIONS.keys()];

/** Which way a call went; undefined where the word is not known. */
export function directionOf(sent: unknown): Direction | undefined {
	return DIRECTIONS.get(word(sent));
}

/** Whether a sent direction is that of a call which the client asked for. */
export function isCallback(sent: unknown): boolean {
	return word(sent) === CALLBACK;
}

function word(sent: unknown): string {
	return typeof sent === 'string' ? sent.toLowerCase().replace(/[\s_+-]/g, '') : '';
}

/** `call.direction`. */
export const direction: Reader = reader((sent) => {
	const value = directionOf(sent);
	return value ? { value } : { value: null, fault: { code: 'notDirection' } };
});
