/**
 * Tags as a user gives them: a text with commas, or a list from an expression. Trimmed, without
 * blank ones and repetitions, in their order.
 */
export function readTextList(value: unknown): string[] {
	const parts = Array.isArray(value) ? value : String(value ?? '').split(',');
	const texts = parts
		.filter((part) => ['string', 'number'].includes(typeof part))
		.map((part) => String(part).trim())
		.filter((text) => text !== '');
	return [...new Set(texts)];
}
