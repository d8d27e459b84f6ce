import fc from 'fast-check';

import { flattened, isDeeper, jsonIn, parseJson } from '../../../../nodes/shared/values/json';
import { readWith } from '../../../support/reading';

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

describe('jsonIn', () => {
	test.each([
		['[]', []],
		['{"a":[1,null]}', { a: [1, null] }],
		['null', null],
		['"text"', 'text'],
		[' 3 ', 3],
		['{"id":12345678901234567890}', { id: '12345678901234567890' }],
		[nested(100), JSON.parse(nested(100))],
		['', null],
		['undefined', null],
		['(not set)', null],
		[null, null],
	])('reads %j', (sent, value) => {
		expect(jsonIn(sent)).toEqual({ value });
	});

	test.each(['[{"a":1', 'words', "{'a':1}", '[object Object]', '01', '{12345678901234567890:1}'])(
		'leaves %j as text and says so',
		(sent) => {
			expect(jsonIn(sent)).toEqual({ value: sent, fault: { code: 'notJson' } });
		},
	);

	test.each([nested(101), nested(100_000), '{"a":'.repeat(101) + '1' + '}'.repeat(101)])(
		'leaves what is nested deeper than 100 levels as text',
		(sent) => {
			expect(jsonIn(sent)).toEqual({
				value: sent,
				fault: { code: 'tooDeepValue', details: ['100'] },
			});
		},
	);

	test.each([[{ a: 1 }], [['a']], [3], [false]])('takes %j, which was JSON already', (sent) => {
		expect(jsonIn(sent)).toEqual({ value: sent });
	});
});

describe('jsonIn as a reader', () => {
	const read = readWith(jsonIn);

	test('reads JSON', () => {
		expect(read('[1]')).toEqual({ value: [1] });
	});

	test.each([[[{ a: 1 }, 'b']], [['1', '2']]])('leaves the list %j whole', (list) => {
		expect(read(list)).toEqual({ value: list });
	});
});

describe('parseJson', () => {
	test.each([
		'12345678901234567890',
		'12345678901234567891',
		'5550001112223334445',
		'9007199254740993',
		'-9007199254740993',
		'10000000000000001',
		'0.1234567890123456789',
		'1.00000000000000000001',
		'0.10000000000000001',
		'1790775458.21390251',
		'1e400',
		'-1E+400',
		'1e-400',
		'4.9e-324',
		'1.7976931348623159e308',
		'9007199254740993e0',
		'90071992547409.93e2',
		'1e99999999999999999999',
		'1e-99999999999999999999',
		'5550001112223334912',
	])('keeps %s as text, every digit', (number) => {
		expect(parseJson(number)).toBe(number);
		expect(parseJson(`{"a":[ ${number} ,{"b":${number}}],"c":1}`)).toEqual({
			a: [number, { b: number }],
			c: 1,
		});
	});

	test.each([
		['0', 0],
		['-0', -0],
		['-0.0e5', -0],
		['0e99999', 0],
		['0.00000000000000000000000', 0],
		['1.0', 1],
		['1e3', 1000],
		['1E+3', 1000],
		['1.000000000000000000000', 1],
		['100e-2', 1],
		['0.1', 0.1],
		['0.30000000000000004', 0.30000000000000004],
		['-23.55052', -23.55052],
		['1790775458.2139025', 1790775458.2139025],
		['1790775458123456', 1790775458123456],
		['9007199254740991', Number.MAX_SAFE_INTEGER],
		['9007199254740992', 9007199254740992],
		['100000000000000000000', 1e20],
		['1e21', 1e21],
		['5e-324', 5e-324],
		['1.7976931348623157e308', Number.MAX_VALUE],
		['3.80671234567e11', 380671234567],
	])('reads %s as the number that it is', (text, number) => {
		expect(parseJson(text)).toBe(number);
	});

	test.each([
		'"12345678901234567890"',
		'"1e400"',
		'"a \\" 12345678901234567890"',
		'"\\\\"',
		'"\\\\\\" 1e400 \\\\"',
		'"\\u0022 1e400"',
		'{"12345678901234567890":"1e400,","\\"1e400":[]}',
		'["\\\\",1,"1e400",true,"-","0"]',
	])('touches no text: %s', (text) => {
		expect(parseJson(text)).toEqual(JSON.parse(text));
	});

	test('finds a number between texts that end in backslashes and quotes', () => {
		expect(parseJson('["\\\\",1e400,"\\"",1e400,"\\\\\\"",1e400]')).toEqual([
			...['\\', '1e400', '"', '1e400', '\\"', '1e400'],
		]);
	});

	test('keeps a key that is everybody’s prototype as a key', () => {
		const read = parseJson('{"__proto__":12345678901234567890}') as object;
		expect(Object.entries(read)).toEqual([['__proto__', '12345678901234567890']]);
	});

	test.each([
		...['', ' ', '{', '[1,]', "{'a':1}", 'NaN', '1e', '-', '01', '+1', '.5', '"', '"\n"', '1 2'],
		...[
			'012345678901234567890',
			'{12345678901234567890:1}',
			'1e400x',
			'[1e400',
			'--1e400',
			'1e4e400',
		],
	])('%j is not JSON', (text) => {
		expect(parseJson(text)).toBeUndefined();
	});

	test('reads what JavaScript writes as JSON.parse does', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
				const text = JSON.stringify(value, null, indent);
				expect(parseJson(text)).toEqual(JSON.parse(text));
			}),
			{ numRuns: 1000 },
		);
		fc.assert(
			fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
				expect(parseJson(`[${number}]`)).toEqual([number + 0]);
			}),
			{ numRuns: 5000 },
		);
	});

	/** Any number that JSON can hold, near the edges too. */
	const digits = (most: number) =>
		fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: most });
	const numbers = fc
		.tuple(
			fc.constantFrom('', '-'),
			fc.oneof(
				digits(25),
				fc
					.bigInt({
						min: BigInt(2) ** BigInt(53) - BigInt(20),
						max: BigInt(2) ** BigInt(53) + BigInt(20),
					})
					.map(String),
			),
			fc.option(digits(25), { nil: undefined }),
			fc.option(fc.tuple(fc.constantFrom('e', 'E', 'e+', 'e-'), fc.integer({ min: 0, max: 340 })), {
				nil: undefined,
			}),
		)
		.map(([sign, whole, fraction, exponent]) =>
			[
				sign + whole.replace(/^0+(?=\d)/, ''),
				fraction === undefined ? '' : `.${fraction}`,
				exponent === undefined ? '' : exponent.join(''),
			].join(''),
		);

	test('loses no number: what is written again is the number that was sent', () => {
		fc.assert(
			fc.property(numbers, (number) => {
				const read = parseJson(number);
				if (typeof read === 'string') {
					expect(read).toBe(number);
					expect(isSame(number, String(Number(number)))).toBe(false);
				} else {
					expect(isSame(number, JSON.stringify(read))).toBe(true);
				}
			}),
			{ numRuns: 5000 },
		);
	});

	test('finds every number wherever it stands, and nothing else', () => {
		const tree = fc.letrec<{ tree: string; leaf: string }>((tie) => ({
			leaf: fc.oneof(
				numbers,
				fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)),
				fc
					.string({ unit: fc.constantFrom('\\', '"', '1e400', ',') })
					.map((text) => JSON.stringify(text)),
				fc.constantFrom('true', 'false', 'null'),
			),
			tree: fc.oneof(
				{ maxDepth: 4 },
				tie('leaf'),
				fc.array(tie('tree')).map((members) => `[${members.join(' , ')}]`),
				fc
					.array(tie('tree'))
					.map((members) => `{${members.map((m, i) => `"1e400${i}\\"":${m}`).join()}}`),
			),
		})).tree;
		fc.assert(
			fc.property(tree, (text) => {
				const read = parseJson(text);
				const other: unknown = JSON.parse(text);
				expect(withNumbers(read, other)).toEqual(other);
			}),
			{ numRuns: 1000 },
		);
	});

	test.each([
		['ordinary', '{"name":"Ana","phone":"380671234567","seconds":14,"at":1.5},'],
		['numbers that are lost', '12345678901234567890,1e400,'],
		['texts that look like such numbers', '"12345678901234567890","1e400",'],
		['empty texts', '"","",'],
		['escapes', '"\\"\\\\\\"",'],
		['short numbers', '1,2,3,'],
		['digits and points', '123456.12345678,'],
	])('is linear and quick with %s', (_, part) => {
		const megabyte = `[${part.repeat(1_000_000 / part.length)}1e400]`;
		const start = performance.now();
		expect(parseJson(megabyte)).toBeInstanceOf(Array);
		expect(performance.now() - start).toBeLessThan(2000);
	});

	test.each([
		['a number', '1'.repeat(4_000_000)],
		['a fraction', `0.${'0'.repeat(4_000_000)}1`],
		['an exponent', `1e${'1'.repeat(4_000_000)}`],
	])('keeps every digit of %s of four million digits', (_, number) => {
		const start = performance.now();
		expect(parseJson(number) === number).toBe(true);
		expect(performance.now() - start).toBeLessThan(2000);
	});

	test.each([
		['backslashes', `["${'\\\\'.repeat(2_000_000)}",1e400]`, 2_000_000],
		['quotes', `["${'\\"'.repeat(2_000_000)}",1e400]`, 2_000_000],
	])('is linear in a text of four million %s', (_, text, length) => {
		const [first, second] = parseJson(text) as string[];
		expect([first.length, second]).toEqual([length, '1e400']);
	});
});

/** Whether two texts are the same number, computed exactly. */
function isSame(one: string, other: string): boolean {
	if (!/^[-\d]/.test(other) || !/\d$/.test(other)) return false;
	const [a, b] = [exact(one), exact(other)];
	const shift = Math.min(a.exponent, b.exponent);
	const whole = ({ digits, exponent }: Exact) => digits * BigInt(10) ** BigInt(exponent - shift);
	return whole(a) === whole(b);
}

interface Exact {
	digits: bigint;
	exponent: number;
}

function exact(number: string): Exact {
	const [mantissa, exponent = '0'] = number.toLowerCase().split('e');
	const [whole, fraction = ''] = mantissa.split('.');
	return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}

/** The first with numbers in place of its texts where the second has numbers. */
function withNumbers(read: unknown, other: unknown): unknown {
	if (typeof other === 'number') return Number(read);
	if (Array.isArray(other))
		return (read as unknown[]).map((each, index) => withNumbers(each, other[index]));
	if (typeof other !== 'object' || other === null) return read;
	return Object.fromEntries(
		Object.entries(read as object).map(([key, each]) => [
			key,
			withNumbers(each, (other as Record<string, unknown>)[key]),
		]),
	);
}

/** `inner` in so many objects, each the member `a` of the one around it. */
const nestedObjects = (depth: number, inner: string) =>
	JSON.parse('{"a":'.repeat(depth) + inner + '}'.repeat(depth)) as unknown;

describe('isDeeper', () => {
	test('counts objects and lists', () => {
		expect([isDeeper(1, 0), isDeeper({}, 0), isDeeper([], 1), isDeeper([[]], 1)]).toEqual([
			...[false, true, false, true],
		]);
		expect([isDeeper(nestedObjects(5, '[1]'), 6), isDeeper(nestedObjects(5, '[1]'), 5)]).toEqual([
			false,
			true,
		]);
	});

	test('a wide value costs one look at each member', () => {
		const rows = Array.from({ length: 300_000 }, (_, index) => ({ index }));
		expect(isDeeper(rows, 2)).toBe(false);
	});
});

describe('flattened', () => {
	test.each([
		['[[[1]]]', 2, '[["[1]"]]'],
		[
			'{"a":{"b":[1,{"c":"]}\\""}]},"d":[ ]}',
			2,
			'{"a":{"b":"[1,{\\"c\\":\\"]}\\\\\\"\\"}]"},"d":[ ]}',
		],
		['[1,{"a":2}]', 2, '[1,{"a":2}]'],
		['"[["', 0, '"[["'],
	])('%s below %d levels is %s', (text, levels, flat) => {
		expect(flattened(text, levels)).toBe(flat);
	});

	test('loses nothing of any JSON', () => {
		fc.assert(
			fc.property(fc.json({ maxDepth: 6 }), fc.integer({ min: 0, max: 4 }), (text, levels) => {
				const open = (value: unknown, depth: number): unknown => {
					if (typeof value === 'string' && depth === levels && /^[[{]/.test(value)) {
						try {
							return JSON.parse(value);
						} catch {
							return value;
						}
					}
					if (typeof value !== 'object' || value === null) return value;
					if (Array.isArray(value)) return value.map((each) => open(each, depth + 1));
					return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, open(v, depth + 1)]));
				};
				const flat = JSON.parse(flattened(text, levels)) as unknown;
				expect(JSON.stringify(open(flat, 0))).toBe(JSON.stringify(open(JSON.parse(text), 0)));
			}),
		);
	});
});
