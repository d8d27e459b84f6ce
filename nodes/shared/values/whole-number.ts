import { single } from './reading';

const NUMBER = /^\d{1,15}(?:[.,]\d{1,15})?$/;

/** A count or a number of seconds, from `14`, `"14"` or `"14.6"` (rounded). */
export const wholeNumber = single((value) => {
	if (typeof value === 'number') return { value: Math.round(value) };
	if (typeof value !== 'string') return { value };
	const digits = value.trim();
	return { value: NUMBER.test(digits) ? Math.round(Number(digits.replace(',', '.'))) : value };
});
