import { CredentialTestContext } from 'n8n-core';

import { salesmanagoApiTest } from '../../../nodes/Salesmanago/credential-test';
import { everythingIn } from '../Vionvi/everything-in';
import { answer, reset, silent, VionviServer, type Answer } from '../Vionvi/vionvi-server';
import { ACCOUNT, refused, signedBody, succeeded } from './run-salesmanago';

const server = new VionviServer();
let origin = '';

beforeAll(async () => {
	origin = await server.start();
});

afterAll(async () => await server.stop());

async function check(data: Partial<typeof ACCOUNT> & { endpoint?: string } = {}) {
	const result = await salesmanagoApiTest.call(new CredentialTestContext(), {
		id: '1',
		name: 's',
		type: 'salesmanagoApi',
		data: { endpoint: origin, ...ACCOUNT, ...data },
	});
	expect(everythingIn(result)).not.toContain(ACCOUNT.apiSecret);
	return result;
}

describe('the test of the credential', () => {
	test('passes with one signed request for a contact that cannot exist', async () => {
		server.answersWith(succeeded({ contacts: [] }));
		expect(await check()).toEqual({
			status: 'OK',
			message: 'SALESmanago accepts this credential.',
		});
		expect(server.received).toHaveLength(1);
		expect(server.received[0].path).toBe('/api/contact/listById');
		expect(signedBody(server.received[0])).toEqual({
			contactId: ['00000000-0000-0000-0000-000000000000'],
		});
	});

	test.each<[string, Answer, RegExp]>([
		['a refusal', refused(`Bad sha ${ACCOUNT.apiSecret}`), /Bad sha \[hidden\]\. Check the Client/],
		['a page', answer(200, '<html>'), /not with an API answer/],
		['500', answer(500, {}), /failed \(HTTP 500\)/],
		['a reset', reset, /broke off/],
	])('fails on %s and says why', async (_, behaviour, message) => {
		server.answersWith(behaviour);
		expect(await check()).toEqual({ status: 'Error', message: expect.stringMatching(message) });
		expect(server.received).toHaveLength(1);
	});

	test('ends when the answer does not', async () => {
		server.answersWith(silent);
		const started = Date.now();
		expect(await check()).toMatchObject({ status: 'Error' });
		expect(Date.now() - started).toBeLessThan(20_000);
	}, 30_000);

	test('fails without a request where a field is empty', async () => {
		server.answersWith(succeeded({ contacts: [] }));
		expect(await check({ owner: ' ', clientId: '' })).toEqual({
			status: 'Error',
			message: 'Fill these fields of the SALESmanago credential: Client ID, Owner Email',
		});
		expect(await check({ endpoint: 'ftp://x y' })).toMatchObject({ status: 'Error' });
		expect(server.received).toHaveLength(0);
	});
});
