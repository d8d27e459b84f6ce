import { Refusal, refuse } from '../../../../nodes/shared/request/refusal';
import { webhookContext } from '../../../support/webhook-context';

function refused(refusal: Refusal) {
	const { context, answer, log } = webhookContext({ request: {} });
	expect(refuse(context, refusal)).toEqual({ noWebhookResponse: true });
	return { answer, log };
}

describe('refuse', () => {
	test('answers without the reason, and writes it to the log with node and workflow', () => {
		const { answer, log } = refused(new Refusal(401, 'Wrong', 'The header "X" is missing'));
		expect(answer).toStrictEqual({
			status: 401,
			body: { message: 'Wrong' },
			headers: {},
			readsOn: true,
		});
		expect(log).toMatchObject([
			{
				level: 'warn',
				message: 'Trigger in workflow "Leads": request refused with 401. The header "X" is missing',
			},
		]);
	});

	test('says the status in the log', () => {
		const { answer, log } = refused(new Refusal(413, 'Too large', 'The body is too large'));
		expect(answer.status).toBe(413);
		expect(log[0].message).toContain('refused with 413. The body is too large');
	});

	test('asks for what it wants', () => {
		const { answer } = refused(new Refusal(401, 'Wrong', 'No', 'Basic realm="Webhook"'));
		expect(answer.headers).toEqual({ 'WWW-Authenticate': 'Basic realm="Webhook"' });
	});

	test('logs nothing where nothing is wrong with a setting', () => {
		expect(refused(new Refusal(400, 'There is no such sample')).log).toEqual([]);
	});
});
