import fc from 'fast-check';

import { phone, phoneDigits, phoneIn } from '../../../../nodes/shared/values/phone';
import { readWith } from '../../../support/reading';

const UNICODE = Array.from({ length: 0x110000 }, (_, codePoint) => codePoint)
	.filter((codePoint) => codePoint < 0xd800 || codePoint > 0xdfff)
	.map((codePoint) => String.fromCodePoint(codePoint));
const FORMAT_MARKS = UNICODE.filter((character) => /\p{Cf}/u.test(character));
const DIGITS = UNICODE.filter((character) => /\p{Nd}/u.test(character));

describe('phoneIn', () => {
	test.each([
		['digits with a country code', '380670000002', '380670000002'],
		['a number', 70000000001, '70000000001'],
		['a plus', '+380670000002', '380670000002'],
		['the prefix 00', '00380670000002', '380670000002'],
		['spaces and brackets', '+7 (000) 000-00-01', '70000000001'],
		['square brackets', '+7 [000] 000-00-01', '70000000001'],
		['points and slashes', '+55.11/90000.0001', '5511900000001'],
		['a slash before the last half', '+49 421 / 2345678', '494212345678'],
		[
			'dashes of the typewriter and of the printer',
			'+48\u201050000\u20130\u20150-00',
			'48500000000',
		],
		['a minus for a dash', '+48 500\u2212000\u2212000', '48500000000'],
		['a short number with a plus', '+372000001', '372000001'],
		['the longest of all', '+123456789012345', '123456789012345'],
		['the longest of all behind 00', '00123456789012345', '123456789012345'],
		['white space around it', ' 70000000001\t', '70000000001'],
		['a Russian number of 8 digits after the code', '82000000001', '82000000001'],
		['a comma behind it', '+380671234567, ', '380671234567'],

		['marks of direction', '\u202A+380671234567\u202C', '380671234567'],
		['isolates', '\u2066+380\u200E67\u200F1234567\u2069', '380671234567'],
		['a byte order mark', '\uFEFF+380671234567', '380671234567'],
		['zero-width spaces and joiners', '+380\u200B67\u200C123\u200D45\u206067', '380671234567'],
		['soft hyphens', '+380\u00AD67\u00AD1234567', '380671234567'],
		['spaces that do not break', '+380\u00A067\u202F123\u20074567', '380671234567'],
		[
			'a filler, a blank and a control character',
			'+380\u316467\u2800123\u00004567',
			'380671234567',
		],
		['keycaps', '+3\uFE0F\u20E38\uFE0F\u20E30\uFE0F\u20E3671234567', '380671234567'],

		['digits of full width', '＋３８０（６７）１２３－４５－６７', '380671234567'],
		['Arabic digits', '+٣٨٠٦٧١٢٣٤٥٦٧', '380671234567'],
		['Persian digits', '+۳۸۰۶۷۱۲۳۴۵۶۷', '380671234567'],
		['Devanagari digits', '+३८०६७१२३४५६७', '380671234567'],

		['a link', 'tel:+380671234567', '380671234567'],
		['a link of a page', 'TEL://+380-67-123-45-67', '380671234567'],
		['a label', 'Tel.: +380 67 123 45 67', '380671234567'],
		['a label in Russian', 'тел. 380671234567', '380671234567'],
		['a messenger’s prefix', 'whatsapp:+5511912345678', '5511912345678'],

		['a spreadsheet’s fraction', '380671234567.0', '380671234567'],
		['a fraction of two zeros', '+380671234567,00', '380671234567'],
		['a spreadsheet’s apostrophe', "'380671234567", '380671234567'],
		['a spreadsheet’s formula', '="380671234567"', '380671234567'],
		['a float', '3.80671234567e11', '380671234567'],
		['a spreadsheet’s float', '3,80671234567E+11', '380671234567'],
		['a float whose last zero is left out', '3.8067123456e11', '380671234560'],
		['a float with zeros behind it', '3.8067123456700000e11', '380671234567'],
		['a number that was a float', 3.80671234567e11, '380671234567'],

		['a zero for calls inside the country', '+44 (0)20 7946 0958', '442079460958'],
		['such a zero without spaces', '+44(0)2079460958', '442079460958'],
		['such a zero behind 00', '0044 (0) 20 7946 0958', '442079460958'],
		['such a zero without a plus', '44 (0)20 7946 0958', '442079460958'],
		['such a zero between dashes', '+49-[0]-30-1234567', '49301234567'],
		['such a zero behind a code in brackets', '(+44) (0)20 7946 0958', '442079460958'],
		['such a zero behind a slash', '+44/(0)20/79460958', '442079460958'],
		['such a zero inside brackets', '+380 (067) 123-45-67', '380671234567'],
		['such a zero without brackets', '+380 067 123 45 67', '380671234567'],
		['such a zero behind 00', '003800671234567', '380671234567'],
		['a Brazilian area with a zero', '+55 (011) 90000-0001', '5511900000001'],
		['such an area of a landline', '55 011 2000-0001', '551120000001'],
		['a Polish number with a zero', '+48 0 22 000 00 01', '48220000001'],
		['an eight behind +7', '+7 (8495) 000-00-01', '74950000001'],
		['an Italian zero, which stays', '+39 (06) 0000 0001', '390600000001'],
		['a zero that is part of the code', '+38 (0)67 123 45 67', '380671234567'],
		['such a zero without a plus', '38(0)671234567', '380671234567'],

		['a SIP address', 'sip:+380671234567@example.com', '380671234567'],
		['a SIP address with a port', 'sips:380671234567@pbx.example.com:5060', '380671234567'],
		['a SIP address in brackets', '<sip:+380671234567@192.0.2.1>;user=phone', '380671234567'],
		['a link’s parameters', 'tel:+1-201-555-0123;phone-context=+1', '12015550123'],
		['a link, encoded', 'tel:%2B380%2067%20123%2045%2067', '380671234567'],
		['a plus, encoded', '%2B380671234567', '380671234567'],
		['a plus as an entity', '&#43;380671234567', '380671234567'],
		['a plus as JSON', '\\u002B380671234567', '380671234567'],
		['angle brackets', '<+380671234567>', '380671234567'],
		['the same number as its name', '"380671234567" <+380671234567>', '380671234567'],
		['guillemets', '«+380671234567»', '380671234567'],
		['dots in the middle', '+380·67·123•45•67', '380671234567'],
		['an emoji before it', '📞 +380671234567', '380671234567'],
		['an exclamation mark', '+380671234567!', '380671234567'],
		['a space behind the plus', '+ 380 67 1234567', '380671234567'],
		['a plus and 00', '+00380671234567', '380671234567'],
		['a fraction of many zeros', '380671234567.000000', '380671234567'],
		['a float of three digits of exponent', '3.80671234567E+011', '380671234567'],
		['a float with more before the point', '38.0671234567e10', '380671234567'],
		['a float with a plus', '+3.80671234567E+11', '380671234567'],
	])('takes %s', (_, sent, value) => {
		expect(phoneIn(sent)).toEqual({ value });
	});

	test.each([
		['no country code', '0670000002', '0670000002'],
		['a leading 0 however long', '067000000200', '067000000200'],
		['ten digits', '9990000001', '9990000001'],
		['ten digits as a number', 9990000001, '9990000001'],
		['the Russian 8 and a mobile code', '8 999 000-00-01', '89990000001'],
		['the Russian 8 and a free number', '8 (800) 000-00-01', '88000000001'],
		['the Russian 8 and a city', '8 495 000 00 01', '84950000001'],
		['the Russian 8 and another city', '83830000001', '83830000001'],
		['a zero in brackets, but no country code', '(0)20 7946 0958', '02079460958'],
		['an extension alone', '101', '101'],
		['invisible marks', '\u200E0670000002', '0670000002'],
		['a fraction', '0671234567.0', '0671234567'],
		['a plus before a national number', '+0671234567', '0671234567'],
		['a mobile of Kazakhstan', '8 (701) 000-00-02', '87010000002'],
		['a plus before the Russian 8', '+8 999 000-00-01', '89990000001'],
		['the old Ukrainian 8', '8 (067) 123 45 67', '80671234567'],
		['a prefix for calls abroad', '8-10-380-67-123-45-67', '810380671234567'],
		['an American prefix for calls abroad', '011380671234567', '011380671234567'],
		['two zeros and another', '000380671234567', '000380671234567'],
		['a context that could be one', 'tel:0671234567;phone-context=+380', '0671234567'],
	])('leaves a number with %s as sent and says so', (_, sent, value) => {
		expect(phoneIn(sent)).toEqual({ value, fault: { code: 'noCountryCode' } });
	});

	test.each(['80000000001234', '899900000012', '189990000001'])(
		'does not take %s for a Russian national number',
		(sent) => {
			expect(phoneIn(sent)).toEqual({ value: sent });
		},
	);

	test.each([
		'+380671234567/+380501234567',
		'+380671234567 / +380501234567',
		'+380671234567,+380501234567',
		'380671234567, 380501234567',
		'+380671234567;+380501234567',
		'+380671234567；+380501234567',
		'+380671234567 | 0501234567',
		'+380671234567 & 0501234567',
		'+380671234567+380501234567',
		'+380671234567 +380501234567',
		'380671234567 380501234567',
		'+380 67 123-45-67\n+380 50 123-45-67',
		'+380671234567\r\n0501234567',
		'+380671234567 or +380501234567',
		'+380671234567 OR 380501234567',
		'380671234567 или 380501234567',
		'380671234567 або 380501234567',
		'380671234567 ou 380501234567',
		'380671234567 and 380501234567',
		'380671234567 (or 380501234567)',
		'+380 (67) 123-45-67 / 123-45-68',
		'+380671234567, 380501234567, 380631234567',
		'+380671234567 ext. 5, +380501234567 ext. 6',
		'+380671234567, 123456789012345',
		'tel:+380671234567,+380501234567',
		'Тел: +380671234567 Моб: +380501234567',
		'Tel.: 380671234567 Cel.: 380501234567',
		'\u202A+380671234567\u202C,\u202A+380501234567\u202C',
		'+380671234567\\+380501234567',
		'+380671234567 albo +380501234567',
		'+380671234567 – 380501234567',
		'380671234567-380501234567',
		'380671234567_380501234567',
		'+380671234567<br>+380501234567',
		'["+380671234567","+380501234567"]',
		'mob. +380671234567, office +380501234567',
		'+380671234567 (Viber), +380501234567',
		'+380671234567, 1234567890123456',
	])('takes the first of the numbers in %j', (sent) => {
		expect(phoneIn(sent)).toEqual({ value: '380671234567', fault: { code: 'severalPhones' } });
	});

	test('takes the first of two Brazilian numbers, the second without its area', () => {
		expect(phoneIn('+55 (11) 91234-5678 / 99876-5432')).toEqual({
			value: '5511912345678',
			fault: { code: 'severalPhones' },
		});
	});

	test.each(['0671234567, 0501234567', '0671234567/0501234567', '0671234567 ext 5'])(
		'names the missing country code of %j rather than what is behind it',
		(sent) => {
			expect(phoneIn(sent)).toEqual({ value: '0671234567', fault: { code: 'noCountryCode' } });
		},
	);

	test.each([
		'+7 000 000 00 01 x12',
		'+7 000 000 00 01, 12',
		'+70000000001;12',
		'+70000000001#12',
		'+70000000001, #12',
		'+70000000001 ext. 12',
		'+70000000001, ext. 12',
		'+70000000001ext12',
		'+70000000001 Extension: 12',
		'tel:+7-000-000-00-01;ext=12',
		'+70000000001 доб. 12',
		'+70000000001 ДОБ 123456 ',
		'+70000000001 (доб. 12)',
		'+7 (000) 000-00-01/02',
		'+70000000001 - 12',
		'+7 (000) 000-00-01 - 12',
		'+70000000001 (12)',
		'+7 (000) 000-00-01 (12)',
		'+70000000001 12',
		'+70000000001,,12#',
		'+70000000001p12',
		'+70000000001 R12',
		'+70000000001 ext#12',
		'+70000000001 внутр. 12',
		'+70000000001 wewn. 12',
		'+70000000001 anexo 12',
		'SIP/70000000001-00001',
		'+70000000001 until 18:00',
		`+70000000001${' '.repeat(200)}x1`,
	])('leaves out the extension of %j', (sent) => {
		expect(phoneIn(sent)).toEqual({ value: '70000000001', fault: { code: 'phoneExtension' } });
	});

	test.each([
		'+380671234567 (Viber)',
		'Viber or WhatsApp: +380671234567',
		'Ivan Example +380671234567',
		'Іван Приклад: +380671234567',
		'Anna-Maria O’Hara <380671234567>',
		'"Ivan" <sip:380671234567@example.com>',
		'+380671234567, office',
		'office, +380671234567',
		'https://wa.me/380671234567',
		'SIP/380671234567',
		'<a href="tel:+380671234567">+380671234567</a>',
		'№ 380671234567',
	])('leaves out the words of %j', (sent) => {
		expect(phoneIn(sent)).toEqual({ value: '380671234567', fault: { code: 'wordsLeftOut' } });
	});

	test.each([
		['a word', 'anonymous'],
		['a login', 'sip_login1'],
		['a plus alone', '+'],
		['a plus in the middle', '7000+0000001'],
		['two pluses', '++70000000001'],
		['letters behind digits', '70000000001abc'],
		['letters before digits', 'UA70000000001'],
		['a letter for a digit', '+38O671234567'],
		['an id of letters and digits', 'ua9_-1790775458.2139025'],
		['a UUID', '5e6f7a8b-1234-4567-8901-abcdefabcdef'],
		['a login with a number', 'project_380671234567'],
		['a country code alone', '+380'],
		['a form’s mask', '+7 (___) ___-__-__'],
		['a form’s mask, half filled', '+7 (999) 12_-__-__'],
		['a date and time', '2026-09-30 15:37:38'],
		['thousands', '380,671,234,567'],
		['a number for letters', '1-800-FLOWERS'],
		['an odd mark inside', '+380 67 123~45~67'],
		['curly brackets inside', '{380}671234567'],
		['two national numbers as one', '067 123 45 67 050 123 45 67'],
		['per cent', '100%'],
		['an extension alone', 'x12'],
		['16 digits', '+1234567890123456'],
		['16 digits without a plus', '1234567890123456'],
		['16 digits as a number', 1234567890123456],
		['26 digits', '1'.repeat(26)],
		['two numbers, the first too long', '1234567890123456, +70000000001'],
		['a rounded float', '3.80671E+11'],
		['a float with a fraction', '3.806712345675e11'],
		['a number with a fraction', 380671234567.5],
		['a negative number', -380671234567],
		['an enormous number', 1.5e30],
		['infinity', Infinity],
		['a placeholder', '{{phone}}'],
		['a very long text', `+70000000001${' '.repeat(250)}`],
	])('reads no number from %s', (_, sent) => {
		expect(phoneIn(sent)).toEqual({ value: null, fault: { code: 'notPhone' } });
	});

	test.each([
		...['', ' ', 'null', '(not set)', '0', '00', '0.0', '0000000000', '000-00-00', '-1'],
		...[0, -1, null, undefined],
	])('says nothing about %j', (sent) => {
		expect(phoneIn(sent)).toEqual({ value: null });
	});

	test.each([[{ number: '70000000001' }], [true]])('hands %j back for the schema', (sent) => {
		expect(phoneIn(sent)).toEqual({ value: sent });
	});

	test('drops every format mark that Unicode has, at any place', () => {
		const sent = fc.tuple(fc.constantFrom(...FORMAT_MARKS), fc.integer({ min: 0, max: 13 }));
		expect(FORMAT_MARKS.length).toBeGreaterThan(100);
		fc.assert(
			fc.property(sent, ([mark, at]) => {
				const number = '+380671234567';
				expect(phoneIn(number.slice(0, at) + mark + number.slice(at))).toEqual({
					value: '380671234567',
				});
			}),
			{ numRuns: 2000 },
		);
	});

	test('reads every decimal digit that Unicode has', () => {
		expect(DIGITS.length).toBeGreaterThan(600);
		const tens = Array.from({ length: DIGITS.length / 10 }, (_, ten) =>
			DIGITS.slice(ten * 10, ten * 10 + 10).join(''),
		);
		expect(tens.map((digits) => phoneDigits(`+38${digits}`))).toEqual(
			tens.map(() => '380123456789'),
		);
	});

	test('gives up to 15 digits, all of them sent, whatever was sent', () => {
		const piece = fc.oneof(
			fc.constantFrom(
				'+',
				'00',
				'(0)',
				' ',
				'-',
				'/',
				',',
				';',
				'.0',
				'e',
				' or ',
				'x',
				'\n',
				'\u200B',
			),
			fc.integer({ min: 0, max: 9999999999999 }).map(String),
			fc.string({ unit: 'binary', maxLength: 3 }),
		);
		const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
		fc.assert(
			fc.property(text, (sent) => {
				const digits = phoneDigits(sent);
				if (digits !== undefined) expect(digits).toMatch(/^\d{1,15}$/);
			}),
			{ numRuns: 5000 },
		);
	});

	test('reads the same digits again', () => {
		const number = fc
			.bigInt({ min: BigInt(1), max: BigInt(10) ** BigInt(15) - BigInt(1) })
			.map(String);
		fc.assert(
			fc.property(number, (digits) => {
				expect(phoneDigits(digits)).toBe(digits);
				expect(phoneDigits(`+${digits}`)).toBe(digits.length < 7 ? undefined : digits);
			}),
		);
	});

	test.each([
		['+'],
		['1 '],
		['/'],
		['1/'],
		['1234567/'],
		['()'],
		['ext '],
		['x1'],
		['\u200B'],
		['7+'],
		['- '],
		["['7+'],#49;"],
		['a-'],
	])('is quick with texts of %j, however long', (part) => {
		const longest = part.repeat(250 / part.length);
		const start = performance.now();
		for (let times = 0; times < 100; times += 1) phoneIn(longest);
		phoneIn(part.repeat(5_000_000 / part.length));
		// 25 kB at 20 µs a byte, far above what it takes.
		expect(performance.now() - start).toBeLessThan(2000);
	});
});

describe('phoneDigits', () => {
	test.each([
		['+380 67 123 45 67', '380671234567'],
		['101', '101'],
		['anonymous', undefined],
		[{ number: 1 }, undefined],
		[['+380671234567'], undefined],
	])('of %j are %j', (sent, digits) => {
		expect(phoneDigits(sent)).toBe(digits);
	});
});

describe('phone', () => {
	const read = readWith(phone);

	test('takes the first of several', () => {
		const fault = { code: 'repeated' };
		expect(read(['', '70000000001'])).toEqual({ value: '70000000001' });
		expect(read(['+380671234567', '+380501234567'])).toEqual({ value: '380671234567', fault });
	});

	test('names what is odd about the first rather than that there are more', () => {
		expect(read(['101', '102'])).toEqual({ value: '101', fault: { code: 'noCountryCode' } });
	});
});
