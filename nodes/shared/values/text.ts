import { single } from './reading';

/** Text without the white space around it; numbers and booleans as JSON writes them. */
export const text = single((value) => {
	if (typeof value === 'string') return { value: value.trim() };
	if (typeof value === 'number' || typeof value === 'boolean') return { value: String(value) };
	return { value };
});
