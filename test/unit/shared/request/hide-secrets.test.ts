import { hideSecrets } from '../../../nodes/shared/request/hide-secrets';
import type { ReceivedRequest } from '../../../nodes/shared/request/read';
import { receivedRequest } from '../../support/received-request';

// Made up, and spelled so that nobody takes them for keys.
const WORDS = 'correct horse/battery+staple';
const PLAIN = 'correct-horse-battery';
const NAMES = 'корректный конь';

const hidden = (different: Partial<ReceivedRequest>, ...secrets: string[]) =>
	hideSecrets(receivedRequest(different), secrets);

describe('hideSecrets', () => {
	test('leaves a request alone that has no secret', () => {
		const request = receivedRequest({ body: { a: [PLAIN] } });
		expect(hideSecrets(request, [])).toBe(request);
		expect(hidden({ query: { a: '%20' }, body: { a: [1, null, { b: 'c' }] } }, WORDS)).toEqual(
			receivedRequest({ query: { a: '%20' }, body: { a: [1, null, { b: 'c' }] } }),
		);
	});

	test.each([
		['query', { query: { a: { b: [`x${PLAIN}`] } } }],
		['headers', { headers: { referer: `https://example.com/?token=${PLAIN}&a=1` } }],
		['a key', { body: { [`{"a":"${PLAIN}`]: '' } }],
		['text', { body: `a=1&b=${PLAIN}` }],
		['a list', { body: [[[PLAIN]]] }],
		['a file', { files: [{ field: PLAIN, name: PLAIN, type: PLAIN, size: 1 }] }],
		['an issue', { issues: [{ path: 'raw.body', message: `sent as ${PLAIN}` }] }],
	])('hides a secret in %s', (_, different) => {
		const shown = JSON.stringify(hidden(different, PLAIN));
		expect(shown).not.toContain(PLAIN);
		expect(shown).toContain('[hidden]');
	});

	test('keeps what is around a secret', () => {
		const { headers } = hidden({ headers: { referer: `/a?token=${PLAIN}&b=1` } }, PLAIN);
		expect(headers).toEqual({ referer: '/a?token=[hidden]&b=1' });
	});

	test('leaves the host its headers', () => {
		const headers = { referer: PLAIN };
		expect(hidden({ headers }, PLAIN).headers).toEqual({ referer: '[hidden]' });
		expect(headers).toEqual({ referer: PLAIN });
	});

	test.each([
		['a browser', encodeURIComponent(WORDS)],
		['a form', new URLSearchParams({ a: WORDS }).toString()],
		['lower case', encodeURIComponent(WORDS).toLowerCase()],
		['twice', encodeURIComponent(encodeURIComponent(WORDS))],
		['three times', encodeURIComponent(encodeURIComponent(encodeURIComponent(WORDS)))],
		['letters', WORDS.replace(/r/g, '%72')],
	])('knows a secret percent-encoded by %s', (_, encoded) => {
		const { body } = hidden({ body: `before ${encoded}` }, WORDS);
		expect(body).toMatch(/^(?:before (?:a=)?)?\[hidden\]$/);
	});

	test('knows a secret beyond ASCII as Node shows it in a header', () => {
		const referer = Buffer.from(`/?token=${NAMES}`).toString('latin1');
		expect(hidden({ headers: { referer } }, NAMES).headers).toEqual({
			referer: '/?token=[hidden]',
		});
	});

	test('takes no short word for a secret', () => {
		expect(hidden({ body: 'abcdefg' }, 'abcdefg').body).toBe('abcdefg');
		expect(hidden({ body: 'abcdefgh' }, 'abcdefgh').body).toBe('[hidden]');
	});

	test('finds a secret however deep it is', () => {
		const body = JSON.parse(`${'['.repeat(100_000)}"${PLAIN}"${']'.repeat(100_000)}`) as unknown[];
		let inner: unknown = hidden({ body }, PLAIN).body;
		while (Array.isArray(inner)) inner = inner[0] as unknown;
		expect(inner).toBe('[hidden]');
	});

	test('keeps a key named __proto__ as a key', () => {
		const body = JSON.parse(`{"__proto__":{"a":"${PLAIN}"},"b":1}`) as object;
		expect(JSON.stringify(hidden({ body }, PLAIN).body)).toBe(
			'{"__proto__":{"a":"[hidden]"},"b":1}',
		);
	});
});
