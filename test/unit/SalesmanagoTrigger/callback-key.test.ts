import { salesmanago } from '../../../nodes/SalesmanagoTrigger/vendor';
import { receive } from '../../../nodes/shared/receive';
import { cpuTime } from '../../support/cpu-time';
import { hostRequestOf } from '../../support/host-request';
import { EVENTS, RULE, call, send, sendRule } from '../../support/salesmanago-delivery';
import { webhookContext } from '../../support/webhook-context';

// Made up, and spelled so that nobody takes them for keys.
const CONSTANT = 'correct horse battery staple';
const PASS = 'staple battery horse correct';
const credential = { kind: 'basic', user: 'salesmanago', password: PASS, callbackSecret: CONSTANT };
const BASIC = {
	authorization: `Basic ${Buffer.from(`salesmanago:${PASS}`).toString('base64')}`,
};

// By `printf '%s%s' <e-mail> <constant> | sha1sum`
const KEYS = {
	'jan@example.com': 'cbaf37aaa39599ba66307adeca142748b586e092',
	'jan+promo@example.com': '2d1c692a744c0e658370f5661d0cd799358606c2',
	'Jan@Example.com': '75c34eac105ddcc8977182fa8f199c04243ccb26',
	'łukasz@example.com': 'd0a7ab228a4174777bc6d8f7bf3fffddcc87d390',
	'': 'abf7aad6438836dbe526aa231abde2d0eef74d42',
};
const KEY = KEYS['jan@example.com'];
const right = `email=jan%40example.com&key=${KEY}`;

describe('a right key', () => {
	test.each(['opt-in', 'opt-out'])('lets a callback on /%s in without Basic', async (path) => {
		const { item, answer, log } = await call(`${path}?${right}`, { credential });
		expect(item.contact.email).toBe('jan@example.com');
		expect(answer.status).toBeUndefined();
		expect(log).toEqual([]);
	});

	test.each([
		['of another address', 'email=jan%2Bpromo%40example.com', KEYS['jan+promo@example.com']],
		[
			'of a plus that was not encoded',
			'email=jan+promo@example.com',
			KEYS['jan+promo@example.com'],
		],
		['of capitals as they were sent', 'email=Jan@Example.com', KEYS['Jan@Example.com']],
		['of letters of Poland', 'email=%C5%82ukasz@example.com', KEYS['łukasz@example.com']],
		['in capitals', 'email=jan@example.com', KEY.toUpperCase()],
		['with a space behind it', 'email=jan@example.com', `${KEY}%20`],
	])('%s is let in', async (_, email, key) => {
		expect((await call(`opt-in?${email}&key=${key}`, { credential })).item).toBeDefined();
	});

	test.each([
		['a form', 'application/x-www-form-urlencoded', right],
		['JSON', 'application/json', JSON.stringify({ email: 'jan@example.com', key: KEY })],
	])('may come in %s', async (_, contentType, body) => {
		const { item } = await send({ to: 'opt-in', contentType, body, credential });
		expect(item.contact.email).toBe('jan@example.com');
		expect(JSON.stringify(item)).not.toContain(KEY);
	});

	test.each([
		['basic', { ...credential, user: '', password: '' }],
		['header', { kind: 'header', headerName: 'x', headerSecret: PASS, callbackSecret: CONSTANT }],
		['query', { kind: 'query', queryName: 'token', querySecret: PASS, callbackSecret: CONSTANT }],
	])('stands in for %s', async (_, stored) => {
		expect((await call(`opt-in?${right}`, { credential: stored })).item).toBeDefined();
	});

	test.each([
		['an executed rule', `salesmanago?${right}`, RULE],
		['Other', `salesmanago?${right}`, { a: 1 }],
		['a rule that ?event= names', `salesmanago?event=rule.executed&${right}`, {}],
		['Other that ?event= names', `salesmanago?event=other&${right}`, {}],
	])('opens no door for %s', async (_, to, fields) => {
		const body = JSON.stringify(fields);
		const { item, answer } = await send({ to, contentType: 'application/json', body, credential });
		expect([item, answer.status]).toEqual([undefined, 401]);
	});

	test('of one contact opens no door for another in the same request', async () => {
		const list = [{ email: 'jan@example.com' }, { email: 'anna@example.com' }];
		const { answer } = await send({
			to: `opt-in?key=${KEY}`,
			contentType: 'application/json',
			body: JSON.stringify(list),
			credential,
		});
		expect(answer.status).toBe(401);
	});
});

describe('a key', () => {
	test.each([
		['an empty key', 'application/x-www-form-urlencoded', 'key='],
		['an empty address', 'application/x-www-form-urlencoded', 'email=&key='],
		['words for nothing', 'application/json', '{"email":null,"key":"null"}'],
	])('in the query is not hidden by %s in the body', async (_, contentType, body) => {
		const { item } = await send({ to: `opt-in?${right}`, contentType, body, credential });
		expect(item.contact.email).toBe('jan@example.com');
		expect(JSON.stringify(item)).not.toContain(KEY);
	});

	test.each([
		['as it is', (key: string) => key],
		['in capitals', (key: string) => key.toUpperCase()],
		[
			'percent-encoded',
			(key: string) => key.replace(/./g, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
		],
		['in base64', (key: string) => Buffer.from(key).toString('base64')],
	])('that is repeated %s is hidden in headers, query and body', async (_, spell) => {
		const key = KEYS['jan@example.com'];
		const headers = { 'x-original-uri': `/webhook/1/opt-in?key=${spell(key)}` };
		const parameters = { options: { includeHeaders: true } };
		for (const credentialOrNone of [credential, undefined]) {
			const { item } = await send({
				to: `opt-in?email=jan@example.com&key=${spell(key) === key.toUpperCase() ? spell(key) : key}&note=${encodeURIComponent(spell(key))}`,
				contentType: 'text/plain',
				body: `a note: ${spell(key)}, and more`,
				credential: credentialOrNone,
				headers,
				parameters,
			});
			const written = JSON.stringify(item);
			expect(written).toContain('and more');
			expect(written).toContain('[hidden]');
			expect(written).not.toContain(spell(key));
		}
	});

	test('that stands behind another one is hidden as well', async () => {
		const other = KEYS['jan+promo@example.com'];
		for (const [first, second] of [
			[KEY, other],
			[other, KEY],
		]) {
			const { item } = await send({
				to: `opt-in?email=jan@example.com&key=${second}&key=${second.toUpperCase()}`,
				contentType: 'application/json',
				body: JSON.stringify({ key: first, note: `${first}, ${second}, and more` }),
			});
			expect(JSON.stringify(item.raw)).not.toMatch(new RegExp(`${first}|${second}`, 'i'));
			expect(item.raw?.body).toEqual({ note: '[hidden], [hidden], and more' });
		}
	});

	test('that is no key hides nothing elsewhere', async () => {
		const { item } = await send({
			to: 'opt-in?email=jan@example.com&key=Example+Sp.+z+o.o.',
			contentType: 'application/json',
			body: JSON.stringify({ company: 'Example Sp. z o.o.' }),
		});
		expect(item.raw?.body).toEqual({ company: 'Example Sp. z o.o.' });
	});

	test('is known by a constant that was stored as a number', async () => {
		const stored = { ...credential, callbackSecret: 1234567890123456 };
		// By `printf '%s%s' jan@example.com 1234567890123456 | sha1sum`
		const to = 'opt-in?email=jan@example.com&key=0f9700768212859065100b303a1099836b943abd';
		expect((await call(to, { credential: stored })).item).toBeDefined();
	});

	test.each([
		['as it is', CONSTANT],
		['percent-encoded', encodeURIComponent(CONSTANT)],
		['as a form encodes it', CONSTANT.replace(/ /g, '+')],
		['in base64', Buffer.from(CONSTANT).toString('base64')],
	])('that is the constant itself, sent %s beside Basic, is shown nowhere', async (_, sent) => {
		const { item } = await send({
			to: 'opt-in?email=jan@example.com',
			contentType: 'text/plain',
			body: `secret: ${sent}`,
			credential,
			headers: BASIC,
		});
		expect(item.raw?.body).toBe('secret: [hidden]');
	});

	test('by the hundred thousand costs no more than its bytes', async () => {
		const keys = Array.from({ length: 100_000 }, (_, index) =>
			index.toString(16).padStart(40, '0'),
		);
		const body = JSON.stringify({ email: 'jan@example.com', key: keys });
		const sending = { to: 'opt-in', contentType: 'application/json', body };
		expect((await cpuTime(() => send(sending))) / body.length).toBeLessThan(5);
		const { item } = await send(sending);
		expect(item.raw?.body).toEqual({ email: 'jan@example.com' });
	});
});

describe('a request that nothing lets in', () => {
	test.each([
		['a rule at the base URL', 'salesmanago', {}],
		['a rule with the wrong Basic', 'salesmanago', { authorization: 'Basic eDp5' }],
		['a rule that ?event= names', 'salesmanago?event=rule.executed', {}],
		['a callback’s key at the base URL', `salesmanago?${right}`, {}],
	])('is refused before its body is read: %s', async (_, to, headers) => {
		const request = await hostRequestOf({ url: `/webhook/1/${to}`, headers });
		let reads = 0;
		const readRawBody = async () => {
			reads += 1;
		};
		const parameters = { events: EVENTS, authentication: 'webhookSecret' };
		const call = { request: Object.assign(request, { readRawBody }), parameters, credential };
		const { context, answer } = webhookContext(call);
		await receive(context, salesmanago);
		expect([answer.status, reads]).toEqual([401, 0]);
	});
});

describe('a wrong key', () => {
	test.each([
		['of another contact', `email=anna@example.com&key=${KEY}`],
		['of the same contact in another spelling', `email=Jan@example.com&key=${KEY}`],
		['one letter short', `email=jan@example.com&key=${KEY.slice(0, -1)}`],
		['empty', 'email=jan@example.com&key='],
		['missing', 'email=jan@example.com'],
		['sent twice', `email=jan@example.com&key=${KEY}&key=${KEY}`],
		['beside two addresses', `email=jan@example.com&email=jan@example.com&key=${KEY}`],
		['as an object', `email=jan@example.com&key[a]=${KEY}`],
		['for no address', `key=${KEYS['']}`],
		['for an empty address', `email=&key=${KEYS['']}`],
		['that is the constant itself', `email=jan@example.com&key=${encodeURIComponent(CONSTANT)}`],
	])('is one %s', async (_, query) => {
		const { item, answer, log } = await call(`opt-in?${query}`, { credential });
		expect([item, answer.status]).toEqual([undefined, 401]);
		const written = JSON.stringify(log);
		for (const secret of [CONSTANT, PASS, KEY]) expect(written).not.toContain(secret);
	});

	test('is named in the log, beside what else would have let it in', async () => {
		const { log } = await call('opt-in?email=jan@example.com&key=wrong', { credential });
		expect(log[0].message).toBe(
			'Trigger in workflow "Leads": request refused with 401. HTTP Basic is missing. The field "key" does not match the Callback Secret',
		);
	});

	test('does not matter to a request that Basic lets in, and stays out of its item', async () => {
		const query = 'email=jan@example.com&key=wrong-key-0001';
		const { item } = await call(`opt-in?${query}`, { credential, headers: BASIC });
		expect(item.contact.email).toBe('jan@example.com');
		expect(JSON.stringify(item)).not.toContain('wrong-key-0001');
	});
});

describe('without a callback secret', () => {
	const without = { kind: 'basic', user: 'salesmanago', password: PASS };

	test.each([
		['missing', without],
		['empty', { ...without, callbackSecret: '' }],
		['no text', { ...without, callbackSecret: 12 }],
	])('in the credential (%s), the node’s authentication decides', async (_, stored) => {
		expect((await call(`opt-in?${right}`, { credential: stored })).answer.status).toBe(401);
		// SHA-1 of the e-mail alone, which anybody can make.
		const bare = '78904eb1e9cdd5b01712c33595da63946157acb2';
		const forged = await call(`opt-in?email=jan@example.com&key=${bare}`, { credential: stored });
		expect(forged.answer.status).toBe(401);
		const how = { credential: stored, headers: BASIC };
		expect((await call(`opt-in?${right}`, how)).item).toBeDefined();
	});

	test('and without authentication everybody is let in, and the key still shown to nobody', async () => {
		const { item } = await call(`opt-in?${right}`);
		expect(item.raw?.query).toEqual({ email: 'jan@example.com' });
	});
});

describe('HTTP Basic as SALESmanago sends it', () => {
	test('lets a rule in', async () => {
		const { item } = await sendRule({}, { credential, headers: BASIC });
		expect(item.event).toBe('rule.executed');
		expect(JSON.stringify(item)).not.toContain(BASIC.authorization);
	});

	test.each([
		['missing', {}],
		['wrong', { authorization: `Basic ${Buffer.from('salesmanago:x').toString('base64')}` }],
	])('refuses a rule where it is %s', async (_, headers) => {
		const { item, answer } = await sendRule({}, { credential, headers });
		expect([item, answer.status]).toEqual([undefined, 401]);
		expect(answer.headers['WWW-Authenticate']).toMatch(/^Basic /);
	});
});
