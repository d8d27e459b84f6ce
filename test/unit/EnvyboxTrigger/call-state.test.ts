import { DELIVERY, send, sendForm } from '../../support/envybox-delivery';

interface Call {
	status: string | null;
	missedBy: string | null;
	scheduledFor: string | null;
}

async function callOf(different: Record<string, string | undefined>, how = {}) {
	const { item } = await sendForm({ ...DELIVERY, ...different }, how);
	const { status, missedBy, scheduledFor } = (item as unknown as { call: Call }).call;
	return { event: item.event, status, missedBy, scheduledFor, issues: item.issues };
}

describe('call_state after a call', () => {
	test.each([
		['Состоялся разговор', 'call.completed', 'answered', null],
		['Клиент не взял трубку', 'call.missed', 'clientNoAnswer', 'client'],
		['Оператор не взял трубку', 'call.missed', 'noAnswer', 'agent'],
		['Оператор был занят', 'call.missed', 'busy', 'agentBusy'],
	])('«%s» is %s, in any spelling', async (state, event, status, missedBy) => {
		const spellings = [
			state,
			state.toUpperCase(),
			state.toLowerCase(),
			`  ${state.replace(/ /g, '  \t')}\n`,
			`${state}. Линия 2`,
		];
		for (const call_state of spellings) {
			expect(await callOf({ call_state })).toEqual({
				event,
				status,
				missedBy,
				scheduledFor: null,
				issues: expect.not.arrayContaining([
					expect.objectContaining({ path: expect.stringMatching(/^(event|call\.)/) }),
				]),
			});
		}
	});

	test('counts by its first value where it was sent several times', async () => {
		const body = `${new URLSearchParams({ ...DELIVERY, call_state: 'Оператор был занят' })}&call_state=x`;
		const { item } = await send({ body });
		expect(item).toMatchObject({ event: 'call.missed', call: { missedBy: 'agentBusy' } });
	});

	test.each([
		['talked for some seconds', '12', 'call.completed'],
		['talked for part of a second', '0.6', 'call.completed'],
		['did not talk', '0', 'call.missed'],
		['nobody knows', undefined, 'call.missed'],
		['nobody can tell', 'long', 'call.missed'],
		['talked, as a clock shows it', '01:02', 'call.completed'],
		['did not talk, as a clock shows it', '00:00:00', 'call.missed'],
		['talked less than nothing', '-5', 'call.missed'],
	])('that is unknown, where they %s: %j seconds', async (_, call_duration, event) => {
		for (const call_state of ['Линия оборвалась', '', undefined]) {
			const call = await callOf({ call_state, call_duration });
			expect(call).toMatchObject({ event, status: null, missedBy: null });
			expect(call.issues).toContainEqual({
				code: 'eventAssumed',
				path: 'event',
				message: expect.stringMatching(new RegExp(`; ${event} is assumed$`)),
			});
		}
	});

	test.each([
		[{}, 'call_state was not sent and call_duration was not sent; call.missed is assumed'],
		[
			{ call_duration: '12' },
			'call_state was not sent and call_duration is "12"; call.completed is assumed',
		],
		[
			{ call_state: 'Линия оборвалась' },
			'call_state "Линия оборвалась" is not a known state and call_duration was not sent; call.missed is assumed',
		],
	])('says what it went by: %j', async (sent, message) => {
		const { issues } = await callOf({ call_state: undefined, call_duration: undefined, ...sent });
		expect(issues).toContainEqual({ code: 'eventAssumed', path: 'event', message });
	});

	test('that is unknown is an issue of its own', async () => {
		const { issues } = await callOf({ call_state: 'Линия оборвалась' });
		expect(issues).toContainEqual({
			code: 'notStatus',
			path: 'call.status',
			message: 'call_state "Линия оборвалась" is not a known call status',
		});
	});

	test.each(['null', '(not set)', ''])('%j was not sent', async (none) => {
		const sent = { call_state: none, call_duration: none, called_at: '' };
		const { event, issues } = await callOf(sent);
		expect(event).toBe('call.missed');
		expect(issues).toEqual([
			{
				code: 'eventAssumed',
				path: 'event',
				message: 'call_state was not sent and call_duration was not sent; call.missed is assumed',
			},
		]);
	});

	test('that does not begin like a known one is unknown', async () => {
		const { event, status } = await callOf({ call_state: 'Не состоялся разговор' });
		expect([event, status]).toEqual(['call.completed', null]);
	});
});

describe('call_state of an order', () => {
	const order = (call_state: string, timezone = 'Europe/Moscow') =>
		callOf({ webhooktype: '1', called_at: '', call_state }, { timezone });

	test.each([
		['Заказ звонка', null],
		['ЗАКАЗ ЗВОНКА', null],
		['Заказ звонка на 01.10.2026 в 9:30:00', '2026-10-01T09:30:00.000+03:00'],
		['Заказ звонка на 01.10.2026 в 19:05:07', '2026-10-01T19:05:07.000+03:00'],
		['Заказ звонка на 1.9.2026 в 9:30', '2026-09-01T09:30:00.000+03:00'],
		['  заказ   звонка НА 01.10.2026  В 9:30:00 ', '2026-10-01T09:30:00.000+03:00'],
		['Заказ звонка на 01.10.2026 в 9:30:00 (по телефону)', '2026-10-01T09:30:00.000+03:00'],
	])('«%s» is scheduled for %j', async (state, scheduledFor) => {
		expect(await order(state)).toEqual({
			event: 'call.ordered',
			status: null,
			missedBy: null,
			scheduledFor,
			issues: [],
		});
	});

	test.each([
		['Europe/Warsaw', '25.10.2026', '2026-10-25T09:30:00.000+01:00'],
		['Europe/Warsaw', '24.10.2026', '2026-10-24T09:30:00.000+02:00'],
		['America/Sao_Paulo', '24.10.2026', '2026-10-24T09:30:00.000-03:00'],
	])('knows the offset of %s on %s', async (timezone, day, scheduledFor) => {
		const call = await order(`Заказ звонка на ${day} в 9:30:00`, timezone);
		expect(call.scheduledFor).toBe(scheduledFor);
	});

	test.each([
		['that clocks skip', '29.03.2026 в 2:30:00', '2026-03-29T03:30:00.000+02:00', 'timeSkipped'],
		[
			'that clocks show twice',
			'25.10.2026 в 2:30:00',
			'2026-10-25T02:30:00.000+02:00',
			'timeTwice',
		],
	])('for a time %s says so', async (_, day, scheduledFor, code) => {
		const call = await order(`Заказ звонка на ${day}`, 'Europe/Warsaw');
		expect(call).toMatchObject({ scheduledFor, issues: [{ code, path: 'call.scheduledFor' }] });
	});

	test.each([
		'Заказ звонка на 32.13.2026 в 9:30:00',
		'Заказ звонка на 01.10.2026 в 25:00:00',
		'Заказ звонка на 01.10.2026',
		'Заказ звонка на завтра',
	])('«%s» is not a time, which is an issue', async (state) => {
		const { event, scheduledFor, issues } = await order(state);
		expect([event, scheduledFor]).toEqual(['call.ordered', null]);
		expect(issues).toEqual([
			{
				code: 'notTime',
				path: 'call.scheduledFor',
				message: `call_state "${state}" is not a valid date and time`,
			},
		]);
	});

	test('of another kind is an issue, and the order stays one', async () => {
		const { event, scheduledFor, issues } = await order('Перезвоните');
		expect([event, scheduledFor]).toEqual(['call.ordered', null]);
		expect(issues).toMatchObject([{ code: 'notStatus', path: 'call.status' }]);
	});

	test('that is not text harms nothing', async () => {
		const { item } = await send({
			contentType: 'application/json',
			body: JSON.stringify({ webhooktype: 1, call_state: { toString: 1 } }),
		});
		expect(item).toMatchObject({ event: 'call.ordered', call: { scheduledFor: null } });
	});
});
