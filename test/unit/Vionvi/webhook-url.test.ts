import { readWebhookUrl, urlHider } from '../../../nodes/Vionvi/webhook-url';

describe('readWebhookUrl', () => {
	test.each([
		['https://example.com/a', 'https://example.com/a'],
		[' HTTP://example.com/a\n', 'http://example.com/a'],
	])('takes %j', (text, href) => {
		expect(readWebhookUrl({ webhookUrl: text }).href).toBe(href);
	});

	test.each([
		'',
		'example.com/a',
		'ftp://example.com',
		'file:///a',
		'https://',
		'=x',
		undefined,
		7,
	])('refuses %j', (value) => {
		expect(() => readWebhookUrl({ webhookUrl: value as string })).toThrow(
			'must start with https://',
		);
	});
});

const url = new URL(
	'https://tenant-9.example.com/api/webhook/Zx81%20key%2Fpart?source=short&t=longer-token',
);
const hide = urlHider(url);

/** Each character as its byte, as careful encoders write it. */
function percentEncoded(text: string): string {
	return [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}

describe('urlHider', () => {
	test.each([
		['the whole URL', url.href],
		['the URL in another case', url.href.toUpperCase()],
		['the path, as Express says it', 'Cannot POST /api/webhook/Zx81%20key%2Fpart'],
		['the path, as Laravel says it', 'The route api/webhook/Zx81 key/part could not be found.'],
		['the path in JSON of PHP', '{"path":"\\/api\\/webhook\\/Zx81%20key%2Fpart"}'],
		['the last part', 'No source Zx81%20key%2Fpart'],
		['the last part, decoded', 'No source Zx81 key/part'],
		['a query value', 'Bad token longer-token!'],
		['the host', 'No such host: tenant-9.example.com'],
	])('hides %s', (_, text) => {
		const hidden = hide(text);
		expect(hidden).toContain('[hidden]');
		expect(hidden).not.toMatch(/Zx81|key|longer|tenant|example/i);
	});

	test.each([
		['lower-case percent', 'no route api%2fwebhook%2fzx81%2520key%252Fpart'],
		['every character percent-encoded', percentEncoded('/Zx81%20key%2Fpart')],
		['a hyphen as %2D', 'https://tenant%2D9.example.com/api'],
		['HTML entities', 'a &quot;Zx81%20key&#x2F;part&quot; b Zx81&#37;20key%2Fpart'],
		["JSON's escapes", '"\\u005a\\u0078\\u0038\\u0031 key\\/part"'],
		['HTML in percent in percent', encodeURIComponent(encodeURIComponent('Zx81&#32;key&sol;part'))],
	])('hides it when spelled with %s', (_, text) => {
		expect(hide(text)).toContain('[hidden]');
		expect(hide(text)).not.toMatch(/Zx81|key|tenant-9|tenant%2D9/i);
	});

	test('leaves ordinary words of URLs, parts of other words, and what is encoded but no secret', () => {
		const text = 'The webhook of this API is shorter, 100%25 &amp; more';
		expect(hide(text)).toBe(text);
	});

	test.each([
		['https://example.com/hook?k=abc123', 'Bad k: abc123!'],
		['https://example.com/hook/k9-x', 'No source k9-x'],
		['https://user:pass1@example.com/hook', 'pass1 is wrong'],
		['https://example.com/hook?k=a+b+c+d', 'Bad k: "a b c d" or a+b+c+d'],
	])('hides the short parts of %s', (short, text) => {
		const hidden = urlHider(new URL(short))(text);
		expect(hidden).toContain('[hidden]');
		expect(hidden).not.toMatch(/abc123|k9-x|pass1|a.b.c/);
	});

	test('leaves the names of fields, even when they are parts of the path', () => {
		const text = 'phone: required, email: required';
		expect(urlHider(new URL('https://example.com/phone/email'))(text)).toBe(text);
	});

	test('leaves the letter of a path of one letter in all words', () => {
		const text = 'Phone is required, see x';
		expect(urlHider(new URL('https://example.com/x'))(text)).toBe(text);
		expect(urlHider(new URL('https://example.com/e'))(text)).toBe(text);
	});

	test('hides a short path as a whole', () => {
		expect(urlHider(new URL('https://example.com/a-b/c'))('/a-b/c, a-b')).toBe('/[hidden], a-b');
	});

	test('copes with a URL that is only a host, and with a broken escape', () => {
		expect(urlHider(new URL('https://example.com'))('a / b')).toBe('a / b');
		expect(urlHider(new URL('https://example.com/%E0%A4%A-part'))('x%E0%A4%A-part')).toBe(
			'x[hidden]',
		);
	});
});
