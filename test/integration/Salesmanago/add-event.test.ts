import { reset } from '../Vionvi/vionvi-server';
import { startLab } from './lab';
import { refused, signedBody, succeeded } from './run-salesmanago';

const { server, run, failure } = startLab();

const ADD = { resource: 'event', operation: 'add' };
const added = (eventId = 'e-1') => succeeded({ eventId });

const call = {
	event: 'incomingCall.completed',
	occurredAt: '2026-09-30T15:37:38.000+03:00',
	contact: { name: 'Jan Test', phone: '48000000001', email: 'jan@example.com', company: null },
	call: {
		id: 'x.1',
		direction: 'in',
		status: 'answered',
		durationSeconds: 50,
		talkSeconds: 0,
		recordingUrl: 'https://example.com/r.wav',
	},
	agent: { name: null, email: 'agent@example.com', line: 'line-1' },
	attribution: { utmSource: 'google', pageUrl: null },
	vendor: 'ringostat',
	receivedAt: '2026-09-30T12:37:41.512Z',
	eventId: 'ringostat:incomingCall.completed:x.1',
};

/** `contactEvent` of the one request that was sent. */
const sent = () => (signedBody(server.received[0]) as { contactEvent: object }).contactEvent;

describe('Event → Add', () => {
	test('makes a phone call of a call, with time, seconds, agent and recording', async () => {
		server.answersWith(added());
		const [output] = await run({ items: [call], parameters: ADD });

		expect(server.received[0]).toMatchObject({ path: '/api/v2/contact/addContactExtEvent' });
		expect(signedBody(server.received[0])).toEqual({
			email: 'jan@example.com',
			contactEvent: {
				contactExtEventType: 'PHONE_CALL',
				date: Date.parse('2026-09-30T12:37:38Z'),
				description: 'incomingCall.completed',
				externalId: 'ringostat:incomingCall.completed:x.1',
				detail1: 'incomingCall.completed',
				detail2: 'ringostat',
				detail3: 'answered',
				detail4: 'in',
				detail5: '50',
				detail6: '0',
				detail7: 'agent@example.com',
				detail8: 'https://example.com/r.wav',
				detail11: 'google',
			},
		});
		expect(output).toEqual({
			json: { ...call, salesmanago: { eventId: 'e-1' } },
			pairedItem: { item: 0 },
		});
	});

	test('goes to the contact that Create or Update has written', async () => {
		server.answersWith(added());
		const salesmanago = { contactId: 'c-1', externalId: null };
		const [output] = await run({ items: [{ ...call, salesmanago }], parameters: ADD });
		expect(signedBody(server.received[0])).toMatchObject({ contactId: 'c-1' });
		expect(signedBody(server.received[0])).not.toHaveProperty('email');
		expect(output.json.salesmanago).toEqual({ ...salesmanago, eventId: 'e-1' });
	});

	test('makes OTHER of a form and a chat, with what was written', async () => {
		server.answersWith(added());
		await run({
			items: [{ contactId: 'c-1', event: 'form.submitted', form: { message: ' Call me ' } }],
			parameters: ADD,
		});
		expect(sent()).toEqual({
			contactExtEventType: 'OTHER',
			date: expect.any(Number),
			description: 'Call me',
			detail1: 'form.submitted',
		});
		expect(Math.abs((sent() as { date: number }).date - Date.now())).toBeLessThan(60_000);
	});

	test('keeps to what the form says, which wins over the item', async () => {
		server.answersWith(added());
		await run({
			items: [call],
			timezone: 'Europe/Warsaw',
			parameters: {
				...ADD,
				eventType: 'MEETING',
				eventFields: {
					date: '2026-10-01T10:00:00',
					description: 'Shop visit',
					products: 'p1',
					location: 'shop-1',
					value: '=12.5',
					externalId: 'own-1',
				},
				details: {
					detail: [
						{ position: 3, text: 'late' },
						{ position: 20, text: '={{ $json.call.id }}' },
						{ position: 19, text: '' },
					],
				},
			},
		});
		expect(sent()).toMatchObject({
			contactExtEventType: 'MEETING',
			date: Date.parse('2026-10-01T10:00:00+02:00'),
			description: 'Shop visit',
			products: 'p1',
			location: 'shop-1',
			value: 12.5,
			externalId: 'own-1',
			detail3: 'late',
			detail20: 'x.1',
		});
		expect(sent()).not.toHaveProperty('detail19');
	});

	test('looks at nothing but the form in Define Below', async () => {
		server.answersWith(added());
		await run({
			items: [call],
			parameters: { ...ADD, mapping: 'defineBelow', contactId: 'c-3', eventType: 'LOGIN' },
		});
		expect(signedBody(server.received[0])).toEqual({
			contactId: 'c-3',
			contactEvent: { contactExtEventType: 'LOGIN', date: expect.any(Number) },
		});
	});

	test.each([
		[{ eventType: 'FAX' }, /^Event Type must be one of: .*it is "FAX"/],
		[{ eventFields: { date: 'soon' } }, /^Date must be a date and time, but it is "soon"/],
		[{ eventFields: { value: '=a lot' } }, /^Value must be a number, but it is "a lot"/],
		[
			{ details: { detail: [{ position: 21, text: 'x' }] } },
			/^Position of a detail .* from 1 to 20/,
		],
	])('refuses %j before it is sent', async (parameters, message) => {
		server.answersWith(added());
		const error = await failure({ items: [call], parameters: { ...ADD, ...parameters } });
		expect(error.message).toMatch(message);
		expect(server.received).toHaveLength(0);
	});

	test('tells an item that names nobody, or passes it on', async () => {
		server.answersWith(added());
		const items = [{ call: { id: '1' } }];
		expect((await failure({ items, parameters: ADD })).message).toContain('No contact ID and no');
		const parameters = { ...ADD, options: { ifNobodyIsNamed: 'passOn' } };
		expect(await run({ items, parameters })).toMatchObject([{ json: { skipped: true } }]);
		expect(server.received).toHaveLength(0);
	});

	test('says which events were added, and that the last may have been', async () => {
		server.answersWith(added('e-1'), reset);
		const error = await failure({
			items: [call, { ...call, contactId: 'c-2' }],
			parameters: { ...ADD, options: { batching: { batch: { batchSize: 1, batchInterval: 0 } } } },
		});
		expect(error.message).toMatch(/broke off, and the event may have been added/);
		expect(error.description).toMatch(/^Look at the contact .*item 0: event e-1/);
		expect(server.received).toHaveLength(2);
	});

	test('a contact that is not there is the service’s refusal', async () => {
		server.answersWith(refused('Contact not found'));
		expect((await failure({ items: [call], parameters: ADD })).message).toBe(
			'SALESmanago refused the request: Contact not found',
		);
	});
});
