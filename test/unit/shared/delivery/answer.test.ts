import {
	accept,
	cannotRead,
	ignore,
	noSuchSample,
	RECEIVED,
	refuse,
} from '../../../../nodes/shared/messages';
import { webhookContext } from '../../../support/webhook-context';

describe('accept', () => {
	test('leaves the answer to the host, which gives it after the execution is kept', () => {
		const workflowData = [[{ json: { a: 1 } }], []];
		expect(accept(workflowData)).toEqual({ workflowData });
	});
});

describe('ignore', () => {
	test('answers without starting anything', () => {
		expect(ignore()).toEqual({ webhookResponse: RECEIVED });
	});
});

describe('refuse', () => {
	test('answers 401 with no reason, and writes the reason to the log', () => {
		const { context, answer, log } = webhookContext({ request: {} });
		expect(refuse(context, { reason: 'The header "X" is missing' })).toEqual({
			noWebhookResponse: true,
		});
		expect(answer).toStrictEqual({
			status: 401,
			body: { message: 'The secret that this webhook asks for is missing or wrong' },
			headers: {},
		});
		expect(log).toEqual([
			{
				level: 'warn',
				message: 'Webhook request refused with 401: The header "X" is missing',
				meta: { node: 'Trigger', type: 'package.trigger' },
			},
		]);
	});

	test('asks for what it wants', () => {
		const { context, answer } = webhookContext({ request: {} });
		refuse(context, { reason: 'HTTP Basic is missing', challenge: 'Basic realm="Webhook"' });
		expect(answer.headers).toEqual({ 'WWW-Authenticate': 'Basic realm="Webhook"' });
	});
});

describe('cannotRead', () => {
	test.each([
		['raw-body’s', Object.assign(new Error('too large'), { status: 413, statusCode: 413 })],
		['one with a status', Object.assign(new Error('too large'), { status: 413 })],
		['one with a status code', Object.assign(new Error('too large'), { statusCode: 413 })],
	])('answers 413 to %s error about size', (_, error) => {
		const { context, answer, log } = webhookContext({ request: {} });
		expect(cannotRead(context, error)).toEqual({ noWebhookResponse: true });
		expect(answer).toEqual({
			status: 413,
			body: { message: 'The body is too large' },
			headers: {},
			readsOn: true,
		});
		expect(log).toEqual([
			{
				level: 'warn',
				message: 'Webhook body cannot be read: it is too large',
				meta: { node: 'Trigger', type: 'package.trigger' },
			},
		]);
	});

	test.each([
		['broken compression', new Error('incorrect header check'), ''],
		[
			'broken compression with a code',
			Object.assign(new Error('incorrect header check'), { code: 'Z_DATA_ERROR' }),
			' (Z_DATA_ERROR)',
		],
		['an aborted request', Object.assign(new Error('aborted'), { status: 400, code: 20 }), ''],
		['what is not even an error', 'text', ''],
		['nothing at all', undefined, ''],
	])('answers 400 to %s', (_, error, code) => {
		const { context, answer, log } = webhookContext({ request: {} });
		expect(cannotRead(context, error)).toEqual({ noWebhookResponse: true });
		expect(answer).toEqual({
			status: 400,
			body: { message: 'The body cannot be read' },
			headers: {},
			readsOn: true,
		});
		const message = `Webhook body cannot be read: it breaks off or is wrongly compressed${code}`;
		expect(log).toMatchObject([{ message }]);
	});
});

describe('noSuchSample', () => {
	test('answers 400 with the samples that there are', () => {
		const { context, answer } = webhookContext({ request: {} });
		expect(noSuchSample(context, ['a.b', 'c.d'])).toEqual({ noWebhookResponse: true });
		expect(answer).toMatchObject({
			status: 400,
			body: { message: 'There is no such sample. Use ?sample= with one of: a.b, c.d' },
		});
	});
});
