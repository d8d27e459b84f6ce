import type { ICredentialTestFunctions } from 'n8n-workflow';

import { testWebhookSecret } from '../../../../nodes/shared/request/test-webhook-secret';

const LONG = 'sixteen letters.';

async function verdict(data: object | undefined) {
	const credential = { id: '1', name: 'Secret', type: 'doorbellWebhookApi', data: data as never };
	return await testWebhookSecret.call({} as ICredentialTestFunctions, credential);
}

const complete = {
	basic: { kind: 'basic', user: 'u', password: LONG },
	header: { kind: 'header', headerName: 'X-Webhook-Token', headerSecret: LONG },
	query: { kind: 'query', queryName: 'token', querySecret: LONG },
} as const;

const FIELD = { basic: 'password', header: 'headerSecret', query: 'querySecret' } as const;
const KINDS = ['basic', 'header', 'query'] as const;

const error = (message: string) => ({ status: 'Error', message });
const TOO_SHORT = error('The secret is too short to be safe: use 16 characters or more');
const REPEATED = error('The secret is one character repeated, which is easy to guess');

describe('the test of the credential', () => {
	describe.each(KINDS)('%s', (kind) => {
		test('passes one that is complete and long enough, and says what it cannot know', async () => {
			expect(await verdict(complete[kind])).toEqual({
				status: 'OK',
				message:
					'The secret is complete and long enough. The first event will show whether the service sends it.',
			});
		});

		test.each([
			LONG.slice(1),
			'',
			undefined,
			null,
			' '.repeat(16),
			'\t \n'.repeat(6),
			` ${LONG.slice(1)}`,
			`${LONG.slice(1)} `,
			'😀'.repeat(8),
			123456789012345,
			[LONG],
			{ value: LONG },
			true,
		])('rejects the short secret %j', async (value) => {
			expect(await verdict({ ...complete[kind], [FIELD[kind]]: value })).toEqual(TOO_SHORT);
		});

		test.each([
			'a'.repeat(16),
			'0'.repeat(40),
			` ${'*'.repeat(16)} `,
			'😀'.repeat(16),
			1111111111111111,
		])('rejects one character repeated: %j', async (value) => {
			expect(await verdict({ ...complete[kind], [FIELD[kind]]: value })).toEqual(REPEATED);
		});

		test('takes a secret that was stored as a number', async () => {
			const data = { ...complete[kind], [FIELD[kind]]: 1234567890123456 };
			expect(await verdict(data)).toMatchObject({ status: 'OK' });
		});

		test.each([[undefined], [''], [LONG]])(
			'passes with the callback secret %j',
			async (callbackSecret) => {
				expect(await verdict({ ...complete[kind], callbackSecret })).toMatchObject({
					status: 'OK',
				});
			},
		);

		test.each([
			[LONG.slice(1), 'is too short to be safe: use 16 characters or more'],
			[' '.repeat(16), 'is too short to be safe: use 16 characters or more'],
			['a'.repeat(16), 'is one character repeated, which is easy to guess'],
		])('rejects the callback secret %j', async (callbackSecret, why) => {
			expect(await verdict({ ...complete[kind], callbackSecret })).toEqual(
				error(`The callback secret ${why}`),
			);
		});
	});

	test.each([
		['basic', { user: '' }, 'User'],
		['basic', { user: ' ' }, 'User'],
		['header', { headerName: '' }, 'Header Name'],
		['query', { queryName: undefined }, 'Parameter Name'],
	] as const)('%s: names the field that is empty: %j', async (kind, different, what) => {
		expect(await verdict({ ...complete[kind], ...different })).toEqual(
			error(`${what} is empty, so no request would be let in`),
		);
	});

	test.each(['X-Webhook-Token', 'authorization', 'x_token', 'a', "!#$%&'*+.^`|~"])(
		'header: takes the name %j',
		async (headerName) => {
			expect(await verdict({ ...complete.header, headerName })).toMatchObject({ status: 'OK' });
		},
	);

	test.each(['X Token', 'X-Token:', ' X-Token', 'a[b]', 'токен', 'x,y', 'a\nb', '"x"', 'a/b'])(
		'header: rejects the name %j, which no header has',
		async (headerName) => {
			expect(await verdict({ ...complete.header, headerName })).toEqual(
				error('Header Name may have letters, digits and hyphens, and no spaces or brackets'),
			);
		},
	);

	test.each(['token', 'a.b', 'a_b-c', 'constructor', 'токен'])(
		'query: takes the name %j',
		async (queryName) => {
			expect(await verdict({ ...complete.query, queryName })).toMatchObject({ status: 'OK' });
		},
	);

	test.each([
		'a[b]',
		'[]',
		'token[]',
		'a]',
		'[a',
		'a b',
		' token',
		'a&b',
		'a=b',
		'a#b',
		'a%5Bb',
		'a+b',
	])('query: rejects the name %j, which does not stay one name', async (queryName) => {
		expect(await verdict({ ...complete.query, queryName })).toEqual(
			error('Parameter Name may have letters, digits and hyphens, and no spaces or brackets'),
		);
	});

	test.each(['event', 'sample', '__proto__'])(
		'query: rejects the name %j, which means something else',
		async (queryName) => {
			expect(await verdict({ ...complete.query, queryName })).toEqual(
				error('Parameter Name has a meaning of its own: change it'),
			);
		},
	);

	test.each([` ${LONG}`, `${LONG}\t`])(
		'header: rejects %j, which no client can send',
		async (value) => {
			expect(await verdict({ ...complete.header, headerSecret: value })).toEqual(
				error('The secret begins or ends with white space, which HTTP removes from a header'),
			);
			expect(await verdict({ ...complete.query, querySecret: value })).toMatchObject({
				status: 'OK',
			});
		},
	);

	test('header: rejects a line break within', async () => {
		expect(await verdict({ ...complete.header, headerSecret: `${LONG}\n${LONG}` })).toEqual(
			error('The secret has a character that a header cannot have'),
		);
	});

	test.each([
		[undefined],
		[{}],
		[{ kind: 'token' }],
		[{ ...complete.query, kind: 'constructor' }],
		[{ ...complete.query, kind: '__proto__' }],
	])('rejects one of no known kind: %j', async (data) => {
		expect(await verdict(data)).toEqual(
			error('Choose under Sent As how the service sends the secret'),
		);
	});
});
