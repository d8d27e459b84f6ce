import { explainNoAnswer } from '../../../nodes/Vionvi/explain-no-answer';

const withCode = (code: string) => Object.assign(new Error('https://example.com/secret'), { code });

describe('explainNoAnswer', () => {
	test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'CERT_HAS_EXPIRED', 'EPROTO'])(
		'says of %s that nothing was sent',
		(code) => {
			const failure = explainNoAnswer(withCode(code), 1000);
			expect(failure.problem).toContain('no lead was created');
			expect(failure.leadMayExist).toBeUndefined();
		},
	);

	test.each([
		['ECONNABORTED', /did not answer within 1000 ms/],
		['ETIMEDOUT', /did not answer within 1000 ms/],
		['ECONNRESET', /broke off/],
		['EPIPE', /broke off/],
	])('says of %s that the lead may exist', (code, problem) => {
		const failure = explainNoAnswer(withCode(code), 1000);
		expect(failure.problem).toMatch(problem);
		expect(failure.advice).toContain(code);
		expect(failure.leadMayExist).toBe(true);
	});

	test('finds the code in the cause, where n8n wraps the error', () => {
		const wrapped = new Error('wrapped', { cause: withCode('ENOTFOUND') });
		expect(explainNoAnswer(wrapped, 1000).advice).toContain('ENOTFOUND');
	});

	test('finds the code in what n8n 2.8 wraps the error in, which has no cause', () => {
		const wrapped = Object.assign(new Error('wrapped'), { httpCode: 'ECONNREFUSED' });
		expect(explainNoAnswer(wrapped, 1000).problem).toContain('no lead was created');
	});

	test('names the error when it has no code, as when n8n blocks an address', () => {
		const blocked = Object.assign(new Error('private'), { name: 'SsrfBlockedIpError' });
		expect(explainNoAnswer(blocked, 1000)).toEqual({
			problem: expect.stringContaining('no lead was created'),
			advice: expect.stringContaining('SsrfBlockedIpError'),
		});
	});

	test.each([undefined, null, 'text'])('takes %j for a broken connection', (error) => {
		expect(explainNoAnswer(error, 1000).leadMayExist).toBe(true);
	});

	test('never repeats the message of the error', () => {
		expect(JSON.stringify(explainNoAnswer(withCode('EPIPE'), 1000))).not.toContain('secret');
	});
});
