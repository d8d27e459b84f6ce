import type { ICredentialTestFunctions } from 'n8n-workflow';

import { testWebhookSecret } from '../../../nodes/shared/test-webhook-secret';

const LONG = 'sixteen letters.';

async function verdict(data: object | undefined) {
	const credential = { id: '1', name: 'Secret', type: 'ringostatWebhookApi', data: data as never };
	return await testWebhookSecret.call({} as ICredentialTestFunctions, credential);
}

const complete = {
	basic: { kind: 'basic', user: 'u', password: LONG },
	header: { kind: 'header', headerName: 'X-Webhook-Token', headerSecret: LONG },
	query: { kind: 'query', queryName: 'token', querySecret: LONG },
} as const;

const TOO_SHORT = {
	status: 'Error',
	message: 'The secret is too short to be safe: use 16 characters or more',
};

describe('the test of the credential', () => {
	test.each(['basic', 'header', 'query'] as const)(
		'%s: passes one that is complete and long enough, and says what it cannot know',
		async (kind) => {
			expect(await verdict(complete[kind])).toEqual({
				status: 'OK',
				message:
					'The secret is complete and long enough. Whether the service sends it shows with its first event.',
			});
		},
	);

	test.each([
		['basic', { password: LONG.slice(1) }],
		['basic', { password: '' }],
		['basic', { password: undefined }],
		['header', { headerSecret: LONG.slice(1) }],
		['header', { headerSecret: '' }],
		['query', { querySecret: LONG.slice(1) }],
		['query', { querySecret: undefined }],
	] as const)('%s: tells a short secret off: %j', async (kind, different) => {
		expect(await verdict({ ...complete[kind], ...different })).toEqual(TOO_SHORT);
	});

	test.each([
		['basic', { user: '' }, 'User'],
		['header', { headerName: '' }, 'Header Name'],
		['query', { queryName: undefined }, 'Parameter Name'],
	] as const)('%s: names the field that is empty: %j', async (kind, different, what) => {
		expect(await verdict({ ...complete[kind], ...different })).toEqual({
			status: 'Error',
			message: `${what} is empty: no request would be let in`,
		});
	});

	test.each([` ${LONG}`, `${LONG}\t`])(
		'header: refuses %j, which no client can send',
		async (value) => {
			expect(await verdict({ ...complete.header, headerSecret: value })).toEqual({
				status: 'Error',
				message: 'The secret begins or ends with white space, which HTTP takes off a header',
			});
			expect(await verdict({ ...complete.query, querySecret: value })).toMatchObject({
				status: 'OK',
			});
		},
	);

	describe.each(['basic', 'header', 'query'] as const)('%s: the callback secret', (kind) => {
		test.each([[undefined], [''], [LONG]])('passes as %j', async (callbackSecret) => {
			expect(await verdict({ ...complete[kind], callbackSecret })).toMatchObject({ status: 'OK' });
		});

		test('is told off when it is short', async () => {
			expect(await verdict({ ...complete[kind], callbackSecret: LONG.slice(1) })).toEqual({
				status: 'Error',
				message: 'The Callback Secret is too short to be safe: use 16 characters or more',
			});
		});
	});

	test.each([[{}], [{ kind: 'token' }]])('fails one of no known kind: %j', async (data) => {
		expect(await verdict(data)).toEqual({
			status: 'Error',
			message: 'Kind is empty: no request would be let in',
		});
	});
});
