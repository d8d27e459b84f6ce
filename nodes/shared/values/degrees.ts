import { isNone, odd, reader, type Reader, type Reading } from './reading';

const DEGREES = /^[-+]?\d{1,3}(?:[.,]\d{1,20})?$/;

/**
 * Degrees of latitude or longitude, from a number or from text with a dot or a comma.
 *
 * @param limit the most degrees north or east of zero, and as many south or west
 */
export function degreesIn(value: unknown, limit: number): Reading {
	if (isNone(value)) return { value: null };
	const number = typeof value === 'string' ? numberOf(value.trim()) : value;
	if (typeof number !== 'number' || Number.isNaN(number)) return odd(null, 'notDegrees');
	return Math.abs(number) <= limit
		? { value: number }
		: odd(null, 'outOfRange', String(-limit), String(limit));
}

function numberOf(text: string): number {
	return DEGREES.test(text) ? Number(text.replace(',', '.')) : NaN;
}

export function degrees(limit: number): Reader {
	return reader((value) => degreesIn(value, limit));
}
