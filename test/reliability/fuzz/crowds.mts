/** Bytes of a URL and of headers that Node lets through. */
const LONGEST_HEAD = 15_000;
/** As many events as one request may hold. */
export const MOST_EVENTS = 1000;

/** Many small events that share a long head, of which each could be made to pay for all. */
export interface Crowd {
	name: string;
	body: string;
	query: Record<string, string | string[]>;
	headers: Record<string, string>;
}

const BODIES: Record<string, string> = {
	'empty events': '{}',
	'events of one field': '{"name":"Ivan"}',
	'events of a type': '{"webhooktype":"4","call_type":"in"}',
	'events of a text': '{"message":"Call me back, please"}',
};

/** Query parameters, the index of each in its name or value. */
const QUERIES: Record<string, (index: number) => [name: string, value: string]> = {
	'unknown parameters': (index) => [`p${index}`, 'x'],
	'parameters with brackets': (index) => [`a[b${index}][c]`, '1'],
	'parameters of free text': (index) => [`text ${index}`, 'Иван Иванов'],
	'parameters that are numbers': (index) => [`n${index}`, `38067${index}`],
	'parameters of JSON': (index) => [`j${index}`, '{"phone":"+380671234567"}'],
};

const HEADERS: Record<string, (index: number) => [name: string, value: string]> = {
	'unknown headers': (index) => [`x-header-${index}`, 'Ivan Example'],
	'headers that repeat a URL': (index) => [`x-url-${index}`, `/webhook/1/?phone=38067000${index}`],
};

/** One long value in a head instead of many short ones. */
const LONG: Record<string, string> = {
	'a long word': 'x'.repeat(LONGEST_HEAD),
	'many phones': '+380671234567,'.repeat(LONGEST_HEAD / 14),
	'percent signs': '%25'.repeat(LONGEST_HEAD / 3),
	'angle brackets': '<"'.repeat(LONGEST_HEAD / 2),
};

/** Every body with every kind of head. */
export const CROWDS: readonly Crowd[] = Object.entries(BODIES).flatMap(([events, event]) => {
	const body = `[${Array.from({ length: MOST_EVENTS }, () => event).join()}]`;
	const crowd = (head: string, more: Partial<Crowd>): Crowd => ({
		...{ name: `${events}, ${head}`, body, query: {}, headers: {} },
		...more,
	});
	return [
		...Object.entries(QUERIES).map(([head, make]) => crowd(head, { query: filled(make) })),
		...Object.entries(HEADERS).map(([head, make]) => crowd(head, { headers: filled(make) })),
		...Object.entries(LONG).flatMap(([head, value]) => [
			crowd(`${head} in the query`, { query: { utm_source: value } }),
			crowd(`${head} as the phone`, { query: { phone: value, telefone: value.slice(0, 100) } }),
			crowd(`${head} in a header`, { headers: { referer: value } }),
		]),
		crowd('one parameter many times', {
			query: { phone: Array.from({ length: 990 }, (_, index) => String(index)) },
		}),
	];
});

/** As n8n counts them: it lets through as many parameters as the URL holds. */
function filled(make: (index: number) => [name: string, value: string]): Record<string, string> {
	const entries: Array<[name: string, value: string]> = [];
	for (let length = 0; length < LONGEST_HEAD && entries.length < 990; ) {
		const [name, value] = make(entries.length);
		entries.push([name, value]);
		length += encodeURIComponent(name + value).length + 2;
	}
	return Object.fromEntries(entries);
}

/** Bytes of a request as they go over the wire, at least. */
export function sizeOf({ body, query, headers }: Crowd): number {
	const parameters = Object.entries(query).flatMap(([name, value]) =>
		[value].flat().map((each) => `${name}=${each}&`),
	);
	const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
	return [body, ...parameters, ...lines].reduce((sum, part) => sum + Buffer.byteLength(part), 0);
}
