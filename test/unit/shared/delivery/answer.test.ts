import { answer } from '../../../../nodes/shared/delivery/answer';
import type { Routed } from '../../../../nodes/shared/delivery/route';
import { doorbell } from '../../../support/doorbell';
import { settingsWith } from '../../../support/settings';
import { webhookContext } from '../../../support/webhook-context';

const [rung, , opened] = doorbell.events;
const ITEM = { json: { a: 1 } };
const settings = settingsWith();
const routed = (different: Partial<Routed>): Routed => ({
	outputs: [[]],
	notChosen: [],
	...different,
});

describe('answer', () => {
	test('leaves it to the host, which answers after the execution is kept', () => {
		const { context, log } = webhookContext({ request: {} });
		const outputs = [[ITEM], []];
		expect(answer(context, routed({ outputs }), settings)).toEqual({ workflowData: outputs });
		expect(log).toEqual([]);
	});

	test('tells the sender and the log of an event that nobody chose', () => {
		const { context, log } = webhookContext({ request: {} });
		expect(answer(context, routed({ notChosen: [rung, opened] }), settings)).toEqual({
			webhookResponse: 'Event not chosen: Rung, Opened',
		});
		expect(log).toMatchObject([
			{
				level: 'warn',
				message:
					'Trigger in workflow "Leads": an event arrived that is not chosen in Events, so nothing was started: Rung, Opened',
			},
		]);
	});

	test('tells the log where a part of a request was not chosen', () => {
		const { context, log } = webhookContext({ request: {} });
		const outputs = [[ITEM]];
		expect(answer(context, routed({ outputs, notChosen: [opened] }), settings)).toEqual({
			workflowData: outputs,
		});
		expect(log).toHaveLength(1);
	});

	test('writes to the log once an hour for each event', () => {
		const { context, log } = webhookContext({ request: {} });
		const workflow = context.getWorkflow();
		jest.spyOn(context, 'getWorkflow').mockReturnValue(workflow);
		const now = jest.spyOn(Date, 'now').mockReturnValue(1_000_000_000);
		const arrive = (...notChosen: Routed['notChosen']) =>
			answer(context, routed({ notChosen }), settings);
		arrive(rung);
		arrive(rung);
		arrive(opened);
		expect(log).toHaveLength(2);
		now.mockReturnValue(1_000_000_000 + 60 * 60_000);
		arrive(rung);
		expect(log).toHaveLength(3);
		now.mockRestore();
	});

	test('warns of Always Output Data', () => {
		const { context, log } = webhookContext({ request: {} });
		answer(context, routed({ outputs: [[ITEM]] }), settingsWith({ alwaysOutputData: true }));
		expect(log).toMatchObject([{ message: expect.stringContaining('Always Output Data is on') }]);
	});
});
