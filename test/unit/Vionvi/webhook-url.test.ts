import { parseWebhookUrl } from '../../../nodes/Vionvi/webhook-url';

describe('parseWebhookUrl', () => {
	test.each([
		['https://example.com/a', 'https://example.com/a'],
		[' HTTP://example.com/a\n', 'http://example.com/a'],
	])('takes %j', (text, href) => {
		expect(parseWebhookUrl(text)?.href).toBe(href);
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
		expect(parseWebhookUrl(value)).toBeUndefined();
	});
});
