import { isIn } from '../../../../nodes/shared/values/charset';

describe('isIn', () => {
	test.each([
		['utf-8', 'é\uFFFD', 'utf8', true],
		['utf8', 'é', 'latin1', false],
		['latin1', 'é', 'latin1', true],
		['latin1', 'é', 'utf8', true],
		['ascii', 'e', 'utf8', true],
		['ascii', 'é', 'utf8', false],
		['utf-16le', 'é', 'utf16le', true],
		['utf-16le', 'odd', 'utf8', false],
		['windows-1251', 'e', 'utf8', false],
	] as const)('%s has %j in %s: %s', (charset, text, encoding, expected) => {
		expect(isIn(charset, Buffer.from(text, encoding))).toBe(expected);
	});
});
