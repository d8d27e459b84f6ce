import { explainAnswer } from '../../../nodes/shared/action/explain-answer';
import { CREATE_LEAD } from '../../../nodes/Vionvi/operations';

const explain = (statusCode: number, body: unknown, headers = {}) =>
	explainAnswer({ statusCode, headers, body }, CREATE_LEAD, 'a lead');

describe('explainAnswer', () => {
	test('gives the messages of a 422 by field', () => {
		const errors = {
			phone: ['Поле Телефон обязательно для заполнения.', 'Ещё.'],
			email: 'Не почта.',
		};
		expect(explain(422, { errors })).toEqual({
			problem:
				'vionvi refused the lead: phone: Поле Телефон обязательно для заполнения. Ещё; email: Не почта',
			advice: expect.stringContaining('no lead was created'),
			fieldMessages: {
				phone: ['Поле Телефон обязательно для заполнения.', 'Ещё.'],
				email: ['Не почта.'],
			},
			httpCode: '422',
		});
	});

	test.each([
		[401, /does not accept the webhook URL \(HTTP 401\)/, /Ещё → Источники/],
		[403, /does not accept the webhook URL/, /Ещё → Источники/],
		[404, /does not accept the webhook URL/, /Ещё → Источники/],
		[429, /too many requests/, /Batching/],
		[301, /redirected .*not followed/, /Ещё → Источники/],
		[400, /refused the request \(HTTP 400\)/, /It answered: \{"message":"No"\}/],
		[402, /refused the request/, /It answered/],
		[418, /refused the request/, /It answered/],
		[422, /refused the request \(HTTP 422\)/, /It answered: \{"message":"No"\}/],
	])('explains %i, which made no lead', (statusCode, problem, advice) => {
		const failure = explain(statusCode, { message: 'No' });
		expect(failure.problem).toMatch(problem);
		expect(failure.advice).toMatch(advice);
		expect(failure.httpCode).toBe(String(statusCode));
		expect(failure.mayBeDone).toBeUndefined();
	});

	test.each([
		[500, /failed \(HTTP 500\)/, /not kept/],
		[504, /failed \(HTTP 504\)/, /not kept/],
		[599, /failed \(HTTP 599\)/, /not kept/],
		[200, /answered 200, but not with a lead/, /\(nothing\)/],
		[204, /answered 204, but not with a lead/, /\(nothing\)/],
	])('says of %i that the lead may exist', (statusCode, problem, advice) => {
		const failure = explain(statusCode, '');
		expect(failure.problem).toMatch(problem);
		expect(failure.advice).toMatch(advice);
		expect(failure.mayBeDone).toBe(true);
	});

	test('quotes nothing of a server that fails', () => {
		const failure = explain(500, { message: 'SQLSTATE: made-up-password' });
		expect(JSON.stringify(failure)).not.toContain('made-up-password');
	});

	test('quotes the start of a page on one line', () => {
		const body = `<html>\n\n  ${'y'.repeat(190)} ${'z'.repeat(1000)}`;
		const { advice } = explain(200, body);
		expect(advice).toContain('starts with: <html> yyy');
		expect(advice.split('starts with: ')[1]).toHaveLength(201);
	});

	test('says how long the last 429 asked to wait', () => {
		expect(explain(429, '', { 'retry-after': '3600' }).advice).toContain('asked to wait: 3600');
		expect(explain(429, '').advice).not.toContain('asked to wait');
	});
});
