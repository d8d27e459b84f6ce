import { events } from '../../../nodes/EnvyboxTrigger/events';
import { envybox } from '../../../nodes/EnvyboxTrigger/vendor';
import { sampleRequest } from '../../support/sample-request';
import { understand } from '../../../nodes/shared/delivery/understand';
import type { OpenRequest } from '../../../nodes/shared/request/open';
import type { Vendor } from '../../../nodes/shared/vendor/vendor';
import { deliveryOf } from '../../support/delivery';
import { codesAt, DELIVERY, EVENTS, send, sendForm } from '../../support/envybox-delivery';
import { settingsWith } from '../../support/settings';

const vendor = envybox as unknown as Vendor;

// What users' workflows count on: value, label, webhooktype, call_state, blocks
const TABLE = [
	['call.started', 'Call Started', '7', undefined, ['call', 'widget']],
	['call.completed', 'Call Done', '2', 'Состоялся разговор', ['call', 'widget']],
	['call.missed', 'Missed Call', '2', 'Клиент не взял трубку', ['call', 'widget']],
	['call.missed', 'Missed Call', '2', 'Оператор не взял трубку', ['call', 'widget']],
	['call.missed', 'Missed Call', '2', 'Оператор был занят', ['call', 'widget']],
	['call.ordered', 'Call Ordered', '1', 'Заказ звонка', ['call', 'widget']],
	['lead.sentByManager', 'By Manager', '10', undefined, ['chat', 'widget']],
	['chat.offlineFormSubmitted', 'Offline Form', '8', undefined, ['chat', 'form', 'widget']],
	['chat.onlineFormSubmitted', 'Online Form', '12', undefined, ['chat', 'form', 'widget']],
	['form.submitted', 'Form Sent', '4', undefined, ['form', 'widget']],
	['quiz.submitted', 'Quiz', '19', undefined, ['quiz', 'widget']],
	['video.submitted', 'Video', '31', undefined, ['form', 'widget']],
] as const;

describe('each event of Envybox', () => {
	test.each(TABLE)(
		'%s goes to "%s": webhooktype %s, %s',
		async (event, label, code, state, blocks) => {
			const sent = { ...DELIVERY, webhooktype: code, call_state: state };
			const { item, label: output, workflowData } = await sendForm(sent);
			expect(item.event).toBe(event);
			expect(item.vendor).toBe('envybox');
			expect(output).toBe(label);
			expect(workflowData?.flat()).toHaveLength(1);
			expect(Object.keys(item)).toEqual([
				...['event', 'occurredAt', 'contact', ...blocks, 'partners', 'agent', 'attribution'],
				...['vendor', 'receivedAt', 'eventId', 'guesses', 'issues', 'raw'],
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
		'%s has a sample, which is that event and has no issue',
		(value) => {
			const request = sampleRequest(vendor, value) as OpenRequest;
			const [{ row, item }] = understand(
				vendor,
				settingsWith({ events: EVENTS }),
				request,
				(error) => {
					throw error;
				},
			);
			expect([row.value, item.json.issues]).toEqual([value, []]);
		},
	);

	test('other has none', () => {
		expect(sampleRequest(vendor, 'other')).toBeUndefined();
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
		expect(item.issues).toContainEqual({ code: 'eventUnknown', path: 'event', message });
		expect(item.contact.phone).toBe('70000000001');
		expect(item.raw?.body).toMatchObject({ phone: '70000000001', call_id: '6000001' });
	});

	test.each([
		['with white space', ' 7 ', 'call.started'],
		['as a number', 7, 'call.started'],
		['twice', ['7', '7'], 'call.started'],
	])('may come %s', (_, webhooktype, event) => {
		expect(envybox.recognize(deliveryOf(envybox, { webhooktype })).event).toBe(event);
	});

	test.each([[{ toString: 1 }], [{ code: 7 }], [[['7']]], [true]])(
		'that makes no sense is Other: %j',
		(webhooktype) => {
			const { event, issues } = envybox.recognize(deliveryOf(envybox, { webhooktype }));
			expect(event).toBe('other');
			expect(issues).toMatchObject([{ code: 'eventUnknown', path: 'event' }]);
			expect(issues?.[0].message).toMatch(/^webhooktype ".+" is not known$/);
		},
	);

	test('gives way to the event that the URL names', () => {
		const named = events.filter(({ value }) => value === 'quiz.submitted');
		expect(envybox.recognize(deliveryOf(envybox, { webhooktype: '7' }, { named }))).toEqual({
			event: 'quiz.submitted',
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

	test.each(['manager_phone', 'manager_name'])(
		'of a start is another for another manager, by %s',
		async (name) => {
			const start = { webhooktype: '7', manager_phone: '', manager_name: '' };
			const of = (manager: string) => idOf({ ...start, [name]: manager });
			expect(await of('70000000004')).not.toBe(await of('70000000005'));
			expect(await of('70000000004')).toBe(await of(' 70000000004'));
		},
	);

	test('of an order is another when it is moved to another time', async () => {
		const order = { webhooktype: '1', called_at: '', call_state: 'Заказ звонка' };
		expect(await idOf({ ...order, call_state: 'Заказ звонка на 01.10.2026 в 9:30:00' })).not.toBe(
			await idOf(order),
		);
	});

	test.each([
		...['null', 'undefined', 'None', 'nil', '-', '00', '0.0', '-1', 'false', 'NaN', '{{call_id}}'],
		...['N/A', '…', '%call_id%', '$call_id$', '[call_id]', '0', '000000', 'unknown', '(not set)'],
	])('of a call without one is that of the payload: call_id %j', async (call_id) => {
		const { item } = await sendForm({ ...DELIVERY, call_id });
		expect(item.eventId).toMatch(/^envybox:call\.completed:[0-9a-f]{16}$/);
		expect(codesAt(item, 'call.id')).toEqual(['noId']);
		expect(item).toMatchObject({ call: { id: null }, raw: { body: { call_id } } });
		expect(await idOf({ call_id, phone: '70000000003' })).not.toBe(item.eventId);
		expect(await idOf({ call_id })).toBe(item.eventId);
	});

	test('of a call keeps every digit of a number that JavaScript cannot hold', async () => {
		const ids = await Promise.all(
			['12345678901234567890', '12345678901234567891', '1e400', '1e401'].map(async (call_id) => {
				const body = JSON.stringify({ ...DELIVERY, call_id: 0 }).replace(
					'"call_id":0',
					`"call_id":${call_id}`,
				);
				const { item } = await send({ contentType: 'application/json', body });
				expect(item).toMatchObject({ call: { id: call_id }, raw: { body: { call_id } } });
				return item.eventId;
			}),
		);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('of a form is that of its payload', async () => {
		const form = { webhooktype: '4', called_at: '' };
		expect(await idOf(form)).toBe(await idOf(form));
		expect(await idOf({ ...form, name: 'Olga Example' })).not.toBe(await idOf(form));
	});
});
