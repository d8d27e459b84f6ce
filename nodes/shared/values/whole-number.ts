import { isNone, reader, type Reading } from './reading';

const NUMBER = /^[-+]?\d{1,15}(?:[.,]\d{1,20})?$/;
/** `1:02:03` or `02:03`. */
const CLOCK = /^(?:(\d{1,4}):)?(\d{1,4}):(\d{2}(?:[.,]\d{1,20})?)$/;
const SIXTY = 60;

/** A count, from `14`, `"14"` or `"14.6"` (rounded). */
export function wholeNumberIn(value: unknown): Reading {
	if (isNone(value)) return { value: null };
	if (typeof value === 'number') return { value: rounded(value) };
	if (typeof value !== 'string') return { value };
	const text = value.trim();
	return { value: NUMBER.test(text) ? rounded(numberOf(text)) : value };
}

/** A duration in whole seconds, from a number of seconds, `H:MM:SS` or `MM:SS`. */
export function secondsIn(value: unknown): Reading {
	const [, hours, minutes, seconds] =
		typeof value === 'string' ? (CLOCK.exec(value.trim()) ?? []) : [];
	if (seconds === undefined) return wholeNumberIn(value);
	const isClock = numberOf(seconds) < SIXTY && (hours === undefined || Number(minutes) < SIXTY);
	return isClock
		? {
				value: rounded((Number(hours ?? 0) * SIXTY + Number(minutes)) * SIXTY + numberOf(seconds)),
			}
		: { value };
}

function numberOf(text: string): number {
	return Number(text.replace(',', '.'));
}

/** `+ 0` because -0.4 is rounded to -0. */
function rounded(number: number): number {
	return Math.round(number) + 0;
}

export const seconds = reader(secondsIn);
