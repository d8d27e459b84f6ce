import { spell } from '../../../nodes/RingostatTrigger/find';
import {
	fieldNames,
	INBOUND,
	itemOf,
	itemsFrom,
	messagesAt,
	OUTBOUND,
} from '../../support/ringostat-delivery';

const { call_type, cdr_id, ...REST } = INBOUND;
const typedOf = (body: unknown, how = {}) => {
	const { event, eventId, contact, agent, call, guesses, issues } = itemOf(body, how);
	return { event, eventId, contact, agent, call, guesses, issues };
};
const FLAT = typedOf(INBOUND);

describe('a payload means the same', () => {
	test.each<[string, unknown, object]>([
		['partly nested', { call_type, cdr_id, additional_call_data: REST }, {}],
		['wholly nested', { additional_call_data: INBOUND }, {}],
		[
			'as JSON inside a form',
			{ call_type, cdr_id, additional_call_data: JSON.stringify(REST) },
			{},
		],
		['in a wrapper with its event', { event: 'call_end', data: INBOUND }, {}],
		['as a hub hands it on', { headers: {}, body: INBOUND }, {}],
		['in a call', { call: { ...REST, id: cdr_id, type: call_type } }, {}],
		['in a call in a wrapper', { payload: { call: { ...REST, id: cdr_id, type: call_type } } }, {}],
		[
			'with names in quotes',
			Object.fromEntries(Object.entries(INBOUND).map(([name, value]) => [`"${name}'`, value])),
			{},
		],
		['as JSON-RPC', { jsonrpc: '2.0', method: 'call', params: INBOUND, id: 7 }, {}],
		['as JSON-RPC with a list', { jsonrpc: '2.0', method: 'call', params: [INBOUND], id: 7 }, {}],
		[
			'nested in JSON-RPC',
			{ jsonrpc: '2.0', id: 7, params: [{ call_type, cdr_id, additional_call_data: REST }] },
			{},
		],
		['in the query of a GET', null, { query: INBOUND }],
		['in query and body', REST, { query: { call_type, cdr_id } }],
		[
			'with the brackets of a form',
			Object.fromEntries(
				Object.entries(INBOUND).map(([name, value]) => [`additional_call_data[${name}]`, value]),
			),
			{},
		],
		[
			'with the brackets of a list in a form',
			Object.fromEntries(
				Object.entries(INBOUND).map(([name, value]) => [`params[0][${name}]`, value]),
			),
			{},
		],
		[
			'with numbers',
			{ ...INBOUND, billsec: 3, duration: 14, userfield: 380000000001, dst: 380000000002 },
			{},
		],
		[
			'in upper case',
			Object.fromEntries(
				Object.entries(INBOUND).map(([name, value]) => [name.toUpperCase(), value]),
			),
			{},
		],
		[
			'in curly brackets',
			Object.fromEntries(Object.entries(INBOUND).map(([name, value]) => [`{{${name}}}`, value])),
			{},
		],
	])('%s', (_, body, how) => {
		expect(typedOf(body, how)).toEqual(FLAT);
		expect(FLAT.issues).toEqual([]);
	});

	test('with spaces for a plus that was not encoded', () => {
		const query = { ...INBOUND, userfield: '', E164: ' 380000000001' };
		expect(itemOf(null, { query }).contact.phone).toBe('380000000001');
	});
});

describe('the top level', () => {
	test('wins over what is nested', () => {
		const body = { call_type: 'in', additional_call_data: { call_type: 'out', billsec: 1 } };
		expect(itemOf(body).call.direction).toBe('in');
	});

	test('gives way where it is empty', () => {
		const body = { call_type: '', billsec: 1, additional_call_data: { call_type: 'out' } };
		expect(itemOf(body).call.direction).toBe('out');
	});

	test.each(['null', ' NULL ', 'undefined', '(none)'])(
		'gives way where it says %j',
		(call_type) => {
			const body = { call_type, billsec: 1, additional_call_data: { call_type: 'out' } };
			expect(itemOf(body).call.direction).toBe('out');
		},
	);

	test('that is empty in the body does not hide a filled query', () => {
		const query = { userfield: '380000000001', cdr_id: 'ua9_-1.2' };
		for (const userfield of ['', ' ', null, ['', '']]) {
			const item = itemOf({ call_type: 'in', userfield, cdr_id: '' }, { query });
			expect([item.contact.phone, item.call.id]).toEqual(['380000000001', 'ua9_-1.2']);
		}
	});

	test('takes the same of two spellings in whatever order they come', () => {
		const calldate = '2026-09-30 15:37:38';
		const ids = [
			{ ...INBOUND, calldate, call_date: '%' },
			{ call_date: '%', ...INBOUND, calldate },
		].map((each) => itemOf(each, { path: 'incoming-call-rated' }).eventId);
		expect(ids[0]).toBe(ids[1]);
	});

	test('of JSON-RPC is an envelope: its id belongs to no deal', () => {
		const body = { jsonrpc: '2.0', method: 'x', id: 7, params: { deal_status: 'won' } };
		expect(itemOf(body, { path: 'deal-changed' })).toMatchObject({ deal: { id: null } });
		expect(itemOf({ id: 7 }, { path: 'deal-changed' })).toMatchObject({ deal: { id: '7' } });
	});
});

describe('a list of calls', () => {
	test.each([
		['at the top', [INBOUND, OUTBOUND]],
		['in a wrapper', { calls: [INBOUND, null, OUTBOUND] }],
	])('%s is an item each', (_, body) => {
		expect(itemsFrom(body).map(({ event, raw }) => [event, raw?.body])).toEqual([
			['incomingCall.completed', INBOUND],
			['outgoingCall.completed', OUTBOUND],
		]);
	});

	test('in JSON-RPC has names of two calls, and is whole in raw', () => {
		const body = { jsonrpc: '2.0', method: 'calls', params: [INBOUND, OUTBOUND] };
		const items = itemsFrom(body);
		expect(items).toHaveLength(1);
		expect(items[0].raw?.body).toEqual(body);
	});
});

describe('a message', () => {
	test('names a nested field by its path', () => {
		const item = itemOf({
			call_type: 'in',
			additional_call_data: { billsec: 1, disposition: 'x' },
		});
		expect(messagesAt(item, 'call.status')).toEqual([
			'additional_call_data.disposition "x" is not a known call status',
		]);
	});

	test('names a party by the field that it was taken from', () => {
		const item = itemOf({ params: { Call_Type: 'in', Caller: '100000001' } });
		expect(messagesAt(item, 'contact.phone')).toEqual([
			'params.Caller "100000001" seems to have no country code and was left as sent',
		]);
	});
});

describe('Field Names', () => {
	test.each([
		['Номер дзвінка', 'Номер дзвінка'],
		['{{Номер дзвінка}}', 'Номер дзвінка'],
		['Номер дзвінка', '{{Номер дзвінка}}'],
		['  номер ДЗВІНКА ', 'Номер дзвінка'],
		['My-Call.ID', 'my_call_id'],
	])('%j finds %j', (name, sent) => {
		const options = fieldNames({ 'call.id': name });
		const item = itemOf({ ...INBOUND, [sent]: '77' }, { options });
		expect(item.call.id).toBe('77');
		expect(item.eventId).toBe('ringostat:incomingCall.completed:77');
	});

	test('decide on the event', () => {
		const options = fieldNames({
			'call.direction': 'напрямок',
			'call.status': 'підсумок',
			'call.talkSeconds': 'розмова',
			occurredAt: 'коли',
		});
		const body = {
			напрямок: 'out',
			коли: '2026-09-30 15:37:38',
			підсумок: 'NO ANSWER',
			розмова: 5,
		};
		const item = itemOf(body, { options });
		expect(item.event).toBe('outgoingCall.missed');
		expect(item.call).toMatchObject({ direction: 'out', status: 'noAnswer', talkSeconds: 5 });
		expect(item.occurredAt).toBe('2026-09-30T15:37:38.000+03:00');
	});

	test('find nested fields', () => {
		const options = fieldNames({ 'agent.name': 'менеджер' });
		const body = { call_type: 'in', billsec: 1, additional_call_data: { Менеджер: 'Олена' } };
		expect(itemOf(body, { options }).agent.name).toBe('Олена');
	});

	test('that were not sent give way to the usual ones', () => {
		const options = fieldNames({ 'call.id': 'нема', 'contact.phone': 'нема' });
		const { call, contact } = itemOf(INBOUND, { options });
		expect([call.id, contact.phone]).toEqual([INBOUND.cdr_id, '380000000001']);
	});

	test('make a likely field a sure one', () => {
		const how = { path: 'form-submitted', options: fieldNames({ 'contact.name': 'name' }) };
		const item = itemOf({ name: 'Іван' }, how);
		expect([item.contact.name, item.guesses, item.issues]).toEqual(['Іван', {}, []]);
	});
});

describe('spell', () => {
	test.each([
		['CDR_ID', 'cdr_id'],
		['cdrId', 'cdr_id'],
		['{{cdr id}}', 'cdr_id'],
		['e164', 'E164'],
		['Ім’я Клієнта', 'імяклієнта'],
		['__proto__', 'proto'],
		['own number', 'ownnumber'],
		[' __ ', '__'],
		['', ''],
	])('%j is %j, and stays so', (name, spelled) => {
		expect(spell(name)).toBe(spelled);
		expect(spell(spelled)).toBe(spelled);
	});
});

describe('a payload that is meant to hurt', () => {
	test.each([`additional_call_data${'_'.repeat(300_000)}`, 'x'.repeat(300_000)])(
		'repeats a long name neither in time nor in messages',
		(name) => {
			const fields = Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`f${n}`, 'x']));
			const started = performance.now();
			const { issues, contact } = itemOf({ ...INBOUND, [name]: { ...fields, email: 'a@b.c' } });
			expect(performance.now() - started).toBeLessThan(2000);
			expect(contact.email).toBeNull();
			expect(JSON.stringify(issues).length).toBeLessThan(2000);
		},
	);

	test('cannot change what all objects have', () => {
		const body = JSON.parse(
			'{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"call_type":"in","billsec":1}',
		) as object;
		expect(itemOf(body).event).toBe('incomingCall.completed');
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});

	test('may be nested as deep as the door lets in', () => {
		const deep = JSON.parse('{"messages":'.repeat(97) + '1' + '}'.repeat(97)) as object;
		for (const path of ['ringostat', 'chat-ended', 'form-submitted']) {
			const item = itemOf({ ...deep, call_type: 'in', billsec: 1 }, { path });
			expect(item.event).not.toBe('other');
			expect(item.issues).toContainEqual(expect.objectContaining({ code: 'searchedInPart' }));
		}
	});

	test.each([
		[
			'keys',
			(count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, i])),
		],
		['a caller', (count: number) => ({ call_type: 'in', caller: `"${'x '.repeat(count)}` })],
		[
			'an encoded caller',
			(count: number) => ({ call_type: 'in', caller: `${'%22'.repeat(count)} ` + 'x' }),
		],
		['an id in signs', (count: number) => ({ call_type: 'in', cdr_id: `a${'-'.repeat(count)}a` })],
		['a login', (count: number) => ({ call_type: 'in', caller: `${'<'.repeat(count)}>` })],
		[
			'a name',
			(count: number) => ({ [`a${'['.repeat(count)}]`]: 1, [`${' _'.repeat(count)}x`]: 1 }),
		],
		['a status', (count: number) => ({ call_type: 'in', disposition: ' '.repeat(count) + 'x' })],
		['an id', (count: number) => ({ client_id: '1.'.repeat(count), record: ' '.repeat(count) })],
	])('takes time in proportion to its size: %s', (_, build) => {
		const secondsFor = (count: number) => {
			const body = build(count);
			const started = performance.now();
			itemOf(body);
			return performance.now() - started;
		};
		secondsFor(20_000);
		const small = Math.min(...[0, 1, 2].map(() => secondsFor(5_000)));
		expect(secondsFor(50_000)).toBeLessThan(Math.max(small, 2) * 100);
	});
});
