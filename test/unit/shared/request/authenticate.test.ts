import type { IDataObject } from 'n8n-workflow';

import type { Address } from '../../../../nodes/shared/request/address';
import { authenticate } from '../../../../nodes/shared/request/authenticate';
import { Refusal } from '../../../../nodes/shared/request/refusal';
import { OTHER } from '../../../../nodes/shared/vendor/events';
import { doorbell } from '../../../support/doorbell';
import type { HostRequest } from '../../../support/host-request';
import { webhookContext } from '../../../support/webhook-context';

// Made up, and spelled so that nobody takes them for keys.
const WORDS = 'correct horse battery staple';
const NAMES = 'корректный конь ☂';

type Sent = Pick<Partial<HostRequest>, 'headers' | 'query'> & { rawHeaders?: string[] };

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
	basic: (value: unknown) => ({ kind: 'basic', user: 'u', password: value }),
	header: (value: unknown) => ({
		kind: 'header',
		headerName: 'X-Webhook-Token',
		headerSecret: value,
	}),
	query: (value: unknown) => ({ kind: 'query', queryName: 'token', querySecret: value }),
};

const UNSIGNED: Pick<Address, 'named'> = { named: [{ ...OTHER, path: 'rung' }] };
const SIGNED: Pick<Address, 'named'> = { named: [OTHER, { ...OTHER, isSigned: true }] };

async function tried(
	stored: object | undefined,
	sent: Sent,
	{ asksForSecret = true, address = UNSIGNED } = {},
) {
	const { context } = webhookContext({ credential: stored, request: sent });
	return await authenticate(context, doorbell, address, { asksForSecret });
}

async function refusalOf(stored: object | undefined, sent: Sent) {
	const answer = await tried(stored, sent);
	return answer instanceof Refusal ? answer.reason : undefined;
}

async function accessOf(stored: object | undefined, sent: Sent, address = UNSIGNED) {
	const access = await tried(stored, sent, { address });
	if (access instanceof Refusal) throw new Error(access.reason);
	return access;
}

describe('authenticate', () => {
	test('lets everybody in where no authentication is chosen', async () => {
		const open = { credential: {}, own: { headers: [], query: [] }, secrets: [] };
		expect(await tried(undefined, {}, { asksForSecret: false })).toEqual(open);
	});

	test('asks for the credential of the service', async () => {
		const { context } = webhookContext({ request: query(WORDS) });
		const getCredentials = jest.fn().mockResolvedValue(credential.query(WORDS));
		const asked = Object.assign(context, { getCredentials });
		expect(
			await authenticate(asked, doorbell, UNSIGNED, { asksForSecret: true }),
		).not.toBeInstanceOf(Refusal);
		expect(getCredentials).toHaveBeenCalledWith('doorbellWebhookApi');
	});

	test('refuses with 401 and tells the sender nothing more', async () => {
		expect(await tried(credential.query(WORDS), {})).toMatchObject({
			status: 401,
			answer: 'The secret that this webhook asks for is missing or wrong',
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

		test.each([
			[''],
			[' '],
			[' '.repeat(16)],
			['\t\n'],
			['\u200B'.repeat(16)],
			[undefined],
			[null],
			[{}],
			[[WORDS]],
		])('refuses everything while the credential holds %j', async (value) => {
			for (const sent of [
				'',
				' '.repeat(16),
				'\u200B'.repeat(16),
				'undefined',
				'null',
				'[object Object]',
				WORDS,
			]) {
				expect(await refusalOf(credential[kind](value), send(sent))).toBeDefined();
			}
		});

		test('knows a secret that was stored as a number', async () => {
			const stored = credential[kind](1234567890123456);
			expect(await refusalOf(stored, send('1234567890123456'))).toBeUndefined();
			expect(await refusalOf(stored, send('1234567890123457'))).toBeDefined();
		});

		test('never names a secret in its reason', async () => {
			const sent = 'what the sender sent';
			const reason = await refusalOf(credential[kind](WORDS), send(sent));
			expect(reason).not.toContain(WORDS);
			expect(reason).not.toContain(sent);
		});

		test('leaves the last word to the vendor where its requests are signed', async () => {
			const access = await accessOf(credential[kind](WORDS), send('wrong'), SIGNED);
			expect(access.refusal?.reason).toBe(await refusalOf(credential[kind](WORDS), send('wrong')));
			expect(access.credential).toEqual(credential[kind](WORDS));
			expect(access.secrets).toContain(WORDS);
		});

		test('has no refusal for what is right', async () => {
			const { refusal } = await accessOf(credential[kind](WORDS), send(WORDS), SIGNED);
			expect(refusal).toBeUndefined();
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
		['basic', [`u:${WORDS}`, WORDS]],
		['header', [WORDS]],
		['query', [WORDS]],
	] as const)('by %s, says what must appear nowhere', async (kind, secrets) => {
		expect((await accessOf(credential[kind](WORDS), {}, SIGNED)).secrets).toEqual(secrets);
	});

	describe('a secret that was sent more than once', () => {
		const { authorization } = basic(`u:${WORDS}`).headers;
		const wrong = basic('u:wrong').headers.authorization;

		test.each([
			['both right', authorization, authorization],
			['the first right', authorization, wrong],
			['the second right', wrong, authorization],
		])('as HTTP Basic, %s', async (_, first, second) => {
			// Node drops the second.
			const sent = {
				headers: { authorization: first },
				rawHeaders: ['Authorization', first, 'Host', 'n8n', 'authorization', second],
			};
			expect(await refusalOf(credential.basic(WORDS), sent)).toBe(
				'HTTP Basic was sent more than once',
			);
		});

		test('as a header that Node has joined, or dropped the second of', async () => {
			const reason = 'The header "X-Webhook-Token" was sent more than once';
			const rawHeaders = ['x-webhook-token', WORDS, 'X-Webhook-Token', WORDS];
			for (const value of [`${WORDS}, ${WORDS}`, WORDS, [WORDS, WORDS]]) {
				const sent = { ...header(value), rawHeaders };
				expect(await refusalOf(credential.header(WORDS), sent)).toBe(reason);
			}
		});

		test('as a header, where a value is named like it', async () => {
			const rawHeaders = ['X-Webhook-Token', WORDS, 'Access-Control', 'x-webhook-token'];
			const sent = { ...header(WORDS), rawHeaders };
			expect(await refusalOf(credential.header(WORDS), sent)).toBeUndefined();
		});

		test.each([
			[[WORDS, WORDS]],
			[[WORDS, 'wrong']],
			[['wrong', WORDS]],
			// `token[]=…`
			[[WORDS]],
		])('as a query parameter: %j', async (value) => {
			expect(await refusalOf(credential.query(WORDS), query(value))).toBe(
				'The query parameter "token" was sent more than once',
			);
		});

		test('lets another header come twice', async () => {
			const rawHeaders = ['X-Webhook-Token', WORDS, 'X-Other', '1', 'X-Other', '2'];
			expect(
				await refusalOf(credential.header(WORDS), { ...header(WORDS), rawHeaders }),
			).toBeUndefined();
		});
	});

	test.each([
		['header', {}, 'The header "X-Webhook-Token" is missing'],
		['query', {}, 'The query parameter "token" is missing'],
		['basic', {}, 'HTTP Basic is missing'],
		['basic', basic('u:x'), 'HTTP Basic does not match the credential'],
		['header', header('x'), 'The header "X-Webhook-Token" does not match the credential'],
		['query', query('x'), 'The query parameter "token" does not match the credential'],
		['query', query({ value: WORDS }), 'The query parameter "token" does not match the credential'],
	] as const)('by %s, says what is wrong with %j', async (kind, sent, reason) => {
		expect(await refusalOf(credential[kind](WORDS), sent)).toBe(reason);
	});

	const NO_CREDENTIAL = 'Authentication is on, but the node has no usable credential';
	const EMPTY_FIELD = 'The credential has an empty field';

	test.each([
		[{ kind: 'header', headerSecret: WORDS }, EMPTY_FIELD],
		[{ kind: 'header', headerName: '', headerSecret: WORDS }, EMPTY_FIELD],
		[{ kind: 'header', headerName: ' ', headerSecret: WORDS }, EMPTY_FIELD],
		[{ kind: 'query', queryName: '', querySecret: WORDS }, EMPTY_FIELD],
		[{ kind: 'query', querySecret: WORDS }, EMPTY_FIELD],
		[{ kind: 'basic', user: '', password: WORDS }, EMPTY_FIELD],
		[{ kind: 'basic', user: 'u', password: '' }, EMPTY_FIELD],
		[undefined, NO_CREDENTIAL],
		[{}, NO_CREDENTIAL],
		[{ kind: 'token' }, NO_CREDENTIAL],
		...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'].map(
			(kind): [object, string] => [
				{ ...credential.query(WORDS), ...credential.header(WORDS), kind },
				NO_CREDENTIAL,
			],
		),
		[{ ...credential.query(WORDS), kind: ['query'] }, NO_CREDENTIAL],
		[{ ...credential.query(WORDS), kind: null }, NO_CREDENTIAL],
	])('fails closed with the credential %j', async (stored, reason) => {
		const everything = { ...header(WORDS), query: { token: WORDS, '': WORDS, undefined: WORDS } };
		expect(await refusalOf(stored, everything)).toBe(reason);
	});

	test('lets nobody in without a usable credential, where requests are signed either', async () => {
		for (const stored of [undefined, {}, { kind: 'constructor' }]) {
			expect(await tried(stored, {}, { address: SIGNED })).toBeInstanceOf(Refusal);
		}
	});

	test('asks for HTTP Basic, which some clients send only when asked', async () => {
		const challenge = 'Basic realm="Webhook", charset="UTF-8"';
		const stored = credential.basic(WORDS);
		expect(await tried(stored, {})).toMatchObject({ challenge });
		expect(await tried(stored, basic('u:x'))).toMatchObject({ challenge });
		expect(await tried(credential.basic(''), {})).toMatchObject({ challenge });
		expect(await tried(credential.header(WORDS), {})).toMatchObject({ challenge: undefined });
		expect(await tried(credential.query(WORDS), {})).toMatchObject({ challenge: undefined });
	});

	describe('by HTTP Basic', () => {
		const encoded = Buffer.from(`u:${WORDS}`).toString('base64');

		test.each([
			`basic ${encoded}`,
			`BASIC   ${encoded}  `,
			`Basic ${encoded.replace(/=/g, '')}`,
			`Basic ${encoded.replace(/\+/g, '-').replace(/\//g, '_')}`,
		])('takes %j', async (authorization) => {
			const sent = { headers: { authorization } };
			expect(await refusalOf(credential.basic(WORDS), sent)).toBeUndefined();
		});

		test.each([
			['another scheme', `Bearer ${encoded}`],
			['no scheme', encoded],
			['something before the scheme', `x Basic ${encoded}`],
			['no space', `Basic${encoded}`],
			['two values', `Basic ${encoded} ${encoded}`],
			['two values with a comma', `Basic ${encoded}, Basic ${encoded}`],
			['characters that base64 has not', `Basic !${encoded}!`],
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
		['basic', { headers: [], query: [] }],
		['header', { headers: ['x-webhook-token'], query: [] }],
		['query', { headers: [], query: ['token'] }],
	] as const)('by %s, says which parts of a request are never shown', async (kind, own) => {
		const sent = { ...header(WORDS), ...query(WORDS) };
		expect((await accessOf(credential[kind](WORDS), sent, SIGNED)).own).toEqual(own);
		const nameless = { kind, user: WORDS, password: WORDS };
		expect((await accessOf(nameless, sent, SIGNED)).own).toEqual({ headers: [], query: [] });
	});

	test.each(['constructor', '__proto__', 'toString', 'a[b]', '[]', 'token[]'])(
		'takes nothing that every object has for a secret, and no tree: %s',
		async (name) => {
			const secret = { headerName: name, headerSecret: WORDS, queryName: name, querySecret: WORDS };
			const sent = { query: { a: { b: WORDS }, token: [WORDS] } };
			expect(await refusalOf({ kind: 'header', ...secret }, sent)).toBeDefined();
			expect(await refusalOf({ kind: 'query', ...secret }, sent)).toBeDefined();
		},
	);
});
