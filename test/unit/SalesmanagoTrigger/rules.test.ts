import { SalesmanagoTrigger } from '../../../nodes/SalesmanagoTrigger/SalesmanagoTrigger.node';
import { evaluate } from '../../support/evaluate';
import { EVENTS, RULE, call, send, sendRule } from '../../support/salesmanago-delivery';

type Row = Record<string, unknown>;

const row = (text: unknown, comparison = 'equals', field = 'name'): Row => ({
	output: 'Mine',
	field,
	comparison,
	text,
});

const withRows = (...rule: Row[]) => ({ parameters: { rules: { rule } } });
const outputOf = async (rows: Row[], different = {}) =>
	(await sendRule(different, withRows(...rows))).output;

const RULE_RUN = 0;
const FIRST_ROW = 4;

describe('a row of Rules', () => {
	test.each([
		['equals', 'name', 'Dodano tag VIP'],
		['equals', 'name', ' dodano TAG vip '],
		['equals', 'id', RULE.id.toUpperCase()],
		['equals', 'description', 'WYŚLIJ do crm'],
		['contains', 'name', 'vip'],
		['contains', 'description', 'do CRM'],
		['matches', 'name', '^dodano (tag|segment) \\w{3}$'],
		['matches', 'description', 'wy[śs]lij'],
		['matches', 'id', '^[0-9a-f-]{36}$'],
	])('that %s the rule’s %s sends it to an output of its own: %s', async (...args) => {
		const [comparison, field, text] = args;
		expect(await outputOf([row(text, comparison, field)])).toBe(FIRST_ROW);
	});

	test.each([
		['equals', 'name', 'Dodano tag'],
		['equals', 'id', 'Dodano tag VIP'],
		['contains', 'name', 'Dodano  tag'],
		['contains', 'description', 'VIP'],
		['matches', 'name', '^tag'],
		['matches', 'name', 'jan@example\\.com'],
	])('that does not: %s the %s %s', async (comparison, field, text) => {
		expect(await outputOf([row(text, comparison, field)])).toBe(RULE_RUN);
	});

	test.each([[''], ['  '], [undefined], [null], [{ a: 1 }]])(
		'without a text (%j) matches nothing, silently',
		async (text) => {
			for (const comparison of ['equals', 'contains', 'matches']) {
				const { item, output } = await sendRule({ name: '' }, withRows(row(text, comparison)));
				expect([output, item.issues]).toEqual([RULE_RUN, []]);
			}
		},
	);

	test('as it is added, with nothing filled in but a text, looks for the rule’s name', async () => {
		expect(await outputOf([{ text: 'Dodano tag VIP' }])).toBe(FIRST_ROW);
	});

	test('never looks into a field that was not sent', async () => {
		expect(await outputOf([row('.*', 'matches')], { name: undefined })).toBe(FIRST_ROW);
		expect(await outputOf([row('.', 'matches')], { name: undefined })).toBe(RULE_RUN);
		expect(await outputOf([row('object', 'contains')], { name: { a: 1 } })).toBe(RULE_RUN);
	});

	test.each([
		['(', 'is no regular expression'],
		['a{2,1}', 'is no regular expression'],
		['[z-a]', 'is no regular expression'],
		['(?=a)', 'has look-around or a back reference, which are not supported'],
		['(a)\\1', 'has look-around or a back reference, which are not supported'],
		['(a{100}){100}', 'repeats too much'],
		['a'.repeat(501), 'is longer than 500 characters'],
	])('with the unusable expression %s never matches, and says so', async (text, message) => {
		const rows = withRows(row('other'), row(text, 'matches'), row('vip', 'contains'));
		const { item, output } = await sendRule({}, rows);
		expect(output).toBe(FIRST_ROW + 2);
		expect(item.issues).toEqual([
			{ path: 'event', message: expect.stringMatching(/^Row 2 of Rules never matches: "/) },
		]);
		expect(item.issues[0].message.endsWith(message)).toBe(true);
	});

	test.each([
		['(a+)+$', 'name'],
		['(a|a)*$', 'name'],
		['(a|aa)+$', 'description'],
		['a*a*a*a*a*a*a*a*b', 'name'],
		['(.*)*=', 'id'],
		['(?:a?){200}a{200}$', 'name'],
	])('with the catastrophic expression %s stays fast', async (expression, field) => {
		const started = Date.now();
		await sendRule(
			{ [field]: `${'a'.repeat(2_000_000)}!` },
			withRows(row(expression, 'matches', field)),
		);
		expect(Date.now() - started).toBeLessThan(3000);
	});

	test('sees the first thousand characters with an expression', async () => {
		const name = `${'a'.repeat(999)}bc`;
		expect(await outputOf([row('b', 'matches')], { name })).toBe(FIRST_ROW);
		expect(await outputOf([row('c', 'matches')], { name })).toBe(RULE_RUN);
		expect(await outputOf([row('c', 'contains')], { name })).toBe(FIRST_ROW);
	});
});

describe('several rows of Rules', () => {
	const rows = [row('vip', 'contains'), row('tag', 'contains'), row('segment', 'contains')];

	test.each([
		['Dodano tag VIP', 4],
		['Dodano tag', 5],
		['Dodano segment', 6],
		['Usunięto kontakt', 0],
	])('decide in their order: %s leaves by output %d', async (name, output) => {
		const { workflowData } = await sendRule({ name }, withRows(...rows));
		expect(workflowData?.findIndex((items) => items.length > 0)).toBe(output);
		expect(workflowData?.flat()).toHaveLength(1);
	});

	test('leave the shape of the item alone', async () => {
		const { item: matched } = await sendRule({}, withRows(...rows));
		const { item: unmatched } = await sendRule({});
		expect({ ...matched, receivedAt: '' }).toEqual({ ...unmatched, receivedAt: '' });
	});

	test('do nothing to callbacks and to Other', async () => {
		const all = withRows(row('.*', 'matches'), row('.*', 'matches', 'id'));
		expect((await call('opt-in?email=a@b.example', all)).output).toBe(1);
		expect((await send({ ...all, contentType: 'text/plain', body: 'x' })).output).toBe(3);
	});

	test('do nothing where there is one output for all', async () => {
		const { parameters } = withRows(...rows);
		const how = { parameters: { ...parameters, outputMode: 'single' } };
		expect((await sendRule({}, how)).workflowData?.map((items) => items.length)).toEqual([1]);
	});

	test('start nothing where Rule Run is not chosen', async () => {
		const { parameters } = withRows(...rows);
		const events = EVENTS.filter((value) => value !== 'rule.executed');
		const { workflowData } = await sendRule({}, { parameters: { ...parameters, events } });
		expect(workflowData).toBeUndefined();
	});

	test.each([[undefined], [null], [{}], [{ rule: [] }], [{ rule: null }], ['rules'], [[]]])(
		'may be none: %j',
		async (rules) => {
			const { item, output } = await sendRule({}, { parameters: { rules } });
			expect([output, item.issues]).toEqual([RULE_RUN, []]);
		},
	);
});

describe('the outputs', () => {
	const { outputs } = new SalesmanagoTrigger().description;
	const FIXED = ['Rule Run', 'Opted In', 'Opted Out', 'Other'];
	const names = (parameters: object) =>
		(evaluate(outputs, parameters) as Array<{ type: string; displayName: string }>).map(
			({ type, displayName }) => {
				expect(type).toBe('main');
				return displayName;
			},
		);

	test.each([
		['that are missing', {}, []],
		['of which there are none', { rules: {} }, []],
		['of which all were deleted', { rules: { rule: [] } }, []],
		[
			'with names',
			{ rules: { rule: [{ output: 'VIP' }, { output: ' Scoring ' }] } },
			['VIP', 'Scoring'],
		],
		[
			'without names',
			{ rules: { rule: [{ output: '' }, {}, { output: '  ' }] } },
			['Rule 1', 'Rule 2', 'Rule 3'],
		],
		[
			'with names of all kinds',
			{ rules: { rule: [{ output: '}}' }, { output: '"' }] } },
			['}}', '"'],
		],
	])('with rows of Rules %s', (_, parameters, extra) => {
		expect(names(parameters)).toEqual([...FIXED, ...extra]);
		expect(names({ ...parameters, events: [] })).toEqual([...FIXED, ...extra]);
		expect(names({ ...parameters, outputMode: 'single' })).toEqual(['Event']);
	});

	test('are an expression that ends where it ends', () => {
		const text = String(outputs);
		expect(text.indexOf('}}')).toBe(text.length - 2);
	});
});
