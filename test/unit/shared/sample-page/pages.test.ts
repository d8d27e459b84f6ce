import type { IDataObject } from 'n8n-workflow';

import { receive } from '../../../../nodes/shared/receive';
import type { Vendor } from '../../../../nodes/shared/vendor/vendor';
import { doorbell } from '../../../support/doorbell';
import { webhookContext, type Call } from '../../../support/webhook-context';

const BROWSER = { accept: 'text/html,*/*;q=0.8' };

async function opened(
	query: IDataObject,
	{ parameters = {}, vendor = doorbell, ...different }: Partial<Call> & { vendor?: Vendor } = {},
) {
	const { context, answer } = webhookContext({
		mode: 'manual',
		request: { method: 'GET', query, headers: BROWSER },
		parameters: { events: ['bell.rung'], ...parameters },
		...different,
	});
	const result = await receive(context, vendor);
	const text = String(answer.body)
		.replace(/<style>[^]*<\/style>/, '')
		.replace(/<[^>]*>/g, '');
	return { result, answer, page: String(answer.body), text };
}

describe('the list of samples', () => {
	test('has a link for each, the chosen ones first, and starts nothing', async () => {
		const { result, page } = await opened({}, { parameters: { events: ['door.opened'] } });
		expect(result).toEqual({ noWebhookResponse: true });
		expect([...page.matchAll(/href="([^"]*)"/g)].map(([, link]) => link)).toEqual([
			'?sample=door.opened',
			'?sample=bell.rung',
		]);
		expect(page.indexOf('Chosen in Events')).toBeLessThan(page.indexOf('Opened'));
		expect(page.indexOf('Not chosen')).toBeLessThan(page.indexOf('Rung'));
	});

	test('has one link for all, where more than one is chosen', async () => {
		const parameters = { events: ['bell.rung', 'door.opened'] };
		const { page } = await opened({}, { parameters });
		expect(page).toContain('href="?sample=chosen"');
		expect(page).not.toContain('Not chosen');
	});

	test('opens each link in a tab of its own, so that the list stays', async () => {
		const { page } = await opened({});
		const links = page.match(/<a /g) ?? [];
		expect(page.match(/<a href="[^"]*" target="_blank" rel="noopener">/g)).toHaveLength(
			links.length,
		);
	});

	test.each<[string, Partial<Call>]>([
		['in production', { mode: 'webhook' }],
		['to a program', { request: { method: 'GET', query: {}, headers: { accept: '*/*' } } }],
		['to a POST', { request: { method: 'POST', query: {}, headers: BROWSER } }],
		['to a query', { request: { method: 'GET', query: { a: '1' }, headers: BROWSER } }],
	])('is not shown %s', async (_, different) => {
		const { answer } = await opened({}, different);
		expect(answer.body).toBeUndefined();
	});
});

describe('the page behind a sample', () => {
	test('says which output it came out of and what to do next', async () => {
		const { result, text } = await opened({ sample: 'bell.rung' });
		expect(result.noWebhookResponse).toBe(true);
		expect(result.workflowData?.map((items) => items.length)).toEqual([1, 0, 0, 0]);
		expect(text).toContain('Rung was sent');
		expect(text).toContain('open the tab “Rung Branch (1 item)”');
		expect(text).toContain('click Execute step in n8n first');
		expect(text).not.toContain('not chosen');
	});

	test('warns of an event that is not chosen', async () => {
		const { text } = await opened({ sample: 'door.opened' });
		expect(text).toContain(
			'Opened is not chosen in Events: a real event of this kind starts nothing',
		);
	});

	test('names all outputs of several samples', async () => {
		const parameters = { events: ['bell.rung', 'door.opened'] };
		const { result, text } = await opened({ sample: 'chosen' }, { parameters });
		expect(result.workflowData?.map((items) => items.length)).toEqual([1, 0, 1, 0]);
		expect(text).toContain('2 samples were sent');
		expect(text).toMatch(/Rung1 item.*Opened1 item/);
	});

	test('names an output of the user’s own', async () => {
		const vendor: Vendor = {
			...doorbell,
			recognize: () => ({ event: 'door.opened', extraOutput: 0 }),
			extraOutputs: () => [{ label: 'Attic', event: 'door.opened' }],
		};
		const { text } = await opened({ sample: 'door.opened' }, { vendor });
		expect(text).toContain('It came out of the output Attic.');
	});

	test('names no tab where there is a single output', async () => {
		const { text } = await opened(
			{ sample: 'bell.rung' },
			{ parameters: { outputMode: 'single' } },
		);
		expect(text).toContain('the item is in the trigger’s output');
		expect(text).not.toContain('Branch');
	});

	test('of an event whose parent alone is chosen names the parent’s output, as a real one would', async () => {
		const [rung, loudly, ...others] = doorbell.events;
		const sample = { method: 'GET', query: { loudness: 'loud' } } as const;
		const vendor = { ...doorbell, events: [rung, { ...loudly, sample }, ...others] };
		const { text } = await opened({ sample: 'bell.rungLoudly' }, { vendor });
		expect(text).toContain('It came out of the output Rung.');
	});

	test('escapes what users have written', async () => {
		const vendor: Vendor = {
			...doorbell,
			recognize: () => ({ event: 'door.opened', extraOutput: 0 }),
			extraOutputs: () => [{ label: '<img src=x>', event: 'door.opened' }],
		};
		const { page } = await opened({ sample: 'door.opened' }, { vendor });
		expect(page).toContain('&lt;img src=x&gt;');
		expect(page).not.toContain('<img');
	});

	test('is left to n8n where a program asks', async () => {
		const request = { method: 'GET', query: { sample: 'bell.rung' }, headers: { accept: '*/*' } };
		const { result, answer } = await opened({}, { request });
		expect(result.workflowData?.[0]).toHaveLength(1);
		expect([result.noWebhookResponse, answer.body]).toEqual([undefined, undefined]);
	});
});
