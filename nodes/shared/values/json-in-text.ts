import type { Reader } from './reading';

/** JSON that was sent inside a text field. Text that is no JSON stays as text, with an issue. */
export const jsonInText: Reader = (value) => {
	if (typeof value !== 'string') return { value };
	try {
		return { value: JSON.parse(value) as unknown };
	} catch {
		return { value, issue: 'holds no valid JSON and is left as text' };
	}
};
