import type { IDataObject } from 'n8n-workflow';

import { vendors } from '../../scripts/vendors';
import { understand } from '../../nodes/shared/delivery/understand';
import type { OpenRequest } from '../../nodes/shared/request/open';
import { samplesAskedFor, samplesOf } from '../../nodes/shared/request/sample';
import { settingsWith } from '../support/settings';
import { webhookContext } from '../support/webhook-context';

/** As the templates have them that need the other case. */
const OPTIONS: IDataObject = {
	badRatingIs: 'atMost',
	badRatingLimit: 2,
	rules: {
		rule: [
			{ output: 'Scoring', field: 'name', comparison: 'contains', text: 'scoring' },
			{ output: 'Tags', field: 'name', comparison: 'contains', text: 'tag' },
			{ output: 'CRM', field: 'description', comparison: 'contains', text: 'CRM' },
			{ output: 'Later', field: 'name', comparison: 'contains', text: '' },
		],
	},
};

function itemOf(vendorName: string, name: string) {
	const vendor = vendors.find((each) => each.name === vendorName) as (typeof vendors)[number];
	const events = vendor.events.map(({ value }) => value);
	const settings = settingsWith({ events, options: OPTIONS });
	const { context } = webhookContext({
		mode: 'manual',
		request: { method: 'GET', query: { sample: name } },
	});
	const [request] = samplesAskedFor(context, vendor, settings) as OpenRequest[];
	const [routable] = understand(vendor, settings, request, (error) => {
		throw error;
	});
	return { ...routable, json: routable.item.json };
}

const all = vendors.flatMap((vendor) =>
	samplesOf(vendor, OPTIONS).map(({ name, row }) => [vendor.name, name, row.value] as const),
);

test.each(all)('%s: ?sample=%s is that event, with a new eventId', (vendor, name, event) => {
	const { json } = itemOf(vendor, name);
	expect(json.event).toBe(event);
	expect(json.eventId).toMatch(/:sample-[\da-f]{8}$/);
	expect(json.eventId).not.toBe(itemOf(vendor, name).json.eventId);
});

describe('a second sample is the case that a template waits for', () => {
	test.each([
		['contako', 'chat.rated.unclear', { rating: { isBad: null } }],
		['envybox', 'call.missed.client', { call: { missedBy: 'client' } }],
		['envybox', 'call.missed.busy', { call: { missedBy: 'agentBusy' } }],
		['envybox', 'call.ordered.now', { call: { scheduledFor: null } }],
		['ringostat', 'incomingCall.rated.bad', { rating: { isBad: true } }],
		['ringostat', 'call.analyzed.bad', { analysis: { customerMood: /^Незадоволений/ } }],
		['ringostat', 'deal.changed.visitor', { deal: { status: 'won' } }],
		['ringostat', 'deal.changed.lost', { deal: { status: 'lost' } }],
		['salesmanago', 'rule.executed.1', { rule: { name: 'scoring' } }],
	])('%s: %s', (vendor, name, expected) => {
		const { json } = itemOf(vendor, name);
		const [[block, values]] = Object.entries(expected);
		for (const [key, value] of Object.entries(values)) {
			const found = (json[block] as IDataObject)[key];
			if (value instanceof RegExp) expect(found).toMatch(value);
			else expect(found).toBe(value);
		}
	});

	test('a row of Rules with a text has one that comes out of its output', () => {
		const outputs = [1, 2, 3].map(
			(row) => itemOf('salesmanago', `rule.executed.${row}`).extraOutput,
		);
		expect(outputs).toEqual([0, 1, 2]);
		expect(all.map(([, name]) => name)).not.toContain('rule.executed.4');
	});
});
