import fc from 'fast-check';

import { compilePattern, matchesSomewhere } from '../../../nodes/SalesmanagoTrigger/linear-pattern';

function matches(expression: string, text: string): boolean {
	const pattern = compilePattern(expression);
	if (typeof pattern === 'string') throw new Error(pattern);
	return matchesSomewhere(pattern, text);
}

/** The host's own, which is right about everything but its time. */
const asHost = (expression: string, text: string) => new RegExp(expression, 'i').test(text);

const EXPRESSIONS = [
	...[
		'',
		'a',
		'abc',
		'A',
		'.',
		'^a',
		'a$',
		'^$',
		'^',
		'$',
		'a|b',
		'a|',
		'|a',
		'ab|cd|ef',
		'(a|b)c',
	],
	...[
		'a*',
		'a+',
		'a?',
		'ba*c',
		'ba+c',
		'ba?c',
		'a*?b',
		'a+?b',
		'a??b',
		'(ab)*c',
		'(ab)+c',
		'^(ab)?c$',
	],
	...[
		'a{2}',
		'^a{2}$',
		'^a{2,}$',
		'^a{1,2}$',
		'^a{0}$',
		'^a{0,1}b$',
		'(ab){2}',
		'^(a|b){2,3}$',
		'a{,2}',
	],
	...[
		'a{',
		'a{x}',
		'a}',
		'a]',
		'{',
		'[a-c]+',
		'[^a-c]',
		'[]',
		'[^]',
		'[\\]a]',
		'[a\\-z]',
		'[.]',
		'[|]',
	],
	...[
		'\\d',
		'\\D',
		'\\w+',
		'\\W',
		'\\s',
		'\\S',
		'\\.',
		'\\\\',
		'\\(',
		'\\x61',
		'\\u0061',
		'\\cJ',
		'\\n',
	],
	...[
		'\\ba',
		'a\\b',
		'\\Ba',
		'a\\B',
		'(?:a|b)+',
		'(?<name>a)b',
		'(a(b(c)?)?)?$',
		'((a|b)*c)*$',
		'()',
		'()*',
	],
	...[
		'(a*)*b',
		'(a*)+b',
		'(a|ab)(c|bcd)(d*)$',
		'x*',
		'(^a|b$)',
		'ś',
		'[ąćęłńóśźż]',
		'ż|Ź',
		'\\/',
		'-',
		'(|a)+b',
	],
];
const TEXTS = [
	...[
		'',
		'a',
		'A',
		'b',
		'ab',
		'abc',
		'abab',
		'ababc',
		'aa',
		'aaa',
		'bac',
		'baac',
		'bc',
		'c',
		'cd',
		'abcd',
	],
	...[
		'a.b',
		'1',
		'a 1',
		'\n',
		'a\nb',
		'\\',
		'(',
		'{',
		'}',
		']',
		'|',
		'-',
		'a-z',
		'a{2}',
		'a{,2}',
		'a{x}',
	],
	...['ś', 'Ś', 'łódź', 'ŻÓŁĆ', '/', '_', 'x y', 'ba b', '😀', 'Dodano tag VIP'],
];

test.each(EXPRESSIONS)('%s matches what the host’s own regular expressions match', (expression) => {
	const found = TEXTS.filter((text) => matches(expression, text));
	expect(found).toEqual(TEXTS.filter((text) => asHost(expression, text)));
});

test('matches what the host’s own match, whatever they are put together from', () => {
	const atom = fc.constantFrom('a', 'b', 'c', '.', '[ab]', '[^a]', '\\w', '\\b', '^', '$', '\\s');
	const { expression } = fc.letrec<{ expression: string; group: string }>((tie) => ({
		expression: fc.oneof(
			{ maxDepth: 4, withCrossShrink: true },
			atom,
			fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => a + b),
			fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `(?:${a}|${b})`),
			fc
				.tuple(tie('expression'), fc.constantFrom('*', '+', '?', '{2}', '{0,2}', '{1,}', '*?'))
				.map(([inner, times]) => `(${inner})${times}`),
		),
		group: atom,
	}));
	const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '\n', 'B'), maxLength: 10 });
	fc.assert(
		fc.property(expression, text, (made, sent) => {
			expect(matches(made, sent)).toBe(asHost(made, sent));
		}),
		{ numRuns: 3000 },
	);
});

test('never throws, whatever the expression and the text', () => {
	const piece = fc.constantFrom(...'()[]{}|*+?^$\\.,:<>=!-/ab1dwk&'.split(''));
	fc.assert(
		fc.property(
			fc.oneof(fc.string({ unit: piece, maxLength: 20 }), fc.string()),
			fc.string(),
			(expression, text) => {
				const pattern = compilePattern(expression);
				if (typeof pattern !== 'string') matchesSomewhere(pattern, text);
			},
		),
		{ numRuns: 5000 },
	);
});

test.each(['(', ')', '[', '*', 'a**', '\\', '(?', '(?x)', 'a{2,1}', '[b-a]'])(
	'%s is none',
	(expression) => {
		expect(compilePattern(expression)).toBe('is no regular expression');
	},
);

test.each([
	'(?=a)',
	'(?!a)',
	'(?<=a)',
	'(?<!a)',
	'a(?=b)',
	'(a)\\1',
	'\\k',
	'(?<n>a)\\k<n>',
	'(b|(?=a))',
])('%s cannot be had in linear time', (expression) => {
	expect(compilePattern(expression)).toBe(
		'has look-around or a back reference, which are not supported',
	);
});

test.each([
	'a{5000}',
	'a{5000,}',
	'a{0,5000}',
	'(a{50}){50}',
	'((a{20}){20}){20}',
	'(a{600}b){2}(c{600}d){2}',
	'a{600}|'.repeat(50),
	'a{999999999999}',
])('%s repeats too much', (expression) => {
	expect(compilePattern(expression)).toBe('repeats too much');
});

test('is not longer than 500 characters', () => {
	expect(typeof compilePattern('a'.repeat(500))).toBe('object');
	expect(compilePattern('a'.repeat(501))).toBe('is longer than 500 characters');
});

test('deep nesting is no trouble', () => {
	expect(matches('('.repeat(250) + ')'.repeat(250), '')).toBe(true);
	expect(matches(`${'('.repeat(80)}a${')*'.repeat(80)}b`, 'aab')).toBe(true);
});
