type JsonType = string | string[];

/** The subset of JSON schema that n8n's editor shows as the output of a node that has not run. */
interface Schema {
	type: JsonType;
	properties?: Record<string, Schema>;
	items?: Schema;
}

/** The schema of an example. What is null in it may be text. */
export function schemaOf(example: unknown): Schema {
	if (example === null) return { type: ['string', 'null'] };
	if (Array.isArray(example)) {
		return { type: 'array', ...(example.length > 0 && { items: schemaOf(example[0]) }) };
	}
	if (typeof example !== 'object') {
		return { type: Number.isInteger(example) ? 'integer' : typeof example };
	}
	const properties = Object.entries(example).map(([key, value]) => [key, schemaOf(value)] as const);
	return { type: 'object', properties: Object.fromEntries(properties) };
}
