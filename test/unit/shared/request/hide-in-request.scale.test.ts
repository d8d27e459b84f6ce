import { hideInRequest } from '../../../../nodes/shared/request/hide-in-request';
import { doorbell } from '../../../support/doorbell';
import { openRequest } from '../../../support/open-request';

// Made up, and spelled so that nobody takes it for a key.
const SECRET = 'correct-horse-battery';
const ENCODED = [...Buffer.from(SECRET)].map((byte) => `%25${byte.toString(16)}`).join('');
const BASE64 = Buffer.from(SECRET).toString('base64');

/** Milliseconds, the shortest of some times, for a text of so many characters. */
function timeFor(bit: string, length: number, { secrets = [SECRET], runs = 1 } = {}): number {
	const body = Buffer.from(bit.repeat(length / bit.length)).toString();
	const times = Array.from({ length: runs }, () => {
		const request = openRequest(doorbell, { body });
		const started = performance.now();
		hideInRequest(request, secrets);
		return performance.now() - started;
	});
	return Math.min(...times);
}

describe('hideInRequest takes time in proportion to the text', () => {
	test.each([
		['letters', 'abcdefgh'],
		['almost the secret', SECRET.slice(0, -1)],
		['the secret', `${SECRET} `],
		['the secret, encoded twice', `${ENCODED} `],
		['almost the secret in base64', BASE64.slice(1)],
		['percent signs', '%'],
		['percent signs, encoded again and again', '%25'],
		['percent-encoded letters', '%D0%BA'],
		['backslashes', '\\'],
		['ampersands', '&'],
		['entities of entities', '&amp;amp;'],
		['zeros of an entity', '&#0'],
		['letters as Node shows them', 'Ðº'],
	])('of %s', (_, bit) => {
		const short = timeFor(bit, 10_000, { runs: 5 });
		// In proportion it would be 50 times as long, with the square 2,500 times.
		expect(timeFor(bit, 500_000, { runs: 2 })).toBeLessThan(short * 1000);
	});

	test('and not to the number of secrets', () => {
		const secrets = Array.from({ length: 1000 }, (_, at) => String(at).padStart(40, 'f'));
		const text = `${secrets.join(' ')} `;
		const few = timeFor(text, text.length, { secrets: secrets.slice(-10), runs: 5 });
		expect(timeFor(text, text.length, { secrets })).toBeLessThan(few * 50);
	});
});
