import fc from 'fast-check';

import { email, emailIn } from '../../../../nodes/shared/values/email';
import { readWith } from '../../../support/reading';

const LOCAL_64 = 'a'.repeat(64);
const HOST_189 = `${'b'.repeat(62)}.${'c'.repeat(61)}.${'d'.repeat(61)}.ab`;

describe('emailIn', () => {
	test.each([
		['a plain one', 'ana@example.com', 'ana@example.com'],
		['white space around it', ' ana@example.com\r\n', 'ana@example.com'],
		['a tag', 'ana+news@example.com', 'ana+news@example.com'],
		['an apostrophe', "o'hara@example.com", "o'hara@example.com"],
		[
			'points and dashes',
			'ana.maria-x_1@mail.my-shop.example',
			'ana.maria-x_1@mail.my-shop.example',
		],
		['digits before and behind', '123@456.example', '123@456.example'],
		['capital letters', 'Ana@Example.COM', 'Ana@Example.COM'],
		['a host in Cyrillic', 'ivan@пример.example', 'ivan@пример.example'],
		['everything in Ukrainian', 'іван@приклад.укр', 'іван@приклад.укр'],
		['a host in Devanagari, with its marks', 'ana@उदाहरण.example', 'ana@उदाहरण.example'],
		['a host in Punycode', 'ivan@xn--e1afmkfd.example', 'ivan@xn--e1afmkfd.example'],
		['a link', 'mailto:ana@example.com', 'ana@example.com'],
		[
			'a link with a subject',
			'MAILTO:ana@example.com?subject=Hi&cc=x@example.net',
			'ana@example.com',
		],
		['the longest local part', `${LOCAL_64}@example.com`, `${LOCAL_64}@example.com`],
		['the longest of all', `${LOCAL_64}@${HOST_189}`, `${LOCAL_64}@${HOST_189}`],
		['a link with slashes', 'mailto://ana@example.com', 'ana@example.com'],
		['a link, encoded', 'mailto:%61na%2Bnews%40example.com', 'ana+news@example.com'],
		['an encoded plus', 'ana%2Bnews@example.com', 'ana+news@example.com'],
		['an entity', 'ana&#64;example.com', 'ana@example.com'],
		['quotes around it', '"ana@example.com"', 'ana@example.com'],
		['a spreadsheet’s apostrophe', "'ana@example.com", 'ana@example.com'],
		['angle brackets around it', '<ana@example.com>', 'ana@example.com'],
		['a link in angle brackets', '<mailto:ana@example.com>', 'ana@example.com'],
		['the end of a sentence', 'ana@example.com.', 'ana@example.com'],
		['one that was sent twice', 'ana@example.com, Ana@Example.com', 'ana@example.com'],
		['one beside its link', 'ana@example.com <mailto:ana@example.com>', 'ana@example.com'],
		['a comma behind it', 'ana@example.com, ', 'ana@example.com'],
		['marks of direction around it', '\u202Aana@example.com\u202C', 'ana@example.com'],
		['zero-width spaces around it', '\u200Bana@example.com\u200B\uFEFF', 'ana@example.com'],
	])('takes %s', (_, sent, value) => {
		expect(emailIn(sent)).toEqual({ value });
	});

	test.each([
		'Ana <ana@example.com>',
		'"Example, Ana" <ana@example.com>',
		'Ana Example <mailto:ana@example.com>',
		'&quot;Ana&quot; &lt;ana@example.com&gt;',
		'=?UTF-8?Q?Ana?= <ana@example.com>',
	])('leaves out the name of %j', (sent) => {
		expect(emailIn(sent)).toEqual({ value: 'ana@example.com', fault: { code: 'wordsLeftOut' } });
	});

	test('the longest of all has 254 characters', () => {
		expect(`${LOCAL_64}@${HOST_189}`).toHaveLength(254);
	});

	test.each([
		['a comma and a semicolon', 'one@example.com, two@example.net; three@example.org'],
		['a comma alone', 'one@example.com,two@example.net'],
		['a semicolon', 'one@example.com;two@example.net'],
		['white space', 'one@example.com two@example.net'],
		['a line break', 'one@example.com\ntwo@example.net'],
		['a header', 'one@example.com\r\nBcc: two@example.net'],
		['a bar', 'one@example.com|two@example.net'],
		['a slash', 'one@example.com / two@example.net'],
		['names', 'Ana <one@example.com>, Bob <two@example.net>'],
		['a link', 'mailto:one@example.com,two@example.net'],
		['an address for a name', 'one@example.com <two@example.net>'],
		['two brackets', '<one@example.com><two@example.net>'],
		['an encoded line break', 'one@example.com%0ABcc:two@example.net'],
		['an encoded comma', 'mailto:one@example.com%2Ctwo@example.net'],
		['JSON', '["one@example.com","two@example.net"]'],
		['a link of a page', '<a href="mailto:one@example.com">two@example.net</a>'],
	])('takes none of several, with %s', (_, sent) => {
		expect(emailIn(sent)).toEqual({ value: null, fault: { code: 'severalEmails' } });
	});

	test.each([
		['white space in it', 'ana maria@example.com'],
		['a line break in it', 'ana\n@example.com'],
		['a header behind it', 'ana@example.com\nBcc: all'],
		['a tab in the host', 'ana@example\t.com'],
		['quotes', '"ana"@example.com'],
		['a comment', 'ana(work)@example.com'],
		['a name behind it', 'ana@example.com (Ana)'],
		['a bracket that is open', 'Ana <ana@example.com'],
		['a bracket behind it', 'ana@example.com>'],
		['a name with a line break in the brackets', 'Ana <ana@example.com\nBcc: all>'],
		['white space in the brackets', 'Ana <ana maria@example.com>'],
		['a letter that is written with a point', 'ana@example⒈com'],
		['a colon', 'smtp:ana@example.com'],
		['no @', 'ana.example.com'],
		['two @', 'ana@home@example.com'],
		['no local part', '@example.com'],
		['no host', 'ana@'],
		['no dot in the host', 'ana@localhost'],
		['a dot before the host', 'ana@.example.com'],
		['two dots in the host', 'ana@example..com'],
		['a dash before a label', 'ana@-example.com'],
		['a dash behind a label', 'ana@example-.com'],
		['an underscore in the host', 'ana@my_shop.example'],
		['an IP address', 'ana@192.0.2.1'],
		['an IP address in brackets', 'ana@[192.0.2.1]'],
		['a dot before the local part', '.ana@example.com'],
		['two dots in the local part', 'ana..maria@example.com'],
		['a zero-width space', 'ana@exam\u200Bple.com'],
		['a soft hyphen', 'ana@exam\u00ADple.com'],
		['a Hangul filler, which is a letter', 'ana\u3164@example.com'],
		['a variation selector', 'ana\uFE0F@example.com'],
		['a control character', 'ana\u0000@example.com'],
		['a comma of full width', 'ana，x@example.com'],
		['a digit that is written with a comma', 'ana\u{1F101}x@example.com'],
		['a letter that is written with spaces', 'ana\uFDFA@example.com'],
		['half a character', 'ana\uD83D@example.com'],
		['a masked address', 'a***@example.com'],
		['a placeholder', '$email$'],
		['a placeholder in braces', '{{contact.email}}'],
		['a placeholder before the @', '{user}@example.com'],
		['a placeholder in brackets', '[email]'],
		['a word', 'none'],
		['a local part that is too long', `a${LOCAL_64}@example.com`],
		['an address that is too long', `${LOCAL_64}@a${HOST_189}`],
		['a label that is too long', `ana@${'a'.repeat(64)}.com`],
		['a number', 380670000002],
	])('reads no address from what has %s', (_, sent) => {
		expect(emailIn(sent)).toEqual({ value: null, fault: { code: 'notEmail' } });
	});

	test.each(['', ' ', 'null', '(not set)', 'undefined', null, undefined])(
		'says nothing about %j',
		(sent) => {
			expect(emailIn(sent)).toEqual({ value: null });
		},
	);

	test.each([[{ email: 'ana@example.com' }], [true]])('hands %j back for the schema', (sent) => {
		expect(emailIn(sent)).toEqual({ value: sent });
	});

	test('lets nothing through that a mail could be sent to two people by', () => {
		const piece = fc.oneof(
			fc.constantFrom(
				'ana',
				'@',
				'example.com',
				'.',
				',',
				';',
				' ',
				'<',
				'>',
				'\n',
				'"',
				':',
				'\u{1F101}',
			),
			fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
		);
		const nearly = fc
			.tuple(piece, fc.constant('a@b.example'), piece)
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(
				fc.oneof(
					nearly,
					fc.array(piece).map((parts) => parts.join('')),
				),
				(sent) => {
					const { value } = emailIn(sent);
					if (value === null) return;
					const address = String(value);
					for (const text of [address, address.normalize('NFKC')]) {
						expect(text).toMatch(/^[^@]{1,64}@[^@]+\.[^@.]+$/);
						expect(text).not.toMatch(/[\s,;:<>()[\]\\"|*{}]|\p{C}|\p{Z}/u);
					}
				},
			),
			{ numRuns: 5000 },
		);
	});

	test.each([['@'], ['a@'], ['a@b.c,'], ['a.'], ['\u3164'], ['a@a.']])(
		'is quick with a million times %j',
		(part) => {
			const sent = part.repeat(1_000_000 / part.length);
			const start = performance.now();
			expect(emailIn(sent).value).toBeNull();
			expect(performance.now() - start).toBeLessThan(2000);
		},
	);
});

describe('email', () => {
	test('takes the first of several', () => {
		expect(readWith(email)(['ana@example.com', 'b@example.com'])).toEqual({
			value: 'ana@example.com',
			fault: { code: 'repeated' },
		});
	});
});
