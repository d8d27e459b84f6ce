import { createHash } from 'crypto';

import { isBrowser, markup, sendPage } from '../../../../nodes/shared/sample-page/html';
import { webhookContext } from '../../../support/webhook-context';

describe('markup', () => {
	test('escapes what is put in, and leaves markup alone', () => {
		const inner = markup`<b>${'<script>"&\''}</b>`;
		expect(markup`<p>${inner}${[inner, inner]}</p>`.text).toBe(
			`<p>${'<b>&lt;script&gt;&quot;&amp;&#39;</b>'.repeat(3)}</p>`,
		);
	});
});

describe('isBrowser', () => {
	test.each([
		['text/html,application/xhtml+xml,*/*;q=0.8', true],
		['*/*', false],
		[undefined, false],
	])('of Accept: %s is %s', (accept, expected) => {
		const { context } = webhookContext({ request: { headers: { accept } } });
		expect(isBrowser(context)).toBe(expected);
	});
});

describe('sendPage', () => {
	const { context, answer } = webhookContext({ request: {} });
	sendPage(context, 'Samples <of> a bell', [markup`<p>Ring</p>`]);
	const page = String(answer.body);

	test('sends a whole page by itself', () => {
		expect(answer.status).toBe(200);
		expect(answer.headers['Content-Type']).toBe('text/html; charset=utf-8');
		expect(page).toContain('<h1>Samples &lt;of&gt; a bell</h1>\n<p>Ring</p>');
		expect(page).toContain('prefers-color-scheme: dark');
	});

	test('allows nothing but its own style', () => {
		const [, style] = /<style>([^]*)<\/style>/.exec(page) ?? [];
		const digest = createHash('sha256').update(style).digest('base64');
		expect(answer.headers['Content-Security-Policy']).toBe(
			`default-src 'none'; style-src 'sha256-${digest}'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
		);
		expect(page).not.toMatch(/<script|style=|\son\w+=|https?:/);
	});
});
