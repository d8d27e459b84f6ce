import { urlHider } from '../../../nodes/Vionvi/hide-url';

const url = new URL(
	'https://tenant-9.example.com/api/webhook/Zx81%20key%2Fpart?source=short&t=longer-token',
);
const hide = urlHider(url);

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

	test('leaves ordinary words, even when they are parts of the path', () => {
		const text = 'The webhook of this API has a short source.';
		expect(hide(text)).toBe(text);
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
