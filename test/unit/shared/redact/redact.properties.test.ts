import fc from 'fast-check';

import { encodedText } from '../../../../nodes/shared/redact/encodings';
import { vocabularyOf } from '../../../../nodes/shared/redact/vocabulary';
import { bytesIn, ENCODED_BYTES } from '../../../../nodes/shared/values/percent-encoding';
import { doorbell } from '../../../support/doorbell';
import { redactorFor } from '../../../support/redaction';

const { isKnown } = vocabularyOf(doorbell);
const redacted = (value: unknown) => redactorFor().redact(value);

// None of these characters is in what stands for a value: x, y, z, ж, з, и, example.com, 0 and 1.
const word = (letters: string) =>
	fc
		.string({ unit: fc.constantFrom(...letters), minLength: 4, maxLength: 12 })
		// Some are words for a kind or a state, which stay, or base64 of a text by chance.
		.filter((each) => !isKnown(each) && encodedText(each) === undefined);
const latin = word('bfghjklnoqruvwBFGHJKLNOQRUVW');
const cyrillic = word('бвгдклмнпрстуфБВГДКЛМНПРСТУФ');
const digits = (minLength: number, maxLength: number) =>
	fc.string({ unit: fc.constantFrom(...'23456789'), minLength, maxLength });

const name = fc.oneof(
	latin,
	cyrillic,
	fc.tuple(cyrillic, cyrillic).map((parts) => parts.join(' ')),
);
const phone = fc
	.tuple(
		fc.constantFrom('+', '', '00'),
		fc.constantFrom('380', '7', '48', '55'),
		digits(9, 9),
		fc.constantFrom('', ' ', '-'),
	)
	.map(([plus, country, rest, gap]) => [plus + country, rest.slice(0, 2), rest.slice(2)].join(gap));
const email = fc
	.tuple(latin, latin, fc.constantFrom('.ru', '.com.br', '-shop.pl'))
	.map(([user, host, end]) => `${user}@${host}${end}`);
const token = fc.tuple(latin, digits(4, 8), latin).map((parts) => parts.join(''));
const address = fc
	.tuple(cyrillic, digits(5, 6), latin)
	.map(([street, code, city]) => `${code}, ${city}, ул. ${street}, 12`);
const message = fc
	.array(fc.oneof(latin, cyrillic, phone, email), { minLength: 6, maxLength: 12 })
	.map((parts) => parts.join(' '));
const personal = fc.oneof(name, phone, email, token, address, message, digits(4, 15));

/** How services wrap what somebody typed. */
const wrapped = personal.chain((value) =>
	fc
		.constantFrom(
			value,
			`"${value}" <${value}>`,
			JSON.stringify([{ manager_name: value, phone: value }]),
			JSON.stringify(JSON.stringify({ value })),
			`https://${encodeURIComponent(value.replace(/[^\p{L}\p{N}]/gu, ''))}.ru/a/${encodeURIComponent(value)}?q=${encodeURIComponent(value)}&r=1#${encodeURIComponent(value)}`,
			`tel:${value}`,
			`Name: ${value}\nText: ${value}`,
			`<b>${value}</b>`,
		)
		.map((sent) => ({ value, sent })),
);

const field = fc.constantFrom(
	'phone',
	'name',
	'type',
	'status',
	'Номер клієнта',
	'event',
	'key',
	'id',
);
const payload = fc
	.array(fc.tuple(field, fc.oneof(wrapped, wrapped), fc.constantFrom('flat', 'list', 'nested')), {
		minLength: 1,
		maxLength: 6,
	})
	.map((parts) => ({
		values: parts.map(([, { value }]) => value),
		sent: parts.map(([key, { sent }, place]) => ({
			[key]: { flat: sent, list: [sent, sent], nested: { a: { [key]: sent } } }[place],
		})),
	}));

/** All runs of four letters or digits, without regard to case. */
function pieces(text: string): string[] {
	return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((run) =>
		Array.from({ length: Math.max(0, run.length - 3) }, (_, start) => run.slice(start, start + 4)),
	);
}

function survivors(values: string[], copy: unknown): string[] {
	const shown = JSON.stringify(copy)
		.replace(ENCODED_BYTES, (run) => bytesIn(run).toString())
		.toLowerCase();
	// Only the code of a country has a 0, and that stays.
	const looked = values.flatMap(pieces).filter((piece) => !piece.includes('0'));
	return looked.filter((piece) => shown.includes(piece));
}

describe('whatever somebody typed', () => {
	test('is not to be read in the copy, in no four letters or digits of it', () => {
		const property = fc.property(payload, ({ values, sent }) => {
			expect(survivors(values, redacted(sent))).toEqual([]);
		});
		fc.assert(property, { numRuns: 1000 });
	});

	test('is not to be read in a key either, if it is a number, an address or a token', () => {
		const property = fc.property(fc.oneof(phone, email, digits(5, 15)), personal, (key, value) => {
			expect(survivors([key, value], redacted({ [key]: { [key]: value } }))).toEqual([]);
		});
		fc.assert(property, { numRuns: 500 });
	});

	test('is found by this test where it is left in', () => {
		expect(survivors(['+380 67 2345678'], { text: 'a 67 2345678' })).toContain('2345');
		expect(survivors(['Борис'], { text: 'https://b.ru/%D0%91%D0%BE%D1%80%D0%B8%D1%81' })).toContain(
			'бори',
		);
	});
});

/** Keys by number, types, lists' lengths, texts' and numbers' lengths. */
function shapeOf(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(shapeOf);
	if (typeof value === 'object' && value !== null) return Object.values(value).map(shapeOf);
	return typeof value === 'string' ? [...value].map(kindOf).join('') : typeof value;
}

/** A key that was made up may pass for a field's name. */
function withoutKeys(value: unknown): unknown {
	return typeof value === 'object' && value !== null
		? Object.values(value).map(withoutKeys)
		: value;
}

function kindOf(character: string): string {
	if (/\p{N}/u.test(character)) return '0';
	if (!/[\p{L}\p{M}]/u.test(character)) return character;
	return /\p{Script=Cyrillic}/u.test(character) ? 'ж' : 'x';
}

describe('the copy', () => {
	test('has the shape of what was sent', () => {
		const plain = fc.oneof(
			...[name, phone, token, address],
			fc.integer(),
			fc.boolean(),
			fc.constant(null),
			fc.constantFrom('', '2026-11-20 10:11:12', '12.11.2026', 'NO ANSWER'),
		);
		const shaped = fc.letrec((tie) => ({
			any: fc.oneof({ depthSize: 'medium' }, plain, tie('list'), tie('record')),
			// Four could be the letters of a word.
			list: fc.array(tie('any'), { maxLength: 3 }),
			record: fc.dictionary(field, tie('any'), { maxKeys: 4 }),
		})).any;
		const property = fc.property(shaped, (sent) => {
			const copy = redacted(sent);
			expect(shapeOf(copy)).toEqual(shapeOf(sent));
		});
		fc.assert(property, { numRuns: 1000 });
	});

	test('tells what is different apart, and nothing else', () => {
		const property = fc.property(fc.array(phone, { minLength: 2, maxLength: 9 }), (phones) => {
			const number = (sent: string) => sent.replace(/\D/g, '');
			const copy = redacted(phones) as string[];
			expect(new Set(copy.map(number)).size).toBe(new Set(phones.map(number)).size);
		});
		fc.assert(property, { numRuns: 500 });
	});

	test('of a copy is that copy', () => {
		const property = fc.property(
			fc.oneof(
				payload.map(({ sent }) => sent),
				fc.jsonValue().map(withoutKeys),
			),
			(sent) => {
				// What is cut is another text than the one before it was cut.
				fc.pre(JSON.stringify(sent).length < 2000);
				const copy = redacted(sent);
				expect(redactorFor(undefined, '2026-09-30T10:11:12.131Z').redact(copy)).toEqual(copy);
			},
		);
		fc.assert(property, { numRuns: 1000 });
	});

	test('can be made of any JSON and any text, soon', () => {
		const text = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 200 }),
			fc
				.tuple(
					fc.constantFrom('a.', 'a@', '1-', '%', '[', ':', 'https://', '//', 'é'),
					fc.nat(2500),
				)
				.map(([part, times]) => part.repeat(times)),
		);
		const property = fc.property(
			fc.oneof(fc.jsonValue(), text, fc.dictionary(text, text)),
			(sent) => {
				const copy = redacted(sent);
				expect(JSON.stringify(copy).length).toBeLessThan(500_000);
			},
		);
		fc.assert(property, { numRuns: 300 });
	});
});
