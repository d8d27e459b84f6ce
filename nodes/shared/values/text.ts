import { isNone, reader, type Reading } from './reading';

/** Text without the white space around it; numbers and booleans as JSON writes them. */
export function textIn(value: unknown): Reading {
	if (isNone(value)) return { value: null };
	if (typeof value === 'string') return { value: value.trim() };
	if (typeof value === 'number' || typeof value === 'boolean') return { value: String(value) };
	return { value };
}

export const text = reader(textIn);
