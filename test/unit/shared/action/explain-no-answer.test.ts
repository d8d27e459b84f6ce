import { explainNoAnswer } from '../../../../nodes/shared/action/explain-no-answer';
import { CREATE } from '../../../support/example-operation';

const withCode = (code: string) => Object.assign(new Error('https://example.com/secret'), { code });

describe('explainNoAnswer', () => {
	test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'CERT_HAS_EXPIRED', 'EPROTO'])(
		'says of %s that nothing was sent',
		(code) => {
			const failure = explainNoAnswer(withCode(code), CREATE, { timeoutMs: 1000 });
			expect(failure.problem).toContain('no lead was created');
			expect(failure.mayBeDone).toBeUndefined();
		},
	);

	test.each([
		['ECONNABORTED', /did not answer within 1000 ms/],
		['ETIMEDOUT', /did not answer within 1000 ms/],
		['ECONNRESET', /broke off/],
		['EPIPE', /broke off/],
	])('says of %s that the lead may exist', (code, problem) => {
		const failure = explainNoAnswer(withCode(code), CREATE, { timeoutMs: 1000 });
		expect(failure.problem).toMatch(problem);
		expect(failure.advice).toContain(code);
		expect(failure.mayBeDone).toBe(true);
	});

	test('finds the code in the cause, where n8n wraps the error', () => {
		const wrapped = new Error('wrapped', { cause: withCode('ENOTFOUND') });
		expect(explainNoAnswer(wrapped, CREATE, { timeoutMs: 1000 }).advice).toContain('ENOTFOUND');
	});

	test('finds the code in what n8n 2.8 wraps the error in, which has no cause', () => {
		const wrapped = Object.assign(new Error('wrapped'), { httpCode: 'ECONNREFUSED' });
		expect(explainNoAnswer(wrapped, CREATE, { timeoutMs: 1000 }).problem).toContain(
			'no lead was created',
		);
	});

	test('names the error when it has no code, as when n8n blocks an address', () => {
		const blocked = Object.assign(new Error('private'), { name: 'SsrfBlockedIpError' });
		expect(explainNoAnswer(blocked, CREATE, { timeoutMs: 1000 })).toEqual({
			problem: expect.stringContaining('no lead was created'),
			advice: expect.stringContaining('SsrfBlockedIpError'),
		});
	});

	test.each([undefined, null, 'text'])('takes %j for a broken connection', (error) => {
		expect(explainNoAnswer(error, CREATE, { timeoutMs: 1000 }).mayBeDone).toBe(true);
	});

	test('says of a request that a user has stopped that it may have been carried out', () => {
		const cancelled = { timeoutMs: 1000, isCancelled: true };
		expect(explainNoAnswer(withCode('ERR_CANCELED'), CREATE, cancelled)).toEqual({
			problem: 'The execution was stopped before Example answered',
			advice: '',
			mayBeDone: true,
		});
		expect(explainNoAnswer(withCode('ECONNREFUSED'), CREATE, cancelled).problem).toContain(
			'no lead was created',
		);
	});

	test('never repeats the message of the error', () => {
		expect(
			JSON.stringify(explainNoAnswer(withCode('EPIPE'), CREATE, { timeoutMs: 1000 })),
		).not.toContain('secret');
	});
});
