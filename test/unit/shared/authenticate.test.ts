import type { IDataObject } from 'n8n-workflow';

import { authenticate, authenticateFields } from '../../../nodes/shared/authenticate';
import { doorbell } from '../../support/doorbell';
import type { HostRequest } from '../../support/host-request';
import { webhookContext } from '../../support/webhook-context';

// Made up, and spelled so that nobody takes them for keys.
const WORDS = 'correct horse battery staple';
const NAMES = 'корректный конь ☂';

const CREDENTIAL = doorbell.credential;

type Sent = Pick<Partial<HostRequest>, 'headers' | 'query'>;

const basic = (text: string) => ({
	headers: { authorization: `Basic ${Buffer.from(text).toString('base64')}` },
});
/** As Node gives it: each byte as the character of its number. */
const inBytes = (value: unknown) =>
	typeof value === 'string' ? Buffer.from(value).toString('latin1') : value;
const header = (value: unknown) => ({
	headers: { 'x-webhook-token': inBytes(value) as string | string[] },
});
const basicOf = (user: string, bytes: Buffer) => ({
	headers: {
		authorization: `Basic ${Buffer.concat([Buffer.from(user), bytes]).toString('base64')}`,
	},
});
const query = (value: unknown) => ({ query: { token: value as IDataObject } });

const credential = {
	basic: (value: string) => ({ kind: 'basic', user: 'u', password: value }),
	header: (value: string) => ({
		kind: 'header',
		headerName: 'X-Webhook-Token',
		headerSecret: value,
	}),
	query: (value: string) => ({ kind: 'query', queryName: 'token', querySecret: value }),
};

async function tried(stored: object | undefined, sent: Sent, authentication = 'webhookSecret') {
	const call = { parameters: { authentication }, credential: stored, request: sent };
	return await authenticate(webhookContext(call).context, CREDENTIAL);
}

const refusalOf = async (stored: object | undefined, sent: Sent) =>
	(await tried(stored, sent)).refusal?.reason;

describe('authenticate', () => {
	test('lets everybody in where no authentication is chosen', async () => {
		expect(await tried(undefined, {}, 'none')).toEqual({
			own: { headers: [], query: [], body: [] },
		});
		expect(await authenticate(webhookContext({ request: {} }).context, CREDENTIAL)).toEqual({
			own: { headers: [], query: [], body: [] },
		});
	});

	describe.each([
		['basic', (value: string) => basic(`u:${value}`)],
		['header', header],
		['query', query],
	] as const)('by %s', (kind, send) => {
		test.each([WORDS, NAMES, 'a:b:c', ' spaces around '])('lets %j in', async (value) => {
			expect(await refusalOf(credential[kind](value), send(value))).toBeUndefined();
		});

		test.each([
			['wrong', 'wrong horse battery staple'],
			['empty', ''],
			['in another case', WORDS.toUpperCase()],
			['one character shorter', WORDS.slice(0, -1)],
			['one character longer', `${WORDS}e`],
			['with a space behind', `${WORDS} `],
			['with letters that look alike', WORDS.replace('o', 'о')],
			['twice in one text', `${WORDS}, ${WORDS}`],
			['a text that means nothing', 'undefined'],
		])('refuses what is %s', async (_, value) => {
			expect(await refusalOf(credential[kind](WORDS), send(value))).toBeDefined();
		});

		test('refuses a composed letter for a decomposed one', async () => {
			const stored = credential[kind]('café-café-café-é'.normalize('NFC'));
			expect(await refusalOf(stored, send('café-café-café-é'.normalize('NFD')))).toBeDefined();
		});

		test('refuses a request that brings nothing', async () => {
			expect(await refusalOf(credential[kind](WORDS), {})).toBeDefined();
		});

		test('refuses everything while the credential holds no secret', async () => {
			expect(await refusalOf(credential[kind](''), send(''))).toBeDefined();
			expect(await refusalOf({ kind }, send('undefined'))).toBeDefined();
		});

		test('never names a secret in its reason', async () => {
			const sent = 'what the sender sent';
			const reason = await refusalOf(credential[kind](WORDS), send(sent));
			expect(reason).not.toContain(WORDS);
			expect(reason).not.toContain(sent);
		});
	});

	describe.each([
		['HTTP Basic', credential.basic, (bytes: Buffer) => basicOf('u:', bytes)],
		[
			'a header',
			credential.header,
			(bytes: Buffer) => ({ headers: { 'x-webhook-token': bytes.toString('latin1') } }),
		],
	])('by %s', (_, stored, sent) => {
		const LATIN = 'pässwörter-für-Äpfel';

		test.each(['utf8', 'latin1'] as const)(
			'lets a secret beyond ASCII in as %s',
			async (charset) => {
				expect(await refusalOf(stored(LATIN), sent(Buffer.from(LATIN, charset)))).toBeUndefined();
			},
		);

		test.each([
			['in UTF-16', Buffer.from(LATIN, 'utf16le')],
			['with replacement characters', Buffer.from(LATIN.replace(/[^a-z-]/g, '\uFFFD'))],
			['with question marks', Buffer.from(LATIN.replace(/[^a-z-]/g, '?'))],
			['encoded twice', Buffer.from(Buffer.from(LATIN).toString('latin1'))],
		])('refuses it %s', async (__, bytes) => {
			expect(await refusalOf(stored(LATIN), sent(bytes))).toBeDefined();
		});

		test('refuses ISO-8859-1 for a secret that it cannot write', async () => {
			const bytes = Buffer.from(NAMES, 'latin1');
			expect(await refusalOf(stored(NAMES), sent(Buffer.from(NAMES)))).toBeUndefined();
			expect(await refusalOf(stored(NAMES), sent(bytes))).toBeDefined();
		});
	});

	test.each([
		['basic', [WORDS, Buffer.from(`u:${WORDS}`).toString('base64')]],
		['header', [WORDS]],
		['query', [WORDS]],
	] as const)('by %s, says what must appear nowhere', async (kind, secrets) => {
		expect((await tried(credential[kind](WORDS), {})).secrets).toEqual(
			expect.arrayContaining([...secrets]),
		);
		expect((await tried({ kind }, {})).secrets).not.toContain(undefined);
	});

	test.each([
		['header', header([WORDS, WORDS]), 'The header "X-Webhook-Token"'],
		['query', query([WORDS, WORDS]), 'The query parameter "token"'],
		['query', query([WORDS]), 'The query parameter "token"'],
		['query', query({ value: WORDS }), 'The query parameter "token"'],
	] as const)(
		'by %s, refuses a secret that comes as a list or an object',
		async (kind, sent, what) => {
			expect(await refusalOf(credential[kind](WORDS), sent)).toBe(
				`${what} does not hold the credential's value`,
			);
		},
	);

	test.each([
		['header', {}, 'The header "X-Webhook-Token" is missing'],
		['query', {}, 'The query parameter "token" is missing'],
		['basic', {}, 'HTTP Basic is missing'],
		['basic', basic('u:x'), 'HTTP Basic does not hold the user and password of the credential'],
	] as const)('by %s, says what is wrong with %j', async (kind, sent, reason) => {
		expect(await refusalOf(credential[kind](WORDS), sent)).toBe(reason);
	});

	test.each([
		[{ kind: 'header', headerSecret: WORDS }, 'The credential holds no header or no value for it'],
		[
			{ kind: 'header', headerName: '', headerSecret: WORDS },
			'The credential holds no header or no value for it',
		],
		[
			{ kind: 'query', queryName: '', querySecret: WORDS },
			'The credential holds no query parameter or no value for it',
		],
		[
			{ kind: 'query', querySecret: WORDS },
			'The credential holds no query parameter or no value for it',
		],
		[
			{ kind: 'basic', user: '', password: WORDS },
			'The credential holds no user or no password for HTTP Basic',
		],
		[
			{ kind: 'basic', user: 'u', password: '' },
			'The credential holds no user or no password for HTTP Basic',
		],
		[undefined, 'Authentication is on, but the node has no usable credential'],
		[{}, 'Authentication is on, but the node has no usable credential'],
		[{ kind: 'token' }, 'Authentication is on, but the node has no usable credential'],
	])('fails closed with the credential %j', async (stored, reason) => {
		const everything = { ...header(WORDS), query: { token: WORDS, '': WORDS, undefined: WORDS } };
		const { refusal, own } = await tried(stored, everything);
		expect(refusal?.reason).toBe(reason);
		const names = [...own.headers, ...own.query, ...own.body];
		expect(names.filter((name) => !['x-webhook-token', 'token'].includes(name))).toEqual([]);
	});

	test('asks for HTTP Basic, which some clients send only when asked', async () => {
		const challenge = 'Basic realm="Webhook", charset="UTF-8"';
		const stored = credential.basic(WORDS);
		expect((await tried(stored, {})).refusal?.challenge).toBe(challenge);
		expect((await tried(stored, basic('u:x'))).refusal?.challenge).toBe(challenge);
		expect((await tried(credential.basic(''), {})).refusal?.challenge).toBe(challenge);
		expect((await tried(credential.header(WORDS), {})).refusal?.challenge).toBeUndefined();
		expect((await tried(credential.query(WORDS), {})).refusal?.challenge).toBeUndefined();
	});

	describe('by HTTP Basic', () => {
		const encoded = Buffer.from(`u:${WORDS}`).toString('base64');

		test.each([`basic ${encoded}`, `BASIC   ${encoded}  `])('takes %j', async (authorization) => {
			const sent = { headers: { authorization } };
			expect(await refusalOf(credential.basic(WORDS), sent)).toBeUndefined();
		});

		test.each([
			['another scheme', `Bearer ${encoded}`],
			['no scheme', encoded],
			['something before the scheme', `x Basic ${encoded}`],
			['no space', `Basic${encoded}`],
			['two values', `Basic ${encoded} ${encoded}`],
			['no value', 'Basic '],
			['text that is not encoded', `Basic u:${WORDS}`],
			['another user', basic(`U:${WORDS}`).headers.authorization],
			['no user', basic(`:${WORDS}`).headers.authorization],
			['no colon', basic(`u${WORDS}`).headers.authorization],
		])('refuses %s', async (_, authorization) => {
			const sent = { headers: { authorization } };
			expect(await refusalOf(credential.basic(WORDS), sent)).toBeDefined();
		});
	});

	test('knows a header whatever the case in which it is stored', async () => {
		const stored = { kind: 'header', headerName: 'x-WEBHOOK-token', headerSecret: WORDS };
		expect(await refusalOf(stored, header(WORDS))).toBeUndefined();
	});

	test.each([
		['basic', { headers: [], query: [], body: [] }],
		['header', { headers: ['x-webhook-token'], query: [], body: [] }],
		['query', { headers: [], query: ['token'], body: [] }],
	] as const)('by %s, says which parts of a request are never shown', async (kind, own) => {
		const sent = { ...header(WORDS), ...query(WORDS) };
		expect((await tried(credential[kind](WORDS), sent)).own).toEqual(own);
	});

	test.each(['constructor', '__proto__', 'toString'])(
		'takes nothing that every object has for a secret: %s',
		async (name) => {
			const secret = { headerName: name, headerSecret: WORDS, queryName: name, querySecret: WORDS };
			expect(await refusalOf({ kind: 'header', ...secret }, {})).toBeDefined();
			expect(await refusalOf({ kind: 'query', ...secret }, {})).toBeDefined();
		},
	);
});

describe('authenticateFields', () => {
	const LET_IN = { own: { headers: [], query: [], body: [] } };
	const REFUSED = { ...LET_IN, refusal: { reason: 'HTTP Basic is missing' } };
	const of = (...all: object[]) => all.map((fields) => ({ fields: { ...fields } }));

	describe('a field that must hold what the user expects', () => {
		const options = { expectedPass: WORDS };
		const check = (...all: object[]) => authenticateFields(doorbell, LET_IN, options, of(...all));

		test('lets it in, and keeps it out of every item', () => {
			expect(check({ pass: WORDS, a: 1 })).toEqual({
				own: { headers: [], query: ['pass'], body: ['pass'] },
				secrets: [WORDS],
			});
		});

		test.each([
			['is missing', {}],
			['is empty', { pass: '' }],
			['is wrong', { pass: `${WORDS}!` }],
			['is in another case', { pass: WORDS.toUpperCase() }],
			['came twice', { pass: [WORDS, WORDS] }],
			['is no text', { pass: { value: WORDS } }],
		])('refuses a delivery whose field %s', (_, fields) => {
			expect(check(fields).refusal).toEqual({
				reason: 'The field "pass" does not hold what the option expectedPass expects',
			});
		});

		test('every delivery of a request must have it', () => {
			expect(check({ pass: WORDS }, { pass: WORDS }).refusal).toBeUndefined();
			expect(check({ pass: WORDS }, {}).refusal).toBeDefined();
		});

		test('does not let in what was refused before', () => {
			const { refusal } = authenticateFields(doorbell, REFUSED, options, of({ pass: WORDS }));
			expect(refusal).toEqual(REFUSED.refusal);
		});

		test.each([[{}], [{ expectedPass: '' }], [{ expectedPass: 12 }]])(
			'is not looked at with the options %j',
			(unset) => {
				expect(authenticateFields(doorbell, LET_IN, unset, of({ pass: 'x' }))).toEqual(LET_IN);
			},
		);

		test('is not looked at where the vendor has none', () => {
			const vendor = { ...doorbell, bodySecret: undefined };
			expect(authenticateFields(vendor, LET_IN, options, of({}))).toEqual(LET_IN);
		});
	});

	describe('a secret of the vendor’s own', () => {
		const vendor = {
			...doorbell,
			ownSecret: {
				fields: ['sum'],
				canBe: (sent: string) => sent.length >= 16,
				isRight: (fields: Record<string, unknown>, stored: IDataObject) =>
					fields.sum === stored.sum,
			},
		};
		const refused = { ...REFUSED, credential: { sum: 42 } };
		const own = { headers: [], query: ['sum'], body: ['sum'] };

		test('lets in what the node’s authentication would not', () => {
			expect(authenticateFields(vendor, refused, {}, of({ sum: 42 }))).toEqual({ own });
		});

		test.each([
			['wrong', refused, of({ sum: 1 })],
			['missing in one of several deliveries', refused, of({ sum: 42 }, {})],
			['unknown to the credential', REFUSED, of({ sum: 42 })],
		])('refuses where it is %s, and names the field', (_, access, parts) => {
			expect(authenticateFields(vendor, access, {}, parts)).toEqual({
				...LET_IN,
				refusal: {
					reason: 'HTTP Basic is missing, and the field "sum" does not fit the credential',
				},
			});
		});

		test('is told for which URL it came', () => {
			const isRight = jest.fn().mockReturnValue(true);
			const checked = { ...vendor, ownSecret: { ...vendor.ownSecret, isRight } };
			authenticateFields(checked, refused, {}, of({ sum: 42 }), doorbell.events);
			expect(isRight).toHaveBeenCalledWith({ sum: 42 }, { sum: 42 }, doorbell.events);
		});

		test('refuses for the first reason where it is not there', () => {
			expect(authenticateFields(vendor, refused, {}, of({ a: 1 })).refusal).toBe(REFUSED.refusal);
		});

		test('says so too where it came and is wrong', () => {
			const reason = 'HTTP Basic is missing, and the field "sum" does not fit the credential';
			for (const [access, parts] of [
				[refused, of({ sum: 1 })],
				[refused, of({ sum: 42 }, {})],
				[REFUSED, of({ sum: 42 })],
			] as const) {
				expect(authenticateFields(vendor, access, {}, parts).refusal).toEqual({ reason });
			}
		});

		test('may be for some URLs only, whose events it is told', () => {
			const [rung] = doorbell.events;
			const picky = {
				...vendor,
				ownSecret: {
					...vendor.ownSecret,
					isRight: (_fields: object, _stored: object, named: readonly object[]) =>
						named.includes(rung),
				},
			};
			const parts = of({ sum: 42 });
			expect(authenticateFields(picky, refused, {}, parts, [rung]).refusal).toBeUndefined();
			expect(authenticateFields(picky, refused, {}, parts, []).refusal).toBeDefined();
			expect(authenticateFields(picky, refused, {}, parts).refusal).toBeDefined();
		});

		test('appears nowhere, unless it can be none', () => {
			const sums = (...sent: unknown[]) =>
				authenticateFields(vendor, LET_IN, {}, of(...sent.map((sum) => ({ sum })))).secrets;
			expect(sums('a'.repeat(16), 'b', 3, ['c'.repeat(17)])).toEqual([
				'a'.repeat(16),
				'c'.repeat(17),
			]);
			expect(sums('a'.repeat(15))).toBeUndefined();
		});

		test('is not needed by what was let in, and never shown', () => {
			expect(authenticateFields(vendor, LET_IN, {}, of({ sum: 1 }))).toEqual({ own });
		});

		test('does not stand in for a field that must hold what the user expects', () => {
			const options = { expectedPass: WORDS };
			const check = (fields: object) => authenticateFields(vendor, refused, options, of(fields));
			expect(check({ sum: 42 }).refusal?.reason).toContain('expectedPass');
			expect(check({ sum: 42, pass: WORDS }).own.body).toEqual(['sum', 'pass']);
		});
	});
});
