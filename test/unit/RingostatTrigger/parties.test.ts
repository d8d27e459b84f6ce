import {
	codesAt,
	fieldNames,
	INBOUND,
	itemOf,
	messagesAt,
	OUTBOUND,
} from '../../support/ringostat-delivery';

const CLIENT = '380000000001';
const NATIONAL = '0000000001';
const PROJECT = '380000000002';

function partiesOf(body: object, options = {}) {
	const { contact, agent, call } = itemOf(body, { options });
	return { phone: contact.phone, name: contact.name, line: agent.line, dialled: call?.dialled };
}

describe('who the client of an incoming call is', () => {
	test.each([
		['userfield', CLIENT],
		['E164', `+${CLIENT}`],
		['caller', CLIENT],
		['caller_id', CLIENT],
		['caller_number', CLIENT],
		['callers_number', `+${CLIENT}`],
		['number_e164', `+${CLIENT}`],
		['caller_phone', CLIENT],
		['full_num', CLIENT],
		['client_mob', CLIENT],
		['phone', CLIENT],
	])('%s', (name, sent) => {
		const item = itemOf({ call_type: 'in', dst: PROJECT, [name]: sent });
		expect(item.contact.phone).toBe(CLIENT);
		expect(item.call.dialled).toBe(PROJECT);
		expect(messagesAt(item, 'contact.phone')).toEqual([]);
	});

	test.each(['callee', 'dst', 'destination', 'called_id', 'call_destination', 'n_alias'])(
		'never %s, the project’s own number',
		(name) => {
			const item = itemOf({ call_type: 'in', [name]: PROJECT });
			expect(item.contact.phone).toBeNull();
			expect(item.call.dialled).toBe(PROJECT);
		},
	);

	test.each(['caller', 'phone', 'userfield'])('not %s where it is our own number', (name) => {
		const item = itemOf({ call_type: 'in', dst: PROJECT, [name]: `+${PROJECT}` });
		expect(item.contact.phone).toBeNull();
		expect(codesAt(item, 'contact.phone')).toEqual(['ownNumber']);
		expect(messagesAt(item, 'contact.phone')).toEqual([`${name} "+${PROJECT}" is our own number`]);
		expect(
			itemOf({ call_type: 'in', dst: PROJECT, [name]: PROJECT, client_mob: CLIENT }).contact.phone,
		).toBe(CLIENT);
	});

	test.each(['101', '12345678', 'project_agent1', '"sip_login" <sip_login>'])(
		'not %p: not a number of 9 digits',
		(caller) => {
			const item = itemOf({ call_type: 'in', dst: PROJECT, caller });
			expect(item.contact.phone).toBeNull();
			expect(messagesAt(item, 'contact.phone')).toEqual([
				`caller "${caller}" is not a telephone number of 9 digits or more, so it cannot be the client's number`,
			]);
			const known = itemOf({ call_type: 'in', dst: PROJECT, caller, E164: `+${CLIENT}` });
			expect(known.contact.phone).toBe(CLIENT);
			expect(known.issues.filter(({ path }) => path === 'contact.phone')).toEqual([]);
		},
	);

	test.each([
		...['anonymous', 'Anonymous <anonymous>', '&quot;Anonymous&quot; &lt;anonymous&gt;', 'unknown'],
		...['Private number', 'WITHHELD', 'restricted'],
	])('not %p, who withheld the number, which is no issue and no line', (caller) => {
		const item = itemOf({ call_type: 'in', dst: PROJECT, caller });
		expect(item.contact).toMatchObject({ name: null, phone: null });
		expect(item.agent.line).toBeNull();
		expect(codesAt(item, 'contact.phone')).toEqual([]);
	});

	test.each(['-1', -1, '0', {}, []])('not %p: a number under another name counts', (userfield) => {
		expect(partiesOf({ call_type: 'in', userfield, client_mob: CLIENT }).phone).toBe(CLIENT);
		expect(codesAt(itemOf({ call_type: 'in', userfield }), 'contact.phone')).toEqual([
			'unknownParties',
		]);
	});

	test('is the first of several numbers, with an issue where they differ', () => {
		const of = (...userfield: string[]) => itemOf({ call_type: 'in', userfield });
		expect(of(CLIENT, '380000000009').contact.phone).toBe(CLIENT);
		expect(messagesAt(of(CLIENT, '380000000009'), 'contact.phone')).toEqual([
			`userfield "${CLIENT}" was sent several times; the first value is used`,
		]);
		expect(codesAt(of('', CLIENT, CLIENT), 'contact.phone')).toEqual([]);
	});

	test.each(['in', 'out', 'callback'])(
		'with its country code where another field has it, direction %s',
		(call_type) => {
			const fields = {
				E164: `+${CLIENT}`,
				[call_type === 'out' ? 'callee' : 'userfield']: NATIONAL,
			};
			const item = itemOf({ call_type, outbound_number: PROJECT, ...fields });
			expect(item.contact.phone).toBe(CLIENT);
			expect(codesAt(item, 'contact.phone')).toEqual([]);
		},
	);

	test('without its country code where only somebody else’s number has one', () => {
		const item = itemOf({ call_type: 'in', userfield: NATIONAL, client_mob: '380000000009' });
		expect(item.contact.phone).toBe(NATIONAL);
		expect(codesAt(item, 'contact.phone')).toEqual(['noCountryCode']);
	});

	test('9 digits are a number, without a country and with an issue', () => {
		const item = itemOf({ call_type: 'in', caller: '100000001' });
		expect(item.contact.phone).toBe('100000001');
		expect(messagesAt(item, 'contact.phone')).toEqual([
			'caller "100000001" seems to have no country code and was left as sent',
		]);
	});

	test('does not come from a likely name that holds our own number or an extension', () => {
		for (const client_phone of [PROJECT, '101', 'sip_login']) {
			expect(partiesOf({ call_type: 'in', dst: PROJECT, client_phone }).phone).toBeNull();
		}
		const item = itemOf({ call_type: 'in', dst: PROJECT, client_phone: CLIENT });
		expect(item.contact.phone).toBe(CLIENT);
		expect(item.guesses).toEqual({ 'contact.phone': 'client_phone' });
		expect(codesAt(item, 'contact.phone')).toEqual([]);
	});
});

describe('who the client of an outgoing call is', () => {
	test.each([
		['callee', CLIENT],
		['dst', CLIENT],
		['destination', CLIENT],
		['called_id', CLIENT],
		['call_destination', CLIENT],
		['userfield', CLIENT],
		['E164', `+${CLIENT}`],
		['full_num', CLIENT],
	])('%s', (name, sent) => {
		const item = itemOf({ type: 'out', caller: PROJECT, [name]: sent });
		expect(item.contact.phone).toBe(CLIENT);
		expect(messagesAt(item, 'contact.phone')).toEqual([]);
	});

	test.each(['caller', 'callers_number', 'caller_id', 'caller_number', 'outbound_number'])(
		'never %s, our own side',
		(name) => {
			expect(partiesOf({ type: 'out', [name]: PROJECT }).phone).toBeNull();
			const both = { type: 'out', [name]: PROJECT, userfield: PROJECT, callee: CLIENT };
			expect(partiesOf(both).phone).toBe(CLIENT);
			expect(partiesOf({ ...both, callee: '' }).phone).toBeNull();
		},
	);

	test('not a colleague’s extension, but who else is named', () => {
		expect(partiesOf({ type: 'out', dst: '102', userfield: CLIENT }).phone).toBe(CLIENT);
		const item = itemOf({ type: 'out', dst: '102' });
		expect(item.contact.phone).toBeNull();
		expect(messagesAt(item, 'contact.phone')).toEqual([
			`dst "102" is not a telephone number of 9 digits or more, so it cannot be the client's number`,
		]);
	});

	test('has dialled the client', () => {
		expect(partiesOf(OUTBOUND)).toMatchObject({ phone: CLIENT, dialled: CLIENT });
	});
});

describe('a call of unknown direction', () => {
	const how = { path: 'call-analyzed' };

	test('has a client only by a name that is always the client’s', () => {
		const of = (body: object) => itemOf(body, how).contact.phone;
		expect(of({ userfield: CLIENT })).toBe(CLIENT);
		expect(of({ caller: CLIENT, callee: PROJECT, dst: PROJECT })).toBeNull();
	});

	test('has no dialled number and no line by the parties', () => {
		const { call, agent } = itemOf({ dst: PROJECT, caller: 'sip_login' }, how);
		expect([call.dialled, agent.line]).toEqual([null, null]);
	});
});

describe('the third set of names', () => {
	test('before an incoming call', () => {
		const body = {
			call_type: 'in',
			callers_number: `+${CLIENT}`,
			destination: PROJECT,
			call_id: 'x',
		};
		const item = itemOf(body, { path: 'before-incoming-call' });
		expect(item.contact.phone).toBe(CLIENT);
		expect(item.call.dialled).toBe(PROJECT);
		expect(item.issues).toEqual([]);
	});

	test('callers_number is our own side in an outgoing call', () => {
		const of = (callers_number: string) =>
			itemOf({ call_type: 'out', callers_number, destination: CLIENT });
		expect(of('project_agent1')).toMatchObject({
			contact: { phone: CLIENT },
			agent: { line: 'project_agent1' },
		});
		expect(of('380000000005')).toMatchObject({
			contact: { phone: CLIENT },
			agent: { line: '380000000005' },
		});
	});
});

describe('a call without a field that could be the client’s number', () => {
	const PATHS = [
		...['before-incoming-call', 'incoming-call-answered', 'incoming-call-forwarded'],
		...['after-incoming-call', 'incoming-call-rated', 'before-outgoing-call'],
		'after-outgoing-call',
	];

	test.each(PATHS)('is an issue that says what to do, on %s', (path) => {
		const item = itemOf({ call_id: 'x', номер: CLIENT }, { path });
		expect(item.contact.phone).toBeNull();
		expect(codesAt(item, 'contact.phone')).toEqual(['unknownParties']);
		expect(messagesAt(item, 'contact.phone')[0]).toContain('Field Names');
	});

	test.each(['in', 'out', 'callback'])('is an issue on the URL for all, direction %s', (type) => {
		const item = itemOf({ type, call_id: 'x', номер: CLIENT });
		expect(codesAt(item, 'contact.phone')).toEqual(['unknownParties']);
	});

	test('is an issue where no direction says which of two it is', () => {
		const item = itemOf({ caller: PROJECT, callee: CLIENT, uuid: 'x' }, { path: 'call-analyzed' });
		expect(item.contact.phone).toBeNull();
		expect(messagesAt(item, 'contact.phone')).toEqual([
			`caller "${PROJECT}" is the client or our own side, and no direction says which; send call_type too, or name the client's field in Field Names`,
		]);
	});

	test.each([{ caller: '101' }, { caller: PROJECT, userfield: CLIENT }])(
		'is not an issue without a direction where nobody asks: %j',
		(body) => {
			const item = itemOf({ ...body, uuid: 'x' }, { path: 'call-analyzed' });
			expect(codesAt(item, 'contact.phone')).toEqual([]);
		},
	);

	test('is not an issue where the user named the field', () => {
		const options = fieldNames({ 'contact.phone': 'Номер' });
		const item = itemOf({ call_type: 'in', billsec: 3, номер: CLIENT }, { options });
		expect(item.contact.phone).toBe(CLIENT);
		expect(codesAt(item, 'contact.phone')).toEqual([]);
	});
});

describe('a call that was started by Ringostat’s API or app', () => {
	const BODY = { call_type: 'out', caller: CLIENT, dst: 'project_agent1', billsec: 12 };

	test('has the client in the caller’s place', () => {
		expect(itemOf({ ...BODY, disposition: 'ANSWERED' })).toMatchObject({
			event: 'outgoingCall.completed',
			contact: { phone: CLIENT },
			agent: { line: 'project_agent1', name: null },
			call: { direction: 'out', dialled: CLIENT },
			issues: [],
		});
	});

	test('never has our own number as the client', () => {
		const item = itemOf({ ...BODY, outbound_number: CLIENT });
		expect(item.contact.phone).toBeNull();
	});

	test('is not one that was dialled in Smart Phone, or to a colleague', () => {
		const dialled = { ...BODY, caller: '"project_agent1" <project_agent1>', dst: CLIENT };
		expect(partiesOf(dialled)).toMatchObject({ phone: CLIENT, line: 'project_agent1' });
		expect(partiesOf({ ...BODY, caller: PROJECT, dst: '102' }).phone).toBeNull();
	});
});

describe('a call-back', () => {
	test('counts as incoming and says so', () => {
		const item = itemOf({ ...INBOUND, call_type: 'callback' });
		expect(item.event).toBe('incomingCall.completed');
		expect(item.call).toMatchObject({ direction: 'in', insertionType: 'callback' });
		expect(item.guesses).toEqual({ 'call.insertionType': 'call_type' });
		expect(item.contact.phone).toBe(CLIENT);
	});

	test('has its client also where that is the number that was called', () => {
		const body = { call_type: 'callback', dst: CLIENT, userfield: CLIENT, billsec: 3 };
		expect(partiesOf(body).phone).toBe(CLIENT);
	});

	test('has its client by a guess where only caller and called number are known', () => {
		const item = itemOf({ call_type: 'callback', caller: CLIENT, callee: PROJECT, billsec: 3 });
		expect(item.contact.phone).toBe(CLIENT);
		expect(item.guesses).toMatchObject({ 'contact.phone': 'caller' });
	});

	test('with an insertion type of its own keeps it', () => {
		const item = itemOf({ ...INBOUND, call_type: 'callback', insertion_type: 'Static' });
		expect(item.call.insertionType).toBe('static');
		expect(item.guesses).toEqual({});
	});
});

describe('a caller as telephones display it', () => {
	test('names the client of an incoming call', () => {
		const caller = '"Олена Приклад" <380000000001>';
		expect(partiesOf({ type: 'in', callee: PROJECT, caller })).toMatchObject({
			phone: CLIENT,
			name: 'Олена Приклад',
		});
	});

	test.each([
		`"${CLIENT}" <${CLIENT}>`,
		`"+${CLIENT}" <${CLIENT}>`,
		`<${CLIENT}>`,
		`"" <${CLIENT}>`,
	])('%s names nobody', (caller) => {
		expect(partiesOf({ type: 'in', caller })).toMatchObject({ phone: CLIENT, name: null });
	});

	test('names the agent of an outgoing call, unless a field does', () => {
		const { employee_fio: agentName, ...body } = OUTBOUND;
		expect(itemOf(body).agent.name).toBe('Support');
		expect(itemOf(OUTBOUND).agent.name).toBe(agentName);
		expect(itemOf(OUTBOUND).contact.name).toBeNull();
	});

	test.each([
		['&quot;Jan&quot; &lt;48739000004&gt;', 'Jan'],
		['&#34;Jan&#34; &#60;48739000004&#62;', 'Jan'],
		['&#x22;Jan&#x22; &#x3C;+48739000004&#x3e;', 'Jan'],
		['&amp;quot;Jan&amp;quot; &amp;lt;48739000004&amp;gt;', 'Jan'],
		['&QUOT;Jan O&#39;Hara &amp; Co&QUOT;&nbsp;&LT;48739000004&GT;', "Jan O'Hara & Co"],
		['&lt;48739000004&gt;', null],
		['%22Jan%22%20%3C48739000004%3E', 'Jan'],
		['%22%C5%81ukasz%22+%3C%2B48739000004%3E', 'Łukasz'],
		['%2B48739000004', null],
		[`'Jan' <48739000004>`, 'Jan'],
		['„Jan” <48739000004>', 'Jan'],
		['\\"Jan\\" <48739000004>', 'Jan'],
		['"Jan" <sip:48739000004@192.0.2.7:5060>', 'Jan'],
		['sip:+48739000004@sip.example.com', null],
		['"unknown" <48739000004>', null],
		['48739000004', null],
	])('may be escaped: %s', (caller, name) => {
		expect(itemOf({ call_type: 'in', caller, dst: '48579000008' })).toMatchObject({
			contact: { phone: '48739000004', name },
			call: { dialled: '48579000008' },
		});
	});

	test('may be HTML-escaped in an outgoing call: the agent’s line', () => {
		const lineOf = (caller: string) =>
			itemOf({ call_type: 'out', caller, dst: '48579000008' }).agent;
		expect(lineOf('&quot;Jan&quot; &lt;48739000004&gt;')).toMatchObject({
			...{ line: '48739000004', name: 'Jan' },
		});
		expect(lineOf('&quot;agent1&quot; &lt;agent1&gt;')).toMatchObject({
			...{ line: 'agent1', name: null },
		});
	});

	test.each(['&', '&&&;', '&#999999;', '&#xfffff;', '&lt;', '&gt;&lt;', '&unknown;<1>'])(
		'that is odd breaks nothing: %s',
		(caller) => expect(itemOf({ call_type: 'in', caller }).contact.phone).toBeNull(),
	);

	test('may come without the name, which the log has beside it', () => {
		const body = { call_type: 'in', caller: CLIENT, caller_name: ' Олена ', billsec: 3 };
		const item = itemOf(body);
		expect(item.contact.name).toBe('Олена');
		expect(item.guesses).toEqual({ 'contact.name': 'caller_name' });
		expect(itemOf({ ...body, caller_name: `+${CLIENT}` }).contact.name).toBeNull();
		expect(itemOf({ ...body, caller_name: 'Anonymous' }).contact.name).toBeNull();
		expect(itemOf({ ...body, call_type: 'out', callee: CLIENT }).contact.name).toBeNull();
	});

	test('that is a SIP login is a line of ours, not a client', () => {
		const caller = '"sip_login" <sip_login>';
		expect(itemOf({ type: 'out', caller, callee: CLIENT })).toMatchObject({
			contact: { phone: CLIENT, name: null },
			agent: { line: 'sip_login', name: null },
		});
		expect(itemOf({ type: 'in', caller }).agent.line).toBe('sip_login');
	});
});

describe('the agent’s line', () => {
	test.each(['connected_with', 'extension_number', 'employee_ext', 'internal_number'])(
		'is %s, before any party',
		(name) => {
			expect(partiesOf({ type: 'in', dst: '102', [name]: 'project_agent1' }).line).toBe(
				'project_agent1',
			);
		},
	);

	test('is an extension that was called', () => {
		expect(partiesOf({ type: 'in', caller: CLIENT, dst: '102' })).toEqual({
			phone: CLIENT,
			name: null,
			line: '102',
			dialled: null,
		});
	});

	test.each(['anonymous', 'Restricted', 'two words', 'відділ', CLIENT])('is not %p', (caller) => {
		expect(partiesOf({ type: 'in', caller }).line).toBeNull();
	});

	test.each([CLIENT, `+${CLIENT}`, `8${CLIENT.slice(2)}`, `"Client" <${CLIENT}>`])(
		'is not %p in connected_with, the client’s own number',
		(connected_with) => {
			const body = { call_type: 'in', userfield: CLIENT, dst: PROJECT, connected_with };
			for (const path of ['after-incoming-call', 'incoming-call-answered', 'ringostat']) {
				const { agent, contact } = itemOf({ ...body, billsec: 3 }, { path });
				expect(agent).toMatchObject({ line: null, phone: null });
				expect(contact.phone).toBe(CLIENT);
			}
		},
	);

	test('is not the client’s number in an outgoing call either', () => {
		const item = itemOf({ ...OUTBOUND, connected_with: CLIENT, extension_number: '101' });
		expect(item.agent).toMatchObject({ line: '101', phone: null });
	});

	test('is not the number that the user says is the client’s', () => {
		const options = fieldNames({ 'contact.phone': 'номер' });
		const body = { call_type: 'in', номер: CLIENT, connected_with: CLIENT };
		expect(itemOf(body, { options }).agent).toMatchObject({ line: null, phone: null });
	});

	test('is what the user says it is', () => {
		const options = fieldNames({ 'agent.line': 'connected_with' });
		const body = { call_type: 'in', userfield: CLIENT, connected_with: CLIENT };
		expect(itemOf(body, { options }).agent.line).toBe(CLIENT);
	});

	test('is not the name of a number', () => {
		expect(partiesOf({ type: 'in', n_alias: 'Site' }).line).toBeNull();
	});

	test('that is a telephone number is the agent’s number too', () => {
		const { agent } = itemOf({ ...INBOUND, connected_with: '380000000003' });
		expect(agent).toMatchObject({ line: '380000000003', phone: '380000000003' });
		expect(itemOf(INBOUND).agent).toMatchObject({ line: 'project_agent1', phone: null });
		expect(itemOf(INBOUND).issues).toEqual([]);
	});
});

describe('the user’s own name for the client', () => {
	test('is not judged', () => {
		const options = fieldNames({ 'contact.phone': 'dst' });
		const item = itemOf({ call_type: 'in', caller: CLIENT, dst: '+380000000009' }, { options });
		expect(item.contact.phone).toBe('380000000009');
		expect(item.issues.filter(({ path }) => path === 'contact.phone')).toEqual([]);
	});

	test('wins although another field is refused', () => {
		const options = fieldNames({ 'contact.phone': '{{Номер клієнта}}' });
		const body = { call_type: 'in', caller: 'sip_login', 'Номер клієнта': CLIENT, billsec: 1 };
		const item = itemOf(body, { options });
		expect(item.contact.phone).toBe(CLIENT);
		expect(item.issues.filter(({ path }) => path === 'contact.phone')).toEqual([]);
	});
});

describe('a call-back', () => {
	const callback = { call_type: 'callback', caller: 'project_agent1', disposition: 'ANSWERED' };

	test('in which only the called number can be the client’s is a guess', () => {
		const item = itemOf({ ...callback, dst: CLIENT });
		expect(item.contact.phone).toBe(CLIENT);
		expect(item.guesses).toMatchObject({ 'contact.phone': 'dst' });
		expect(codesAt(item, 'contact.phone')).toEqual([]);
	});

	test('takes another field that may be the client’s first', () => {
		const item = itemOf({ ...callback, dst: PROJECT, client_phone: CLIENT });
		expect(item.contact.phone).toBe(CLIENT);
	});
});

describe('an agent whose own field holds the client’s number', () => {
	const call = { call_type: 'in', dst: PROJECT, userfield: CLIENT, connected_with: CLIENT };

	test.each(['employee_phone', 'manager_phone', 'agent_phone', 'operator_phone'])(
		'has the number of %s, as a guess',
		(name) => {
			const item = itemOf({ ...call, [name]: '+380000000009' });
			expect(item.agent.phone).toBe('380000000009');
			expect(item.guesses).toMatchObject({ 'agent.phone': name });
		},
	);

	test.each([CLIENT, '101', '', '(not set)'])('has none where that is %j', (employee_phone) => {
		expect(itemOf({ ...call, employee_phone }).agent.phone).toBeNull();
	});
});

test('a word for nothing hides no agent’s name of an outgoing call', () => {
	const body = { type: 'out', caller: '"Olena P" <380000000002>', employee_fio: '(not set)' };
	expect(itemOf({ ...body, callee: CLIENT }, { path: 'after-outgoing-call' }).agent.name).toBe(
		'Olena P',
	);
});

describe('the direction of a moment', () => {
	const directionAt = (type: string) =>
		itemOf({ ...INBOUND, type, call_type: undefined }, { path: 'after-incoming-call' });

	test.each(['null', '(not set)', ''])('is the URL’s where %j was sent', (type) => {
		const item = directionAt(type);
		expect(item.call.direction).toBe('in');
		expect(codesAt(item, 'call.direction')).toEqual([]);
	});
});

describe('Field Names', () => {
	const body = {
		...{ call_type: 'in', cdr_id: 'a.1', disposition: 'ANSWERED' },
		additional_call_data: { client_no: CLIENT, who: { nick: 'Anna' } },
	};

	test.each([
		['contact.phone', 'additional_call_data.client_no', CLIENT],
		['contact.phone', 'client_no', CLIENT],
		['agent.name', 'additional_call_data.who.nick', 'Anna'],
		['agent.name', 'who.nick', 'Anna'],
	])('finds %s by the path %s', (place, name, expected) => {
		const item = itemOf(body, { options: fieldNames({ [place]: name }) });
		const [block, key] = place.split('.');
		expect((item as unknown as Record<string, Record<string, unknown>>)[block][key]).toBe(expected);
	});
});

describe('a time in two fields', () => {
	test.each([
		['2026-09-30', '15:37:38', '2026-09-30T15:37:38.000+03:00'],
		['30.09.2026', '15:37', '2026-09-30T15:37:00.000+03:00'],
	])('%s and %s', (date, time, expected) => {
		const item = itemOf({ call_type: 'in', date, time });
		expect(item.occurredAt).toBe(expected);
		expect(codesAt(item, 'occurredAt')).not.toContain('noTimeOfDay');
	});

	test('of which one is missing is midnight, with an issue that blames no zone', () => {
		const item = itemOf({ ...INBOUND, calldate: '2026-09-30' }, { path: 'after-incoming-call' });
		expect(item.occurredAt).toBe('2026-09-30T00:00:00.000+03:00');
		expect(messagesAt(item, 'occurredAt')).toEqual([
			'calldate "2026-09-30" has no time of day; midnight is used',
		]);
	});
});
