const { inspect } = jest.requireActual<typeof import('node:util')>('node:util');

/** Everything that n8n could show, log or store of a value, hidden properties and causes included. */
export function everythingIn(value: unknown): string {
	const stored =
		value instanceof Error ? { ...value, message: value.message, stack: value.stack } : value;
	return [
		JSON.stringify(value),
		JSON.stringify(stored),
		inspect(value, { depth: Infinity, showHidden: true, maxStringLength: Infinity }),
	].join('\n');
}
