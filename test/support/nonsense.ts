/** What an expression may yield instead of a number. */
export const NOT_NUMBERS = [
	'={{ "abc" }}',
	'={{ 3 / 2 }}',
	'={{ 0 / 0 }}',
	'={{ 1 / 0 }}',
	'={{ -1e300 }}',
	'={{ [] }}',
	'={{ [5] }}',
	'={{ {} }}',
	'={{ true }}',
	'={{ "1e3" }}',
	'={{ "12,5" }}',
	'={{ new Date(0) }}',
];

/** What an expression may yield instead of text. */
export const NOT_TEXTS = ['={{ 0 / 0 }}', '={{ [] }}', '={{ [1] }}', '={{ {} }}', '={{ $now }}'];

/** What an expression may yield instead of a date and time. */
export const NOT_TIMES = [
	'={{ "soon" }}',
	'={{ 12 }}',
	'={{ 1790775458000 }}',
	'={{ [] }}',
	'={{ {} }}',
	'={{ true }}',
	'={{ new Date(0 / 0) }}',
	'2026-02-30T10:00',
];

/** What an expression yields where there is nothing. */
export const NOTHING = ['={{ null }}', '={{ undefined }}', '={{ "" }}', '={{ "  " }}'];

const bytesOf = (text: string) => [...Buffer.from(text)];
const hex = (byte: number) => byte.toString(16).padStart(2, '0');

/** How a server may write a secret into its answer. */
export const SPELLINGS: Record<string, (secret: string) => string> = {
	'as it is': (secret) => secret,
	'in capitals': (secret) => secret.toUpperCase(),
	'percent-encoded': (secret) =>
		bytesOf(secret)
			.map((byte) => `%${hex(byte)}`)
			.join(''),
	'percent-encoded twice': (secret) =>
		encodeURIComponent(
			bytesOf(secret)
				.map((byte) => `%${hex(byte)}`)
				.join(''),
		),
	'with a hyphen as %2D': (secret) => encodeURIComponent(secret).replace(/-/g, '%2D'),
	'in HTML': (secret) =>
		bytesOf(secret)
			.map((byte) => `&#${byte};`)
			.join(''),
	'in HTML, hexadecimal': (secret) =>
		bytesOf(secret)
			.map((byte) => `&#x${hex(byte)};`)
			.join(''),
	'in JavaScript': (secret) =>
		bytesOf(secret)
			.map((byte) => `\\x${hex(byte)}`)
			.join(''),
	'in JSON': (secret) =>
		bytesOf(secret)
			.map((byte) => `\\u00${hex(byte)}`)
			.join(''),
	'by escape()': (secret) =>
		bytesOf(secret)
			.map((byte) => `%u00${hex(byte)}`)
			.join(''),
	'in base64': (secret) => Buffer.from(secret).toString('base64'),
	'in base64 for URLs': (secret) => Buffer.from(`?>${secret}`).toString('base64url'),
};
