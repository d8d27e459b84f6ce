import {
	isSameSecret,
	isSecretInBytes,
	isSecretInHeader,
} from '../../../../nodes/shared/request/same-secret';

const WORDS = 'pässwörter für Äpfel';
const NAMES = 'корректный конь';

describe('isSameSecret', () => {
	test.each([
		['a', 'a', true],
		['', '', true],
		[NAMES, NAMES, true],
		['a', 'b', false],
		['a', 'aa', false],
		['a', '', false],
		['a', 'A', false],
		['é'.normalize('NFC'), 'é'.normalize('NFD'), false],
	])('%j and %j: %s', (expected, sent, isSame) => {
		expect(isSameSecret(expected, sent)).toBe(isSame);
	});
});

describe('isSecretInBytes', () => {
	test.each([
		[WORDS, Buffer.from(WORDS), true],
		[WORDS, Buffer.from(WORDS, 'latin1'), true],
		[WORDS, Buffer.from(WORDS, 'utf16le'), false],
		[NAMES, Buffer.from(NAMES), true],
		// ISO-8859-1 cannot write it, and what is left of it is another text.
		[NAMES, Buffer.from(NAMES, 'latin1'), false],
		[WORDS, Buffer.alloc(0), false],
	])('%j, sent as %j: %s', (expected, sent, isSame) => {
		expect(isSecretInBytes(expected, sent)).toBe(isSame);
	});
});

describe('isSecretInHeader', () => {
	test('reads each character as a byte, as Node writes it', () => {
		expect(isSecretInHeader(NAMES, Buffer.from(NAMES).toString('latin1'))).toBe(true);
		expect(isSecretInHeader(WORDS, WORDS)).toBe(true);
		expect(isSecretInHeader(NAMES, NAMES)).toBe(false);
	});
});
