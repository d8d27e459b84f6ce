/** Bodies made to be slow to read; each grows to any size. */
export interface Adversary {
	name: string;
	contentType: string;
	/** About this many bytes. */
	make(size: number): string;
}

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

/** Fields that are read by a regular expression or split, of any vendor's. */
const FIELDS = [
	...['phone', 'userfield', 'caller', 'calldate', 'date', 'disposition', 'billsec', 'call_type'],
	...['client_id', 'recording_wav', 'record', 'called_at', 'call_state', 'call_duration'],
	...['managers_phones', 'custom_data', 'answers', 'chat_text', 'email', 'name', 'nota', 'tags'],
	...['telefone', 'dataHora', 'latitude', 'cliente', 'mensagens', 'descricao', 'id', 'evento'],
	...['webhooktype', 'additional_call_data', 'params', 'data', 'category_mark', 'employee_fio'],
];

/** What a backtracking expression would try in more and more ways. */
const STUFF: Record<string, (size: number) => string> = {
	'white space, then a letter': (size) => `${' '.repeat(size)}x`,
	'digits, then a letter': (size) => `${'1'.repeat(size)}x`,
	'a date, then digits and colons': (size) => `2026-09-30 ${'1:'.repeat(size / 2)}x`,
	'a date of points': (size) => `1.1.2026 ${'1:1'.repeat(size / 3)}x`,
	'an ISO time': (size) => `2026-09-30T${'1:'.repeat(size / 2)}+x`,
	'angle brackets and quotes': (size) => '"<'.repeat(size / 2),
	'square brackets': (size) => '['.repeat(size),
	'brackets around names': (size) => `${'[a]'.repeat(size / 3)}`,
	'an address without an end': (size) => `${'a@'.repeat(size / 2)}`,
	'upper and lower case in turn': (size) => 'aA'.repeat(size / 2),
	accents: (size) => 'e\u0301'.repeat(size / 2),
	commas: (size) => ','.repeat(size),
	'percent signs': (size) => '%'.repeat(size),
	'percent-encoded bytes': (size) => '%e9'.repeat(size / 3),
	'typographic quotes': (size) => '{„“'.repeat(size / 3),
	minuses: (size) => '+-'.repeat(size / 2),
	'the beginnings of a state of a call': (size) => 'заказ звонка на 1.1.2026 в '.repeat(size / 27),
};

/** Every field of FIELDS gets its share. */
const inFields = (make: (size: number) => string) => (size: number) =>
	JSON.stringify(
		Object.fromEntries(FIELDS.map((name) => [name, make(Math.floor(size / FIELDS.length))])),
	);

const asText = (make: (size: number) => string) => (size: number) => make(Math.floor(size));

const times = (size: number, make: (index: number) => string): string[] => {
	const parts: string[] = [];
	for (let length = 0; length < size; length += parts[parts.length - 1].length + 1) {
		parts.push(make(parts.length));
	}
	return parts;
};

const ROW =
	'{"call_type":"in","phone":"70000000001","webhooktype":"1","nota":"2","id":"a","name":"b"}';

/** A name of half the size, around half the size of short fields. */
const underLongName =
	(start: string, letter: string) =>
	(size: number): string => {
		const inner = times(size / 2, (index) => `"f${index}":"1"`).join();
		const known = FIELDS.map((name) => `"${name}":"1"`).join();
		return `{"${start}${letter.repeat(Math.floor(size / 2))}":{${known},${inner}}}`;
	};

const SHAPES: Adversary[] = [
	{
		name: 'flat',
		contentType: JSON_TYPE,
		make: (size) => `{${times(size, (index) => `"field${index}":"value ${index}"`).join()}}`,
	},
	{
		name: 'nested five deep',
		contentType: JSON_TYPE,
		make: (size) => `{${times(size, (index) => `"f${index}":{"a":{"b":{"c":{"d":1}}}}`).join()}}`,
	},
	{
		name: 'one list in another, all the way down',
		contentType: JSON_TYPE,
		make: (size) => `{"custom_data":${'['.repeat(size / 2)}${']'.repeat(size / 2)}}`,
	},
	{
		name: 'one object in another, all the way down',
		contentType: JSON_TYPE,
		make: (size) => `${'{"data":'.repeat(size / 9)}1${'}'.repeat(size / 9)}`,
	},
	{
		name: 'JSON in text, all the way down',
		contentType: JSON_TYPE,
		make: (size) =>
			`{"params":${JSON.stringify(`${'{"a":'.repeat(size / 10)}1${'}'.repeat(size / 10)}`)}}`,
	},
	{
		name: 'a list of events',
		contentType: JSON_TYPE,
		make: (size) => `[${times(size, () => ROW).join()}]`,
	},
	{
		name: '1,000 events with large fields',
		contentType: JSON_TYPE,
		make: (size) =>
			`[${Array.from({ length: 1000 }, () => `{"webhooktype":"4","message":"${'x'.repeat(size / 1000 - 40)}"}`).join()}]`,
	},
	{
		name: 'a list of numbers',
		contentType: JSON_TYPE,
		make: (size) => `[${times(size, String).join()}]`,
	},
	{
		name: 'a list of pairs',
		contentType: JSON_TYPE,
		make: (size) =>
			`{"camposPersonalizados":[${times(size, (index) => `{"nome":"campo ${index}","valor":"1"}`).join()}]}`,
	},
	{ name: 'fields under a long name', contentType: JSON_TYPE, make: underLongName('a', 'x') },
	{
		name: 'fields under a long name that says nothing',
		contentType: JSON_TYPE,
		make: underLongName('data', '_'),
	},
	{
		name: 'fields under a long name of points',
		contentType: JSON_TYPE,
		make: underLongName('cliente', '.'),
	},
	{
		name: 'names with brackets',
		contentType: FORM_TYPE,
		make: (size) => times(size, (index) => `a[b${index}][c][d]=1`).join('&'),
	},
	{
		name: 'a form',
		contentType: FORM_TYPE,
		make: (size) => times(size, (index) => `field${index}=value+${index}`).join('&'),
	},
	{
		name: 'a form of one name',
		contentType: FORM_TYPE,
		make: (size) => times(size, (index) => `phone=${index}`).join('&'),
	},
	{
		name: 'a form of nothing',
		contentType: FORM_TYPE,
		make: (size) => '&'.repeat(size),
	},
	{
		name: 'a form of another charset',
		contentType: FORM_TYPE,
		make: (size) => times(size, (index) => `f${index}=%e9`).join('&'),
	},
	{
		name: 'a form of one long word, percent-encoded',
		contentType: FORM_TYPE,
		make: (size) => `word=${'%D0%98'.repeat(size / 6)}&broken=%`,
	},
	{
		name: 'JSON as a form',
		contentType: FORM_TYPE,
		make: (size) =>
			encodeURIComponent(`{${times(size / 2, (index) => `"f${index}":"v${index}"`).join()}}`),
	},
	{ name: 'text', contentType: 'text/plain', make: (size) => 'text '.repeat(size / 5) },
	{
		name: 'broken JSON as text',
		contentType: 'text/plain',
		make: (size) => `{${'"a":1,'.repeat(size / 6)}`,
	},
];

/** All of them. */
export const ADVERSARIES: readonly Adversary[] = [
	...SHAPES,
	...Object.entries(STUFF).flatMap(([name, make]) => [
		{ name: `${name}, in fields`, contentType: JSON_TYPE, make: inFields(make) },
		{ name: `${name}, as text`, contentType: 'text/plain', make: asText(make) },
		{ name: `${name}, as a form`, contentType: FORM_TYPE, make: asText(make) },
	]),
];
