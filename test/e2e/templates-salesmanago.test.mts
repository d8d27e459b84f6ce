import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture } from './fixtures.mts';
import { postJson } from './host/http.mts';
import { sharedHost } from './host/shared.mts';
import { startTemplate, type RunningTemplate } from './template.mts';

/** The contact whom the fixture's rule names, as SALESmanago knows it. */
function addContact({ salesmanago }: RunningTemplate): void {
	const { contactId, email } = fixture('salesmanago', 'rule.executed').request.body ?? {};
	const contactTags = [{ tag: 'VIP', score: 1 }];
	salesmanago.add({ contactId, email, name: 'Jan Kowalski', score: 120, contactTags });
}

/** A run of a rule by this name, for contacts that are told apart by their addresses. */
const ran = (name: string) => ({
	vendor: 'salesmanago',
	event: 'rule.executed',
	changes: { name },
	another: (n: number) => ({ email: `jan${n}@example.com` }),
});

test('salesmanago-scoring-to-sales', async (t) => {
	const template = await startTemplate(t, 'salesmanago-scoring-to-sales');
	addContact(template);
	const reached = ran('Osiągnięto scoring 100');
	await template.actsOnce(reached, { leads: 1, mails: 1 });
	const [lead] = template.vionvi.leads;
	assert.deepEqual(
		[lead.name, lead.phone, lead.email],
		['Jan Kowalski', '48000000001', 'jan@example.com'],
	);
	const [mail] = template.smtp.mails;
	assert.deepEqual(mail.to, ['sales@example.com']);
	assert.equal(mail.subject, 'Scoring osiągnięty: jan@example.com');
	assert.match(
		mail.text,
		/Kontakt: Jan Kowalski\nPunkty: 120\nTagi: VIP\nE-mail: jan@example\.com/,
	);
	assert.match(
		mail.text,
		/48000000001\nFirma: Przykład Sp\. z o\.o\.\nReguła: Osiągnięto scoring 100/,
	);

	const empty = { email: '', phone: '', contactId: 'nobody' };
	const unknown = { ...reached.changes, ...empty, company: 'Nikt Sp. z o.o.' };
	await template.fireFor({ ...reached, changes: unknown }, { mails: 1 });
	await template.fireFor(ran('Dodano tag VIP'), {});
	await template.fireInVain({ vendor: 'salesmanago', event: 'contact.optedIn' });
});

test('salesmanago-rules-router', async (t) => {
	const template = await startTemplate(t, 'salesmanago-rules-router');
	addContact(template);
	await template.actsOnce(ran('Otwarcie e-maila: oferta'), { mails: 1 });
	const [mail] = template.smtp.mails;
	assert.equal(mail.subject, 'Otwarty e-mail, zadzwoń: jan@example.com');
	assert.match(mail.text, /Kontakt: Jan Kowalski\nPunkty: 120\nTagi: VIP/);
	assert.match(mail.text, /Telefon: 48000000001\n[^]*Reguła: Otwarcie e-maila: oferta/);

	await template.actsOnce(ran('Etap lejka: <negocjacje> & umowa_'), { messages: 1 });
	assert.deepEqual(template.telegram.messages[0], {
		chatId: '@your_sales_chat',
		parseMode: 'HTML',
		text: [
			'Zmiana etapu lejka w SALESmanago',
			'Reguła: Etap lejka: &lt;negocjacje&gt; &amp; umowa_',
			'Kontakt: Jan Kowalski, jan@example.com',
			'Telefon: 48000000001',
			'Firma: Przykład Sp. z o.o.',
		].join('\n'),
	});

	await template.actsOnce(ran('SEGMENT: klienci premium'), { leads: 1 });
	assert.equal(template.vionvi.leads[0].email, 'jan@example.com');
	assert.equal(template.vionvi.leads[0].name, 'Jan Kowalski');

	// The first row that matches wins; a rule that none matches has no effect.
	await template.fireFor(ran('Otwarcie e-maila: segment premium'), { mails: 1 });
	await template.fireFor(ran('Dodano tag VIP'), {});
	await template.fireInVain({ vendor: 'salesmanago', event: 'contact.optedOut' });
});

test('salesmanago-consent-log', async (t) => {
	const template = await startTemplate(t, 'salesmanago-consent-log');
	const LOG = 'SALESmanago Consents';
	const consent = (event: string, email: string) => ({
		vendor: 'salesmanago',
		event,
		changes: { email },
	});
	const optedIn = (email = 'jan@example.com') => consent('contact.optedIn', email);
	const optedOut = (email = 'jan@example.com') => consent('contact.optedOut', email);
	const statusesOf = async (email = 'jan@example.com') =>
		(await template.tables.rows(LOG)).filter((row) => row.email === email).map((row) => row.status);

	await template.fireFor(optedIn(), {});
	const [row] = await template.tables.rows(LOG);
	assert.match(String(row.receivedAt), /^\d{4}-\d\d-\d\dT/);
	assert.match(String(row.eventId), /^salesmanago:contact\.optedIn:/);

	// Back and forth on one day: the third event has the first one's `eventId`.
	await template.fireFor(optedOut(), {});
	await template.fireFor(optedIn('anna@example.com'), {});
	await template.fireFor(optedIn(), {});
	assert.deepEqual(await statusesOf(), ['optedIn', 'optedOut', 'optedIn']);
	assert.deepEqual(await statusesOf('anna@example.com'), ['optedIn']);

	const nameless = await template.fire(optedIn('$email$'));
	assert.equal(nameless.status, 'error');
	assert.match(nameless.data.resultData.error?.message ?? '', /bez adresu e-mail.*optedIn/);
	// In a list the others are handled, before and after it.
	const { api } = await sharedHost();
	const url = await api.webhookUrl(template.flow, 'SALESmanago Trigger', 'opt-out');
	const list = ['eva@example.com', '', 'ola@example.com'].map((email) => ({ email }));
	const failed = await template.started(async () => void (await postJson(url, list)));
	assert.equal(failed.status, 'error');
	assert.deepEqual(await statusesOf('eva@example.com'), ['optedOut']);
	assert.deepEqual(await statusesOf('ola@example.com'), ['optedOut']);
	await template.fireInVain(ran('Dodano tag VIP'));

	// What could not be written is written by "Retry", which keeps its time: a withdrawn consent stays so.
	await template.tables.clear();
	await template.setUpAgain();
	await template.fireFor(optedOut(), {});
	await template.tables.clear();
	const failedIn = await template.fire(optedIn());
	assert.equal(failedIn.status, 'error');
	await template.setUpAgain();
	await template.fireFor(optedOut(), {});
	await template.retry(failedIn);
	assert.deepEqual(await statusesOf(), ['optedOut', 'optedIn']);
	const [out, late] = await template.tables.rows(LOG);
	assert.ok(String(late.receivedAt) < String(out.receivedAt));
});
