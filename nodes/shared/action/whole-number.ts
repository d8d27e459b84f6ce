import { UserError } from 'n8n-workflow';

/** What a whole number of the user's must be. */
export interface NumberBounds {
	/** As the form calls it, for the message. */
	label: string;
	least: number;
	most: number;
}

/**
 * A whole number that a parameter holds, or that an expression yields, which may be anything. A text
 * of digits counts as the number.
 *
 * @returns the number; `undefined` where nothing is set (null, undefined, empty text)
 * @throws UserError that names the parameter, the value and the bounds: call it before anything is sent
 */
export function readWholeNumber(
	value: unknown,
	{ label, least, most }: NumberBounds,
): number | undefined {
	if (isNotSet(value)) return undefined;
	const number = toWholeNumber(value);
	if (number !== undefined && number >= least && number <= most) return number;
	throw new UserError(
		`${label} must be a whole number from ${least} to ${most}, but it is ${showValue(value)}`,
	);
}

/** Null, undefined or empty text: what a parameter holds that nobody has filled in. */
export function isNotSet(value: unknown): boolean {
	return value === null || value === undefined || (typeof value === 'string' && !value.trim());
}

/** A whole number, or a text of its digits; `undefined` for anything else, and beyond 2^53. */
export function toWholeNumber(value: unknown): number | undefined {
	const number =
		typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : value;
	return Number.isSafeInteger(number) ? (number as number) : undefined;
}

/** A value in a message: as JSON, cut to 80 characters. */
export function showValue(value: unknown): string {
	const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
	return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
