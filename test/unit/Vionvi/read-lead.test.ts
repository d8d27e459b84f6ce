import { readLead } from '../../../nodes/Vionvi/read-lead';

const answer = (data: unknown, statusCode = 201) => ({ statusCode, headers: {}, body: { data } });

describe('readLead', () => {
	test('gives times as ISO 8601 in UTC and everything else as it came', () => {
		const data = {
			id: 7,
			firstId: null,
			dtCreate: 1790775458,
			dtUpdate: '1790775459',
			dtNotAnswer: null,
			phone: '79990000001',
			cost: null,
			somethingNew: { a: [1] },
		};
		expect(readLead(answer(data))).toEqual({
			...data,
			dtCreate: '2026-09-30T13:37:38.000Z',
			dtUpdate: '2026-09-30T13:37:39.000Z',
			isPossibleDuplicate: false,
		});
	});

	test.each([
		[3, true],
		['3', true],
		[null, false],
		[undefined, false],
		[7, false],
		['7', false],
		[0, false],
		['0', false],
		['', false],
	])('reads firstId %j of lead 7 as possible duplicate: %j', (firstId, expected) => {
		expect(readLead(answer({ id: 7, firstId }))).toMatchObject({ isPossibleDuplicate: expected });
	});

	test.each(['2026-09-30', 'soon', true, 1e20, 1790775458000, '1790775458000', 0])(
		'leaves %j, which is no unix time',
		(dtCreate) => {
			expect(readLead(answer({ id: 7, dtCreate }))).toMatchObject({ dtCreate });
		},
	);

	test('adds no time that vionvi did not send', () => {
		expect(readLead(answer({ id: 7 }))).toEqual({ id: 7, isPossibleDuplicate: false });
	});

	test.each([
		['an HTML page', { statusCode: 200, headers: {}, body: '<html></html>' }],
		['an empty body', { statusCode: 201, headers: {}, body: undefined }],
		['a list', answer([{ id: 1 }])],
		['a lead without id', answer({ phone: '1' })],
		['data: null', answer(null)],
		['a lead in an error', answer({ id: 7 }, 500)],
		['a lead in a redirect', answer({ id: 7 }, 302)],
	])('takes %s for no lead', (_, response) => {
		expect(readLead(response)).toBeUndefined();
	});
});
