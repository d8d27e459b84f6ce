import { getGlobalState, setGlobalState } from 'n8n-workflow';

import { readSettings } from '../../../../nodes/shared/request/settings';
import { doorbell } from '../../../support/doorbell';
import { webhookContext } from '../../../support/webhook-context';

function settingsOf(parameters: object, vendor = doorbell) {
	const call = { request: {}, parameters: { ...parameters }, timezone: 'America/Sao_Paulo' };
	return readSettings(webhookContext(call).context, vendor);
}

describe('readSettings', () => {
	test('of a node whose options nobody touched', () => {
		expect(settingsOf({ events: ['a', 'b'] })).toEqual({
			events: ['a', 'b'],
			outputMode: 'perEvent',
			asksForSecret: false,
			zone: 'America/Sao_Paulo',
			includeRaw: true,
			includeHeaders: false,
			includeRedacted: false,
			alwaysOutputData: false,
			options: {},
			issues: [],
		});
	});

	test('without any parameter no event is chosen', () => {
		expect(settingsOf({}).events).toEqual([]);
	});

	const EVERY = doorbell.events.map(({ value }) => value);

	test.each([['bell.rung'], ['={{ $json.events }}'], [{ 0: 'bell.rung' }], [7], [null]])(
		'whose events are %j, which only an API can write, takes all, with an issue',
		(events) => {
			const { context } = webhookContext({ request: {} });
			jest
				.spyOn(context, 'getNodeParameter')
				.mockImplementation(
					(name: string, fallback: unknown) => (name === 'events' ? events : fallback) as object,
				);
			expect(readSettings(context, doorbell)).toMatchObject({
				events: EVERY,
				issues: [{ code: 'parameterIgnored', path: 'event' }],
			});
		},
	);

	test.each([['text'], [['list']]])(
		'whose options are %j takes the defaults, with an issue',
		(options) => {
			expect(settingsOf({ events: [], options })).toMatchObject({
				includeRaw: true,
				options: {},
				issues: [{ code: 'parameterIgnored', path: 'event' }],
			});
		},
	);

	test('with Always Output Data gets an issue', () => {
		const node = { alwaysOutputData: true };
		const { context } = webhookContext({ request: {}, node, parameters: { events: [] } });
		expect(readSettings(context, doorbell)).toMatchObject({
			alwaysOutputData: true,
			issues: [{ code: 'alwaysOutputData' }],
		});
	});

	test('asks the host for nothing but what was saved: it would look for expressions', () => {
		const { context } = webhookContext({ request: {} });
		const asked = jest.spyOn(context, 'getNodeParameter');
		readSettings(context, { ...doorbell, parameters: ['rules'] });
		expect(asked.mock.calls.map(([name, , options]) => [name, options])).toEqual(
			['options', 'rules', 'timeZone', 'events', 'outputMode', 'authentication'].map((name) => [
				name,
				{ rawExpressions: true },
			]),
		);
	});

	test('of a node with all options set', () => {
		const options = {
			includeRaw: false,
			includeHeaders: true,
			includeRedacted: true,
			alwaysOutputData: false,
			expectedKey: 'k',
		};
		expect(
			settingsOf({ events: [], outputMode: 'single', timeZone: 'Europe/Kyiv', options }),
		).toEqual({
			events: [],
			outputMode: 'single',
			asksForSecret: false,
			zone: 'Europe/Kyiv',
			includeRaw: false,
			includeHeaders: true,
			includeRedacted: true,
			alwaysOutputData: false,
			options,
			issues: [],
		});
	});

	test.each(['', 'webhookSecret', 'Webhook Secret', 'NONE', 'basicAuth'])(
		'ask for the secret where the authentication %j is saved',
		(authentication) => {
			expect(settingsOf({ events: [], authentication }).asksForSecret).toBe(true);
		},
	);

	test('a vendor’s own parameters stand among the options', () => {
		const rules = { rule: [{ output: 'VIP' }] };
		const parameters = { options: { includeRaw: false }, rules };
		const { options } = settingsOf(parameters, { ...doorbell, parameters: ['rules', 'more'] });
		expect(options).toEqual({ includeRaw: false, rules, more: {} });
		expect(parameters.options).toEqual({ includeRaw: false });
	});

	test('an empty Time Zone is the workflow’s', () => {
		expect(settingsOf({ events: [], timeZone: '' })).toMatchObject({
			zone: 'America/Sao_Paulo',
			issues: [],
		});
	});

	test('a Time Zone that does not exist is the workflow’s, with an issue', () => {
		expect(settingsOf({ timeZone: 'Europe/Atlantis' })).toMatchObject({
			zone: 'America/Sao_Paulo',
			issues: [
				{
					code: 'timeZoneUnknown',
					path: 'occurredAt',
					message:
						'The node\'s Time Zone "Europe/Atlantis" is not a known time zone; times are read in America/Sao_Paulo',
				},
			],
		});
	});

	test.each(['DEFAULT', '', 'No/Where'])(
		'a workflow whose zone is %j is read in the instance’s',
		(timezone) => {
			const before = getGlobalState();
			setGlobalState({ defaultTimezone: 'Asia/Omsk' });
			const { context } = webhookContext({ request: {}, timezone });
			jest.spyOn(context, 'getTimezone').mockReturnValue(timezone);
			expect(readSettings(context, doorbell)).toMatchObject({ zone: 'Asia/Omsk', issues: [] });
			setGlobalState(before);
		},
	);
});
