/** A body of about so many bytes. */
export interface Payload {
	shape: string;
	/** Of its JSON. */
	bytes: number;
	fields: Record<string, unknown>;
}

type Make = (bytes: number) => Record<string, unknown>;

const KB = 1024;
const SIZES = [KB, 16 * KB, 256 * KB, 4 * KB * KB, 16 * KB * KB];
const VALUE = 'x'.repeat(40);
/** Bytes of `"field_1":"…",` with such a value. */
const FIELD_BYTES = VALUE.length + 16;
const RECORD_BYTES = 3 * FIELD_BYTES;

/** A number of fields, however long. */
const flat =
	(count: number): Make =>
	(bytes) =>
		fieldsOf(count, 'x'.repeat(Math.max(1, Math.floor(bytes / count) - 16)));

/** A list of objects in an object in an object. */
const nested: Make = (bytes) => ({
	data: { list: Array.from({ length: bytes / RECORD_BYTES }, () => fieldsOf(3, VALUE)) },
});

/** Each object holds one field and the next object. */
const deep: Make = (bytes) => {
	let inner: Record<string, unknown> = {};
	for (let size = 0; size < bytes; size += FIELD_BYTES + 9) {
		inner = { field_1: VALUE, inner };
	}
	return inner;
};

const SHAPES: Record<string, { make: Make; sizes: number[] }> = {
	'10 fields': { make: flat(10), sizes: SIZES },
	'1,000 fields': { make: flat(1000), sizes: SIZES.filter((size) => size >= 16 * KB) },
	'10,000 fields': { make: flat(10_000), sizes: SIZES.filter((size) => size >= 256 * KB) },
	'nested list': { make: nested, sizes: SIZES },
	// n8n itself writes an item by recursion: what is nested deeper than this it cannot store.
	'deeply nested': { make: deep, sizes: [KB, 16 * KB, 64 * KB] },
};

/** Every shape in every size, the smallest first. */
export function payloads(): Payload[] {
	return Object.entries(SHAPES).flatMap(([shape, { make, sizes }]) =>
		sizes.map((size) => {
			const made = make(size);
			return { shape, bytes: JSON.stringify(made).length, fields: made };
		}),
	);
}

function fieldsOf(count: number, value: string): Record<string, unknown> {
	return Object.fromEntries(
		Array.from({ length: Math.max(1, Math.floor(count)) }, (_, index) => [
			`field_${index + 1}`,
			value,
		]),
	);
}
