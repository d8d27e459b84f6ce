import { SalesmanagoTrigger } from '../../../nodes/SalesmanagoTrigger/SalesmanagoTrigger.node';
import { cpuTime } from '../../support/cpu-time';
import { evaluate } from '../../support/evaluate';
import { EVENTS, RULE, call, codesOf, send, sendRule } from '../../support/salesmanago-delivery';

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
		['beginsWith', 'name', 'DODANO tag'],
		['beginsWith', 'name', 'Dodano tag VIP'],
		['beginsWith', 'description', ' wyślij '],
		['beginsWith', 'id', '9a1b'],
	])('that %s the rule’s %s sends it to an output of its own: %s', async (...args) => {
		const [comparison, field, text] = args;
		expect(await outputOf([row(text, comparison, field)])).toBe(FIRST_ROW);
	});

	test.each([
		['equals', 'name', 'Dodano tag'],
		['equals', 'id', 'Dodano tag VIP'],
		['contains', 'name', 'Dodano  tag'],
		['contains', 'description', 'VIP'],
		['beginsWith', 'name', 'tag'],
		['beginsWith', 'name', 'Dodano tag VIP 2'],
		['beginsWith', 'description', 'CRM'],
		['contains', 'name', 'jan@example.com'],
		['contains', 'name', '.*'],
	])('that does not: %s the %s %s', async (comparison, field, text) => {
		expect(await outputOf([row(text, comparison, field)])).toBe(RULE_RUN);
	});

	test.each([[''], ['  '], [undefined], [null], [{ a: 1 }]])(
		'without a text (%j) matches nothing, silently',
		async (text) => {
			for (const comparison of ['equals', 'contains', 'beginsWith']) {
				const { item, output } = await sendRule({ name: '' }, withRows(row(text, comparison)));
				expect([output, item.issues]).toEqual([RULE_RUN, []]);
			}
		},
	);

	test('as it is added, with nothing filled in but a text, looks for the rule’s name', async () => {
		expect(await outputOf([{ text: 'Dodano tag VIP' }])).toBe(FIRST_ROW);
	});

	test('never looks into a field that was not sent', async () => {
		expect(await outputOf([row('undefined', 'contains')], { name: undefined })).toBe(RULE_RUN);
		expect(await outputOf([row('null', 'equals')], { name: null })).toBe(RULE_RUN);
		expect(await outputOf([row('object', 'contains')], { name: { a: 1 } })).toBe(RULE_RUN);
	});

	test.each([
		[
			'a comparison of an older version',
			row('.*', 'matches'),
			'Operation must be one of: beginsWith, contains, equals',
		],
		['no comparison', row('vip', ''), 'Operation must be one of: beginsWith, contains, equals'],
		[
			'another kind of comparison',
			{ ...row('vip'), comparison: { a: 1 } },
			'Operation must be one of: beginsWith, contains, equals',
		],
		[
			'a field that rules do not have',
			row('vip', 'contains', 'email'),
			'Match By must be one of: id, name, description',
		],
		[
			'a name that all objects have',
			row('vip', 'constructor', 'constructor'),
			'Operation must be one of: beginsWith, contains, equals',
		],
		['text for a row', 'vip', 'it is not a row'],
		['nothing for a row', null, 'it is not a row'],
	])('with %s is ignored, and says so', async (_, unreadable, why) => {
		const rows = withRows(row('other'), unreadable as Row, row('vip', 'contains'));
		const { item, output } = await sendRule({}, rows);
		expect(output).toBe(FIRST_ROW + 2);
		expect(item.issues).toEqual([
			{ code: 'ruleRowIgnored', path: 'event', message: `Row 2 of Rules was ignored: ${why}` },
		]);
		const unmatched = await sendRule({}, withRows(unreadable as Row));
		expect([unmatched.output, codesOf(unmatched.item)]).toEqual([
			RULE_RUN,
			[['ruleRowIgnored', 'event']],
		]);
	});

	test.each([['a'.repeat(100_000)], ['(a+)+$'.repeat(10_000)]])(
		'of any length stays fast',
		async (text) => {
			const sent = 'a'.repeat(2_000_000);
			const rows = ['equals', 'contains', 'beginsWith'].map((comparison) =>
				row(`${text}!`, comparison),
			);
			const time = await cpuTime(() => sendRule({ name: sent }, withRows(...rows)));
			expect(time / sent.length).toBeLessThan(5);
		},
	);
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
		const all = withRows(row('a', 'contains'), row('x', 'beginsWith', 'id'));
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

	test.each([['rules'], [[]], [7]])('that cannot be read are an issue: %j', async (rules) => {
		const { item, output } = await sendRule({}, { parameters: { rules } });
		expect([output, codesOf(item)]).toEqual([RULE_RUN, [['parameterIgnored', 'event']]]);
	});

	test.each([[undefined], [null], [{}], [{ rule: [] }], [{ rule: null }]])(
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
