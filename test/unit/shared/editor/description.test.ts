import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { RECEIVED } from '../../../../nodes/shared/messages';
import {
	outputsOf,
	propertiesOf,
	subtitleOf,
	webhooksOf,
} from '../../../../nodes/shared/editor/description';
import { doorbell } from '../../../support/doorbell';
import { evaluate } from '../../../support/evaluate';
import { openParts, silentParts } from '../../../support/form-parts';

const EVENTS = doorbell.events.map(({ value }) => value);

// Descriptions are made inside the tests: what is made while tests are collected belongs to none.
describe('webhooksOf', () => {
	const URLS = ['POST hook', 'GET hook', 'POST rung', 'GET rung'];
	const webhooks = () => webhooksOf(doorbell);

	test('has one entry per URL and method', () => {
		expect(webhooks().map(({ path, httpMethod }) => `${httpMethod} ${path}`)).toEqual(URLS);
	});

	test('has no URL for all events where the vendor has none', () => {
		const paths = webhooksOf({ ...doorbell, path: undefined }).map(({ path }) => path);
		expect(paths).toEqual(['rung', 'rung']);
	});

	test.each(URLS)('%s is static, and answered after the execution is kept', (url) => {
		const [httpMethod, path] = url.split(' ');
		const { ndvHideUrl, ...atRunTime } = webhooks()[URLS.indexOf(url)];
		expect(atRunTime).toEqual({
			name: 'default',
			httpMethod,
			path,
			responseMode: 'onReceived',
			responseData: RECEIVED,
			ndvHideMethod: true,
		});
		expect(JSON.stringify(atRunTime)).not.toContain('"=');
		expect(ndvHideUrl).toBeDefined();
	});

	const hidden = (path: string, method: string) =>
		webhooks().find((webhook) => webhook.path === path && webhook.httpMethod === method)
			?.ndvHideUrl;

	test('the panel never shows a GET twin', () => {
		expect(hidden('hook', 'GET')).toBe(true);
		expect(hidden('rung', 'GET')).toBe(true);
	});

	test('the panel always shows the URL that serves all events', () => {
		expect(hidden('hook', 'POST')).toBe(false);
	});

	test.each([
		[['bell.rung'], false],
		[['bell.rungLoudly', 'other'], false],
		[['door.opened', 'other'], true],
		[[], true],
	])('with %j chosen, the panel hides the URL of "rung": %j', (events, isHidden) => {
		expect(evaluate(hidden('rung', 'POST'), { events })).toBe(isHidden);
	});
});

describe('outputsOf', () => {
	const names = (parameters: object, of: string = outputsOf(doorbell.events)) =>
		(evaluate(of, parameters) as Array<{ type: string; displayName: string }>).map(
			({ type, displayName }) => `${type} ${displayName}`,
		);

	test.each([[EVENTS], [['door.opened']], [[]]])(
		'are those of the table, whatever is chosen: %j',
		(events) => {
			expect(names({ events, outputMode: 'perEvent' })).toEqual([
				...['main Rung', 'main Rung Loudly', 'main Opened', 'main Other'],
			]);
		},
	);

	test('are those of the table in a workflow that has no such parameter yet', () => {
		expect(names({})).toHaveLength(4);
	});

	test('are one in single mode', () => {
		expect(names({ events: EVENTS, outputMode: 'single' })).toEqual(['main Event']);
	});

	test('are followed by those that the user adds', () => {
		const extra = '$parameter["rules"].map((rule) => ({type:"main",displayName:rule}))';
		const extended = outputsOf(doorbell.events, extra);
		expect(names({ rules: ['VIP', 'Cold'] }, extended).slice(3)).toEqual([
			...['main Other', 'main VIP', 'main Cold'],
		]);
		expect(names({ rules: ['VIP'], outputMode: 'single' }, extended)).toEqual(['main Event']);
	});

	test('hold nothing that would end the expression before its end', () => {
		const expression = outputsOf(doorbell.events);
		expect(expression.indexOf('}}')).toBe(expression.length - 2);
		expect(expression.startsWith('={{')).toBe(true);
	});
});

describe('subtitleOf', () => {
	const subtitle = (events: unknown) => evaluate(subtitleOf(doorbell.events), { events });

	test.each([
		[['door.opened'], 'Opened'],
		[['bell.rung', 'door.opened', 'other'], 'Rung, Opened, Other'],
		[EVENTS, '4 events'],
		[[], ''],
		['door.opened', 'Opened'],
		[['gone'], 'gone'],
	])('names up to three chosen events: %j is %s', (events, text) => {
		expect(subtitle(events)).toBe(text);
	});

	test('holds nothing that would end the expression before its end', () => {
		const expression = subtitleOf(doorbell.events);
		expect(expression.indexOf('}}')).toBe(expression.length - 2);
	});
});

describe('propertiesOf', () => {
	const own: INodeProperties = {
		displayName: 'Nickname',
		name: 'nickname',
		type: 'string',
		noDataExpression: true,
		default: '',
		description: 'What the bell is called',
	};
	const rules: INodeProperties = { ...own, displayName: 'Rules', name: 'rules' };
	const properties = () =>
		propertiesOf(doorbell, {
			setUp: { notice: 'Hang it up.', moments: { rung: 'At the rope', hook: 'At the door' } },
			hasLocalTimes: true,
			parameters: [rules],
			options: [own],
		});
	const property = (name: string) => properties().find((each) => each.name === name);
	const optionsOf = (name: string) => property(name)?.options as INodePropertyOptions[];

	test('are the design’s, in its order, with the vendor’s own between them', () => {
		expect(properties().map(({ name, type }) => `${name} ${type}`)).toEqual([
			'events multiOptions',
			'timeZone options',
			'notice notice',
			'notice-rung notice',
			'notice-hook notice',
			'outputMode options',
			'rules string',
			'authentication options',
			'credentials credentials',
			'secretNotice notice',
			'options collection',
		]);
		const bare = propertiesOf(doorbell, {
			setUp: { notice: '' },
			hasLocalTimes: false,
			options: [],
		});
		expect(bare.map(({ name }) => name)).toEqual([
			'events',
			'notice',
			'outputMode',
			'authentication',
			'credentials',
			'secretNotice',
			'options',
		]);
	});

	test('say what they are for, and take no expression', () => {
		expect(silentParts(properties())).toEqual([]);
		expect(openParts(properties())).toEqual([]);
		const choices = ['outputMode', 'authentication'].flatMap((name) => optionsOf(name));
		expect(choices.filter(({ description }) => !description)).toEqual([]);
		expect(property('options')?.placeholder).toBe('Add option');
	});

	test('the notice is the vendor’s, with a line for each URL that the chosen events need', () => {
		expect(property('notice')?.displayName).toBe('Hang it up.');
		expect(property('notice')?.displayOptions).toBeUndefined();
		expect(property('notice-rung')).toMatchObject({
			displayName: '/rung → At the rope',
			displayOptions: { show: { events: ['bell.rung', 'bell.rungLoudly'] } },
		});
		expect(property('notice-hook')?.displayOptions).toEqual({
			show: { events: ['door.opened', 'other'] },
		});
	});

	test('say that each URL needs the secret, where there is one', () => {
		expect(property('secretNotice')).toMatchObject({
			displayName: expect.stringContaining('?token=your-secret') as string,
			displayOptions: { show: { authentication: ['webhookSecret'] } },
		});
	});

	test('offer every event in alphabetical order, Other at the end, all chosen', () => {
		expect(optionsOf('events')).toEqual([
			{ name: 'Opened', value: 'door.opened', description: 'Somebody opens', action: 'On opened' },
			{ name: 'Rung', value: 'bell.rung', description: 'Somebody rings', action: 'On rung' },
			{
				name: 'Rung Loudly',
				value: 'bell.rungLoudly',
				description: 'Somebody rings',
				action: 'On rung loudly',
			},
			expect.objectContaining({ name: 'Other', value: 'other' }),
		]);
		expect(property('events')).toMatchObject({ default: EVENTS, required: true });
		expect(property('events')?.description).toMatch(/^Add an event here and wire its output\./);
	});

	test('by default each event has an output and everybody is let in', () => {
		expect(property('outputMode')?.default).toBe('perEvent');
		expect(optionsOf('outputMode').map(({ value }) => value)).toEqual(['perEvent', 'single']);
		expect(property('authentication')?.default).toBe('none');
		expect(optionsOf('authentication').map(({ value }) => value)).toEqual([
			...['none', 'webhookSecret'],
		]);
	});

	test('offer the common options and the vendor’s own in alphabetical order', () => {
		const options = property('options')?.options as INodeProperties[];
		expect(options.map(({ name, type }) => `${name} ${type}`)).toEqual([
			'includeHeaders boolean',
			'includeRaw boolean',
			'includeRedacted boolean',
			'nickname string',
		]);
		expect(options.map((option) => option.default)).toEqual([false, true, false, '']);
		expect(property('options')?.default).toEqual({});
	});

	test('offer time zones that exist, and the workflow’s', () => {
		const zones = optionsOf('timeZone');
		const values = zones.map(({ value }) => String(value));
		expect(values).toContain('');
		for (const zone of values.filter(Boolean)) {
			expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
		}
		expect(new Set(values).size).toBe(values.length);
		expect(values).toEqual(
			expect.arrayContaining([
				'Europe/Kyiv',
				'Europe/Moscow',
				'America/Sao_Paulo',
				'Europe/Warsaw',
			]),
		);
	});
});
