import type { IDataObject } from 'n8n-workflow';

import { OTHER, type EventRow, type ItemsOf, type SampleRequest } from '../shared/vendor/events';

/** An event as Envybox numbers it. */
export interface EnvyboxRow extends EventRow {
	/** `webhooktype`; several events share one where `call_state` says which it is. */
	code?: string;
	/** Starts of the `call_state` texts that mean this event. */
	states?: readonly string[];
}

const EVERY_SAMPLE: IDataObject = {
	phone: '70000000001',
	name: 'Ivan Example',
	email: 'ivan@example.com',
	referrer: 'search.example.com',
	keyword: 'plastic windows',
	ip: '192.0.2.7',
	place: 'Краснодар, Краснодарский край',
	site: 'shop.example.com',
	url: 'https://shop.example.com/windows/?utm_source=ads&yclid=5550001112223334445',
	shown_on: 'Нажал на кнопку',
	utm_source: 'ads',
	utm_medium: 'cpc',
	utm_campaign: 'windows',
	utm_content: 'banner-1',
	utm_term: 'plastic windows',
	visitor_id: '100000001',
	google_client_id: '1000000001.1700000001',
	yandex_client_id: '1700000001000000001',
	yclid: '5550001112223334445',
	rs: 'ads1_banner-1',
	roistat_promo: '100500',
	adv_uid: '',
	calltracking_id: '',
	manager_phone: '',
	manager_name: '',
	department: '',
	key: 'example-widget-code',
	lpgenerator_id: '',
	leadvertex_id: '',
	managers_phones: '[{"manager_name":"Olga Example","phone":"70000000002"}]',
	custom_data: '[]',
};

const CALL: IDataObject = {
	call_id: '6000001',
	call_duration: '0',
	call_record: 'http://calls.example.com/6000001/play/',
	manager_phone: '70000000002',
	manager_name: 'Olga Example',
	department: 'Продажи',
};

function sample(webhooktype: string, fields: IDataObject): SampleRequest {
	return {
		method: 'POST',
		contentType: 'application/x-www-form-urlencoded',
		body: { webhooktype, ...EVERY_SAMPLE, ...fields },
	};
}

/** Source: Envybox's help on WebHooks; field names of chats and forms from public receivers. */
export const events = [
	{
		value: 'call.started',
		label: 'Call Started',
		action: 'On call started',
		description: 'A call-back begins: the widget dials the manager and the client',
		code: '7',
		blocks: ['call', 'widget', 'partners'],
		certainty: 'documented',
		live: true,
		identity: { id: 'call.id', changing: ['occurredAt', 'agent.phone', 'agent.name'] },
		sample: sample('7', { ...CALL, called_at: '2026-09-30 15:37:38' }),
	},
	{
		value: 'call.completed',
		label: 'Call Done',
		action: 'On call done',
		description: 'A call-back in which client and manager spoke',
		code: '2',
		states: ['Состоялся разговор'],
		blocks: ['call', 'widget', 'partners'],
		certainty: 'documented',
		live: true,
		identity: { id: 'call.id', changing: ['occurredAt', 'call.status', 'call.durationSeconds'] },
		sample: sample('2', {
			...CALL,
			call_state: 'Состоялся разговор',
			call_duration: '74',
			called_at: '2026-09-30 15:37:38',
		}),
	},
	{
		value: 'call.missed',
		label: 'Missed Call',
		action: 'On missed call',
		description: 'A call-back without a conversation; the field missedBy says whose fault it was',
		code: '2',
		states: ['Клиент не взял трубку', 'Оператор не взял трубку', 'Оператор был занят'],
		blocks: ['call', 'widget', 'partners'],
		certainty: 'documented',
		live: true,
		identity: { id: 'call.id', changing: ['occurredAt', 'call.status', 'call.durationSeconds'] },
		sample: sample('2', {
			...CALL,
			call_state: 'Оператор не взял трубку',
			called_at: '2026-09-30 15:37:38',
		}),
		otherSamples: [
			{
				name: 'client',
				note: 'the client did not answer',
				...sample('2', {
					...CALL,
					call_state: 'Клиент не взял трубку',
					called_at: '2026-09-30 15:37:38',
				}),
			},
			{
				name: 'busy',
				note: 'the agent was busy',
				...sample('2', {
					...CALL,
					call_state: 'Оператор был занят',
					called_at: '2026-09-30 15:37:38',
				}),
			},
		],
	},
	{
		value: 'call.ordered',
		label: 'Call Ordered',
		action: 'On call ordered',
		description: 'A visitor asks to be called, now or at the time in scheduledFor',
		code: '1',
		blocks: ['call', 'widget', 'partners'],
		certainty: 'documented',
		identity: { id: 'call.id', changing: ['call.status', 'occurredAt'] },
		sample: sample('1', {
			...CALL,
			call_state: 'Заказ звонка на 01.10.2026 в 9:30:00',
			called_at: '',
			manager_phone: '',
			manager_name: '',
		}),
		otherSamples: [
			{
				name: 'now',
				note: 'to be called at once',
				...sample('1', {
					...CALL,
					call_state: 'Заказ звонка',
					called_at: '',
					manager_phone: '',
					manager_name: '',
				}),
			},
		],
	},
	{
		value: 'lead.sentByManager',
		label: 'By Manager',
		action: 'On client sent by manager',
		description: 'A manager sends a client from the app or the web chat',
		code: '10',
		blocks: ['chat', 'widget', 'partners'],
		certainty: 'seen',
		sample: sample('10', {
			message: 'Client asks for a measurement on Friday',
			chat_text: 'Visitor: Hello!\nManager: Hello, how can I help?',
			link: 'https://chat.example.com/dialogue/100000001',
			manager_name: 'Olga Example',
		}),
	},
	{
		value: 'chat.offlineFormSubmitted',
		label: 'Offline Form',
		action: 'On offline chat form',
		description: 'A visitor leaves a message in the chat while nobody is online',
		code: '8',
		blocks: ['chat', 'form', 'widget', 'partners'],
		certainty: 'seen',
		sample: sample('8', {
			message: 'Please call me back about the windows',
			link: 'https://chat.example.com/dialogue/100000001',
		}),
	},
	{
		value: 'chat.onlineFormSubmitted',
		label: 'Online Form',
		action: 'On online chat form',
		description: 'A visitor fills in the form of the online chat',
		code: '12',
		blocks: ['chat', 'form', 'widget', 'partners'],
		certainty: 'seen',
		sample: sample('12', {
			message: 'How much is a window of 120 by 140?',
			chat_text: 'Visitor: How much is a window of 120 by 140?',
			link: 'https://chat.example.com/dialogue/100000001',
		}),
	},
	{
		value: 'form.submitted',
		label: 'Form Sent',
		action: 'On form sent',
		description: 'A visitor leaves contacts in the lead generator',
		code: '4',
		blocks: ['form', 'widget', 'partners'],
		certainty: 'seen',
		sample: sample('4', { message: 'Discount of 10 %', shown_on: 'Показан по времени' }),
	},
	{
		value: 'quiz.submitted',
		label: 'Quiz',
		action: 'On quiz finished',
		description: 'A visitor finishes a quiz',
		code: '19',
		blocks: ['quiz', 'widget', 'partners'],
		certainty: 'guessed',
		sample: sample('19', {
			message: '[{"question":"How many windows?","answer":"Three"}]',
		}),
	},
	{
		value: 'video.submitted',
		label: 'Video',
		action: 'On video widget form',
		description: 'A visitor leaves contacts in the video widget',
		code: '31',
		blocks: ['form', 'widget', 'partners'],
		certainty: 'guessed',
		sample: sample('31', { message: 'Call me about the offer in the video' }),
	},
	OTHER,
] as const satisfies readonly EnvyboxRow[];

/** What the Envybox Trigger puts out: narrow it on `event`. */
export type EnvyboxItem = ItemsOf<'envybox', typeof events>;
