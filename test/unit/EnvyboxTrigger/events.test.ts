import { events } from '../../../nodes/EnvyboxTrigger/events';
import { envybox } from '../../../nodes/EnvyboxTrigger/vendor';
import { sampleRequest } from '../../../nodes/shared/request/sample';
import { itemsOf } from '../../../nodes/shared/delivery/understand';
import { DELIVERY, sendForm } from '../../support/envybox-delivery';
import { settingsWith } from '../../support/settings';

// What users' workflows count on: value, label, webhooktype, call_state, blocks
const TABLE = [
	['call.started', 'Call Started', '7', undefined, ['call', 'widget']],
	['call.completed', 'Call Done', '2', 'Состоялся разговор', ['call', 'widget']],
	['call.missed', 'Missed Call', '2', 'Клиент не взял трубку', ['call', 'widget']],
	['call.missed', 'Missed Call', '2', 'Оператор не взял трубку', ['call', 'widget']],
	['call.missed', 'Missed Call', '2', 'Оператор был занят', ['call', 'widget']],
	['call.ordered', 'Call Ordered', '1', 'Заказ звонка', ['call', 'widget']],
	['lead.sentByManager', 'From Manager', '10', undefined, ['chat', 'widget']],
	['chat.offlineFormSubmitted', 'Offline Form', '8', undefined, ['chat', 'form', 'widget']],
	['chat.onlineFormSubmitted', 'Online Form', '12', undefined, ['chat', 'form', 'widget']],
	['form.submitted', 'Form Sent', '4', undefined, ['form', 'widget']],
	['quiz.submitted', 'Quiz', '19', undefined, ['quiz', 'widget']],
	['video.submitted', 'Video', '31', undefined, ['form', 'widget']],
] as const;

describe('each event of Envybox', () => {
	test.each(TABLE)(
		'%s leaves by "%s": webhooktype %s, %s',
		async (event, label, code, state, blocks) => {
			const sent = { ...DELIVERY, webhooktype: code, call_state: state };
			const { item, label: output, workflowData } = await sendForm(sent);
			expect(item.event).toBe(event);
			expect(item.vendor).toBe('envybox');
			expect(output).toBe(label);
			expect(workflowData?.flat()).toHaveLength(1);
			expect(Object.keys(item)).toEqual([
				...['vendor', 'event', 'eventId', 'occurredAt', 'receivedAt'],
				...['contact', 'attribution', 'agent', ...blocks, 'partners', 'issues', 'raw'],
			]);
		},
	);

	test('has an output, in the order of the design', () => {
		const labels = new Set(TABLE.map(([, label]) => label));
		const rows = events.filter(({ value }) => value !== 'other');
		expect(rows.map(({ label }) => label)).toEqual([...labels]);
	});

	test.each(events.map(({ label }) => [label]))('"%s" is not cut on the canvas', (label) => {
		expect(label.length).toBeLessThanOrEqual(12);
	});

	test.each(events.map(({ value }) => value).filter((value) => value !== 'other'))(
		'%s has a sample, which is that event and has no issue but guesses',
		(value) => {
			const request = sampleRequest(events, value);
			const [{ row, item }] = itemsOf(
				envybox,
				settingsWith(),
				request as NonNullable<typeof request>,
				(error) => {
					throw error;
				},
			);
			expect(row.value).toBe(value);
			const issues = item.json.issues as unknown as Array<{ message: string }>;
			expect(issues.filter(({ message }) => !message.startsWith('is a guess'))).toEqual([]);
		},
	);

	test('other has none', () => {
		expect(sampleRequest(events, 'other')).toBeUndefined();
	});
});

describe('the type of an event', () => {
	test.each([
		['unknown', '99', 'webhooktype "99" is not known'],
		['not even a number', 'call', 'webhooktype "call" is not known'],
		['empty', '', 'webhooktype is missing'],
		['blank', ' ', 'webhooktype is missing'],
		['missing', undefined, 'webhooktype is missing'],
	])('that is %s makes it Other, with what was sent', async (_, webhooktype, message) => {
		const { item, label } = await sendForm({ ...DELIVERY, webhooktype });
		expect(label).toBe('Other');
		expect(item.event).toBe('other');
		expect(item.issues).toContainEqual({ path: 'event', message });
		expect(item.contact.phone).toBe('70000000001');
		expect(item.raw?.body).toMatchObject({ phone: '70000000001', call_id: '6000001' });
	});

	test.each([
		['with white space', ' 7 ', 'call.started'],
		['as a number', 7, 'call.started'],
		['twice', ['7', '7'], 'call.started'],
	])('may come %s', (_, webhooktype, event) => {
		expect(envybox.recognize({ named: [], fields: { webhooktype }, options: {} }).event).toBe(
			event,
		);
	});

	test.each([[{ toString: 1 }], [{ code: 7 }], [[['7']]], [true]])(
		'that makes no sense is Other: %j',
		(webhooktype) => {
			const { event, issues } = envybox.recognize({
				named: [],
				fields: { webhooktype },
				options: {},
			});
			expect(event).toBe('other');
			expect(issues?.[0].message).toMatch(/^webhooktype ".+" is not known$/);
		},
	);

	test('gives way to the event that the URL names', () => {
		const named = events.filter(({ value }) => value === 'quiz.submitted');
		expect(envybox.recognize({ named, fields: { webhooktype: '7' }, options: {} })).toEqual({
			event: 'quiz.submitted',
			fields: { webhooktype: '7' },
		});
	});
});

describe('the id of an event', () => {
	const idOf = async (different: object) =>
		(await sendForm({ ...DELIVERY, ...different })).item.eventId;

	test('of a call is the same for a redelivery', async () => {
		expect(await idOf({ place: 'Сочи' })).toBe(await idOf({}));
		expect(await idOf({})).toMatch(/^envybox:call\.completed:6000001:[0-9a-f]{16}$/);
	});

	test.each([
		['another call', { call_id: '6000002' }],
		['another duration', { call_duration: '75' }],
		['another time', { called_at: '2026-09-30 15:40:00' }],
	])('of a call is another for %s', async (_, different) => {
		expect(await idOf(different)).not.toBe(await idOf({}));
	});

	test('of an order is another when it is moved to another time', async () => {
		const order = { webhooktype: '1', called_at: '', call_state: 'Заказ звонка' };
		expect(await idOf({ ...order, call_state: 'Заказ звонка на 01.10.2026 в 9:30:00' })).not.toBe(
			await idOf(order),
		);
	});

	test('of a form is that of its payload', async () => {
		const form = { webhooktype: '4', called_at: '' };
		expect(await idOf(form)).toBe(await idOf(form));
		expect(await idOf({ ...form, name: 'Olga Example' })).not.toBe(await idOf(form));
	});
});
