import type { IDataObject } from 'n8n-workflow';

import type { SampleRequest } from '../shared/vendor/events';

const CLIENT = '380000000001';
const PROJECT = '380000000002';
const CALL_ID = 'ua9_-1790775458.2139025';
const CALLDATE = '2026-09-30 15:37:38';

const VISIT: IDataObject = {
	utm_source: 'ads',
	utm_medium: 'cpc',
	utm_campaign: 'windows',
	utm_content: 'banner-1',
	utm_term: 'пластикові вікна',
	landing: 'https://shop.example.com/windows/?utm_source=ads',
	refferrer: 'https://search.example.com/',
	client_id: '1000000001.1700000001',
	remote_ip: '192.0.2.7',
	pool_name: 'Контекстна реклама',
	scheme_name: 'Відділ продажів',
	insertion_type: 'dynamic',
};

const INCOMING: IDataObject = {
	call_type: 'in',
	cdr_id: CALL_ID,
	dst: PROJECT,
	E164: `+${CLIENT}`,
	userfield: CLIENT,
	calldate: CALLDATE,
	project_id: '10001',
};

const AGENT: IDataObject = {
	employee_fio: 'Олена Приклад',
	employee_email: 'olena@example.com',
	staffid: '1111',
	department: 'Продажі',
};

const TALK: IDataObject = {
	disposition: 'ANSWERED',
	duration: '74',
	billsec: '60',
	waittime: '14',
	has_recording: '1',
	recording_wav: 'https://recordings.example.com/1790775458.wav?token=example',
};

const INCOMING_TALK: IDataObject = { ...INCOMING, ...AGENT, ...TALK };

const RATED: IDataObject = {
	...INCOMING_TALK,
	category_number: '2',
	category_name: 'Цільовий дзвінок',
};

const ANALYZED: IDataObject = {
	...INCOMING_TALK,
	vtt: 'https://recordings.example.com/1790775458.vtt',
};

/** After an outgoing call. */
const OUTGOING: IDataObject = {
	type: 'out',
	caller: `"Підтримка" <${PROJECT}>`,
	callee: CLIENT,
	date: CALLDATE,
	waiting: 27,
	employee_fio: 'Олена Приклад',
	staffid: '1111',
	outbound_number: PROJECT,
};

const CHAT: IDataObject = {
	chat_id: '500001',
	chat_url: 'https://chat.example.com/500001',
	client_name: 'Іван Приклад',
	client_phone: `+${CLIENT}`,
};

const json = (body: IDataObject): SampleRequest => ({
	method: 'POST',
	contentType: 'application/json',
	body,
});

const deal = (id: string, status: string, more: IDataObject = {}): SampleRequest =>
	json({
		deal_id: id,
		deal_status: status,
		deal_url: `https://crm.example.com/deals/${id}`,
		contact: { name: 'Іван Приклад', phone: `+${CLIENT}` },
		manager_name: 'Олена Приклад',
		...more,
	});

/**
 * A made-up request per event. Those of calls have the names, types and nesting that were seen on
 * accounts; those of forwarding, rating, AI, form, dialogue and deal are guesses.
 */
export const samples = {
	incomingMissed: json({
		...INCOMING,
		...VISIT,
		connected_with: 'project_agent1',
		disposition: 'NO ANSWER',
		duration: '14',
		billsec: '0',
		waittime: '14',
		has_recording: '0',
	}),
	incomingCompleted: json({
		...INCOMING,
		...VISIT,
		...AGENT,
		...TALK,
		connected_with: 'project_agent1',
	}),
	incomingStarted: {
		method: 'GET',
		query: {
			type: 'in',
			call_id: CALL_ID,
			caller: CLIENT,
			callee: PROJECT,
			date: CALLDATE,
			utm_source: 'ads',
			key_word: 'пластикові вікна',
		},
	} satisfies SampleRequest,
	incomingAnswered: json({
		call_type: 'in',
		cdr_id: CALL_ID,
		additional_call_data: {
			userfield: CLIENT,
			dst: PROJECT,
			calldate: CALLDATE,
			connected_with: 'project_agent1',
			...AGENT,
		},
	}),
	incomingForwarded: json({ ...INCOMING, connected_with: 'project_agent2', waittime: '20' }),
	incomingRated: json({ ...RATED, category_mark: '5', employee_mark: '4' }),
	incomingRatedBadly: json({ ...RATED, category_mark: '1', employee_mark: '1' }),
	outgoingStarted: json({
		type: 'out',
		call_id: '3333333333.3333333',
		caller: '"project_agent1" <project_agent1>',
		callee: CLIENT,
		date: CALLDATE,
		outbound_number: PROJECT,
	}),
	outgoingCompleted: json({
		...OUTGOING,
		call_id: '3333333333.3333333',
		status: 'ANSWERED',
		call_duration: 50,
		dialog: 23,
		has_recording: '1',
		recording_wav: 'https://recordings.example.com/3333333333.wav?token=example',
		department: 'Продажі',
	}),
	outgoingMissed: json({
		...OUTGOING,
		call_id: '3333333334.3333334',
		status: 'NO ANSWER',
		call_duration: 27,
		dialog: 0,
		has_recording: '0',
	}),
	callAnalyzed: json({
		...ANALYZED,
		summary: 'Клієнт питає про вікно 120 на 140 і хоче замір у п’ятницю.',
		customer_mood: 'Зацікавлений',
		employee_mood: 'Доброзичливий',
		overall_mood: 'Позитивний',
		recommended_actions: ['Надіслати розрахунок', 'Підтвердити замір у п’ятницю'],
	}),
	callAnalyzedBad: json({
		...ANALYZED,
		summary: 'Клієнт чекає на майстра третій день, ніхто не передзвонив.',
		customer_mood: 'Незадоволений, роздратований',
		employee_mood: 'Спокійний',
		overall_mood: 'Негативний',
		recommended_actions: ['Передзвонити сьогодні', 'Запропонувати знижку'],
	}),
	formSubmitted: json({
		...VISIT,
		form_id: 'callback-form',
		name: 'Іван Приклад',
		phone: `+${CLIENT}`,
		email: 'ivan@example.com',
		message: 'Передзвоніть мені щодо вікон',
		page_url: 'https://shop.example.com/windows/',
	}),
	chatStarted: json({
		...CHAT,
		message: 'Добрий день! Скільки коштує вікно 120 на 140?',
	}),
	chatEnded: json({
		...CHAT,
		manager_name: 'Олена Приклад',
		messages: ['Іван: Скільки коштує вікно?', 'Олена: Зараз порахую.'],
	}),
	dealChanged: deal('700001', 'won'),
	dealWonByVisitor: deal('700002', 'won', {
		deal_amount: '12000',
		client_id: '1000000001.1700000001',
	}),
	dealLost: deal('700003', 'lost'),
};
