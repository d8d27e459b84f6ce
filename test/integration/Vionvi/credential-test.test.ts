import { CredentialTestContext } from 'n8n-core';

import { EMPTY_LEAD, vionviWebhookTest } from '../../../nodes/Vionvi/credential-test';
import { credentialTest } from '../../../nodes/shared/action/test-credential';
import { everythingIn } from './everything-in';
import {
	answer,
	created,
	endless,
	hang,
	longAnswer,
	reset,
	silent,
	trickle,
	VionviServer,
	type Answer,
} from './vionvi-server';

const PATH = '/in/tenant-91/5b0c-source-77aa';
const server = new VionviServer();
let origin = '';

beforeAll(async () => {
	origin = await server.start();
});

afterAll(async () => await server.stop());

async function check(webhookUrl: unknown) {
	const result = await vionviWebhookTest.call(new CredentialTestContext(), {
		id: '1',
		name: 'v',
		type: 'vionviWebhookApi',
		data: { webhookUrl: webhookUrl as string },
	});
	expect(everythingIn(result)).not.toMatch(/tenant-91|source-77aa/);
	return result;
}

describe('the test of the credential', () => {
	test.each(['phone', 'email'])(
		'passes when vionvi asks for the %s, with one empty POST',
		async (field) => {
			server.answersWith(answer(422, { errors: { [field]: ['Обязательно.'] } }));
			expect(await check(origin + PATH)).toEqual({
				status: 'OK',
				message: 'vionvi knows this webhook URL. No lead was created.',
			});
			expect(server.received).toMatchObject([
				{ method: 'POST', path: PATH, body: {}, headers: { accept: 'application/json' } },
			]);
		},
	);

	test('names the lead that vionvi made of it', async () => {
		server.answersWith(created({ id: 77 }));
		expect(await check(origin + PATH)).toEqual({
			status: 'Error',
			message: expect.stringMatching(/URL works.*Delete lead 77 in vionvi/),
		});
	});

	test.each<[string, Answer, RegExp]>([
		['404', answer(404, `Cannot POST ${PATH}`), /does not accept .*HTTP 404.*Ещё → Источники/],
		['403', answer(403, {}), /does not accept the webhook URL/],
		['a redirect', answer(302, '', { location: PATH }), /redirected .*not followed/],
		['an HTML page', answer(200, `<a href="${PATH}">x</a>`), /not with a lead.*web page/],
		['422 about something else', answer(422, { errors: { ip: ['Нет.'] } }), /ip: Нет\./],
		['422 without errors', answer(422, { message: 'No' }), /refused the request/],
		['500', answer(500, {}), /failed \(HTTP 500\)/],
		['429', answer(429, {}), /too many requests/],
		['a reset', reset, /broke off/],
	])('fails on %s and says why', async (_, behaviour, message) => {
		server.answersWith(behaviour);
		expect(await check(origin + PATH)).toEqual({
			status: 'Error',
			message: expect.stringMatching(message),
		});
		expect(server.received).toHaveLength(1);
	});

	test.each<[string, Answer, RegExp, number]>([
		['trickles', trickle, /did not answer within 500 ms/, 500],
		['begins and says no more', silent, /did not answer within 500 ms/, 500],
		['says nothing', hang, /did not answer within 500 ms/, 500],
		// These end by their size, however long a busy machine takes for it.
		['answers without end', endless, /not with a lead/, 20_000],
		['answers 20 MB', longAnswer, /not with a lead/, 20_000],
	])('ends when vionvi %s', async (_, behaviour, message, limitMs) => {
		server.answersWith(behaviour);
		const result = await credentialTest(EMPTY_LEAD, limitMs).call(new CredentialTestContext(), {
			data: { webhookUrl: origin + PATH },
		});
		expect(result).toMatchObject({ status: 'Error', message: expect.stringMatching(message) });
	});

	test('fails on a server that is not there', async () => {
		expect(await check(`http://127.0.0.1:1${PATH}`)).toMatchObject({
			status: 'Error',
			message: expect.stringContaining('could not be reached'),
		});
	});

	test.each(['', 'tenant-91.example.com', 'ftp://tenant-91.example.com', undefined])(
		'fails on %j, which is no http(s) URL, without a request',
		async (webhookUrl) => {
			server.answersWith(created());
			expect(await check(webhookUrl)).toEqual({
				status: 'Error',
				message: expect.stringContaining('must start with https://'),
			});
			expect(server.received).toHaveLength(0);
		},
	);
});
