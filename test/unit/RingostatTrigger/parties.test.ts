import {
	fieldNames,
	INBOUND,
	itemOf,
	messagesAt,
	OUTBOUND,
} from '../../support/ringostat-delivery';

const CLIENT = '380000000001';
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
		expect(messagesAt(item, 'contact.phone')).toEqual([`${name} "+${PROJECT}" is our own number`]);
		expect(
			itemOf({ call_type: 'in', dst: PROJECT, [name]: PROJECT, client_mob: CLIENT }).contact.phone,
		).toBe(CLIENT);
	});

	test.each(['101', '12345678', 'project_agent1', '"sip_login" <sip_login>', 'anonymous'])(
		'not %p: fewer than 9 digits',
		(caller) => {
			const item = itemOf({ call_type: 'in', dst: PROJECT, caller });
			expect(item.contact.phone).toBeNull();
			expect(messagesAt(item, 'contact.phone')).toEqual([
				`caller "${caller}" is no number of 9 digits or more`,
			]);
			const known = itemOf({ call_type: 'in', dst: PROJECT, caller, E164: `+${CLIENT}` });
			expect(known.contact.phone).toBe(CLIENT);
			expect(known.issues.filter(({ path }) => path === 'contact.phone')).toEqual([]);
		},
	);

	test('9 digits are a number, without a country and with an issue', () => {
		const item = itemOf({ call_type: 'in', caller: '100000001' });
		expect(item.contact.phone).toBe('100000001');
		expect(messagesAt(item, 'contact.phone')).toEqual([
			'caller "100000001" seems to have no country code; it is left as sent',
		]);
	});

	test('is not told by a likely name that holds our own number or an extension', () => {
		for (const client_phone of [PROJECT, '101', 'sip_login']) {
			expect(partiesOf({ call_type: 'in', dst: PROJECT, client_phone }).phone).toBeNull();
		}
		const item = itemOf({ call_type: 'in', dst: PROJECT, client_phone: CLIENT });
		expect(item.contact.phone).toBe(CLIENT);
		expect(messagesAt(item, 'contact.phone')).toEqual(['is a guess, taken from client_phone']);
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

	test.each(['caller', 'caller_id', 'caller_number', 'outbound_number'])(
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
			'dst "102" is no number of 9 digits or more',
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

describe('a call-back', () => {
	test('counts as incoming and says so', () => {
		const item = itemOf({ ...INBOUND, call_type: 'callback' });
		expect(item.event).toBe('incomingCall.completed');
		expect(item.call).toMatchObject({ direction: 'in', insertionType: 'callback' });
		expect(messagesAt(item, 'call.insertionType')).toEqual(['is a guess, taken from call_type']);
		expect(item.contact.phone).toBe(CLIENT);
	});

	test('has its client also where that is the number that was called', () => {
		const body = { call_type: 'callback', dst: CLIENT, userfield: CLIENT, billsec: 3 };
		expect(partiesOf(body).phone).toBe(CLIENT);
	});

	test('with an insertion type of its own keeps it', () => {
		const item = itemOf({ ...INBOUND, call_type: 'callback', insertion_type: 'Static' });
		expect(item.call.insertionType).toBe('static');
		expect(messagesAt(item, 'call.insertionType')).toEqual([]);
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
