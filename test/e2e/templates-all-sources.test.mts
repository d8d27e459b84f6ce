import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTemplate, type Happening } from './template.mts';

/** What each service sends when somebody becomes a lead, and what makes the n-th time another event. */
const LEADS: Array<Happening & { another: (n: number) => Record<string, string> }> = [
	{
		vendor: 'contako',
		event: 'chat.requested',
		another: (n) => ({ idAtendimento: `200000${n}` }),
	},
	{ vendor: 'envybox', event: 'call.ordered', another: (n) => ({ call_id: `700000${n}` }) },
	{
		vendor: 'ringostat',
		event: 'incomingCall.missed',
		another: (n) => ({ cdr_id: `ua9_-1790775458.000000${n}` }),
	},
	{
		vendor: 'salesmanago',
		event: 'rule.executed',
		another: (n) => ({ email: `jan${n}@example.com` }),
	},
];

const ALSO_LEADS: Record<string, string[]> = {
	envybox: [
		'lead.sentByManager',
		'chat.offlineFormSubmitted',
		'chat.onlineFormSubmitted',
		'form.submitted',
		'quiz.submitted',
		'video.submitted',
	],
	ringostat: ['form.submitted', 'chat.ended'],
};

const NO_LEADS: Record<string, string[]> = {
	contako: ['chat.rated', 'chat.ended'],
	envybox: ['call.started', 'call.completed'],
	ringostat: ['incomingCall.started', 'outgoingCall.completed'],
	salesmanago: ['contact.optedIn'],
};

test('all-sources-to-one-crm', async (t) => {
	const template = await startTemplate(t, 'all-sources-to-one-crm');
	const { vionvi } = template;
	for (const each of LEADS) await template.actsOnce(each, { leads: 1 });
	const first = (phone: string) => vionvi.leads.find((lead) => lead.phone === phone);
	const [contako, envybox, ringostat, salesmanago] = [
		'5500000000001',
		'70000000001',
		'380000000001',
		'48000000001',
	].map(first);
	assert.deepEqual([contako?.name, contako?.email], ['Maria Exemplo', 'maria@example.com']);
	assert.deepEqual([contako?.utmSource, contako?.utmCampaign], ['ads', 'planos']);
	assert.deepEqual([envybox?.name, envybox?.email], ['Ivan Example', 'ivan@example.com']);
	assert.deepEqual([ringostat?.utmCampaign, ringostat?.ip], ['windows', '192.0.2.7']);
	assert.equal(salesmanago?.email, 'jan@example.com');

	for (const [vendor, events] of Object.entries(ALSO_LEADS)) {
		for (const event of events) await template.fireFor({ vendor, event }, { leads: 1 });
	}
	// The other end of a call that was missed above.
	const answered = { cdr_id: 'ua9_-1790775459.0000001' };
	await template.fireFor(
		{ vendor: 'ringostat', event: 'incomingCall.completed', changes: answered },
		{ leads: 1 },
	);

	const nobody = { name: '', phone: '', email: '' };
	await template.fireFor({ vendor: 'envybox', event: 'form.submitted', changes: nobody }, {});
	const forMarketing = { description: 'wyślij newsletter' };
	await template.fireFor(
		{ vendor: 'salesmanago', event: 'rule.executed', changes: forMarketing },
		{},
	);
	for (const [vendor, events] of Object.entries(NO_LEADS)) {
		for (const event of events) await template.fireInVain({ vendor, event });
	}
});
