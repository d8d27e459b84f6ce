import { isNoId } from './nothing';
import { isNone, reader, type Reading } from './reading';

/** Text without the white space around it; numbers and booleans as JSON writes them. */
export function textIn(value: unknown): Reading {
	if (isNone(value)) return { value: null };
	if (typeof value === 'string') return { value: value.trim() };
	if (typeof value === 'number' || typeof value === 'boolean') return { value: String(value) };
	return { value };
}

export const text = reader(textIn);

/** An id as text; `null` where it cannot be one, such as 0, -1 or a placeholder. */
export const id = reader((value) => {
	const reading = textIn(value);
	return typeof reading.value === 'string' && isNoId(reading.value) ? { value: null } : reading;
});

/** A link as text; `null` for what a sender writes where it has none, such as 0 or no. */
export const link = id;
