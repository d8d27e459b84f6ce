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
			zone: 'America/Sao_Paulo',
			includeRaw: true,
			includeHeaders: false,
			includeRedacted: false,
			options: {},
			issues: [],
		});
	});

	test('without any parameter no event is chosen', () => {
		expect(settingsOf({}).events).toEqual([]);
	});

	test('asks the host for nothing but what was saved: it would look for expressions', () => {
		const { context } = webhookContext({ request: {} });
		const asked = jest.spyOn(context, 'getNodeParameter');
		readSettings(context, { ...doorbell, parameters: ['rules'] });
		expect(asked.mock.calls.map(([name, , options]) => [name, options])).toEqual(
			['options', 'rules', 'events', 'outputMode'].map((name) => [name, { rawExpressions: true }]),
		);
	});

	test('of a node with all options set', () => {
		const options = {
			includeRaw: false,
			includeHeaders: true,
			includeRedacted: true,
			timeZone: 'Europe/Kyiv',
			expectedKey: 'k',
		};
		expect(settingsOf({ events: [], outputMode: 'single', options })).toEqual({
			events: [],
			outputMode: 'single',
			zone: 'Europe/Kyiv',
			includeRaw: false,
			includeHeaders: true,
			includeRedacted: true,
			options,
			issues: [],
		});
	});

	test('a vendor’s own parameters stand among the options', () => {
		const rules = { rule: [{ output: 'VIP' }] };
		const parameters = { options: { includeRaw: false }, rules };
		const { options } = settingsOf(parameters, { ...doorbell, parameters: ['rules', 'more'] });
		expect(options).toEqual({ includeRaw: false, rules, more: {} });
		expect(parameters.options).toEqual({ includeRaw: false });
	});

	test('an empty Time Zone is the workflow’s', () => {
		expect(settingsOf({ options: { timeZone: '' } })).toMatchObject({
			zone: 'America/Sao_Paulo',
			issues: [],
		});
	});

	test('a Time Zone that does not exist is the workflow’s, with an issue', () => {
		expect(settingsOf({ options: { timeZone: 'Europe/Atlantis' } })).toMatchObject({
			zone: 'America/Sao_Paulo',
			issues: [
				{
					path: 'occurredAt',
					message:
						'The node\'s Time Zone "Europe/Atlantis" is none; times are read in America/Sao_Paulo',
				},
			],
		});
	});
});
