import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';

import { envybox } from '../../../nodes/EnvyboxTrigger/vendor';
import { outputsOf, propertiesOf, webhooksOf } from '../../../nodes/shared/editor/description';
import type { EventRow } from '../../../nodes/shared/vendor/events';
import { route } from '../../../nodes/shared/delivery/route';
import type { Vendor } from '../../../nodes/shared/vendor/vendor';
import { changesSince } from '../../../scripts/upgrade/changes';
import { nodeContract } from '../../../scripts/upgrade/contract';
import { descriptionOf, parameterOf } from '../../support/node-description';

const NEW: EventRow = {
	value: 'contact.deleted',
	label: 'Deleted',
	action: 'On contact deleted',
	description: 'A contact is deleted',
	blocks: [],
	certainty: 'guessed',
};

describe('an event that is added later', () => {
	const form = { setUp: { notice: '' }, hasLocalTimes: true, options: [] };
	const trigger = (vendor: Vendor) => {
		const description: INodeTypeDescription = {
			...descriptionOf('EnvyboxTrigger'),
			outputs: outputsOf(vendor.events),
			webhooks: webhooksOf(vendor),
			properties: propertiesOf(vendor, form),
		};
		return nodeContract({ description }, 1.1, vendor);
	};
	const later: EventRow = { ...NEW, path: 'deleted', parent: 'other' };
	const withEvents = (...events: EventRow[]) => trigger({ ...envybox, events });

	test('behind Other and with Other as its parent, is growth', () => {
		expect(changesSince(trigger(envybox), withEvents(...envybox.events, later))).toEqual({
			breaking: [],
			growth: [
				'outputs: "Deleted" is new',
				'webhooks: "POST deleted" is new',
				'webhooks: "GET deleted" is new',
				'parameter events: choices: "contact.deleted" is new',
				'event contact.deleted: is new',
			],
		});
	});

	test('goes on going to Other in workflows that did not choose it', () => {
		const events = [...envybox.events, later];
		const item = { json: {} };
		const [parameter] = propertiesOf({ ...envybox, events }, form);
		const chosen = parameter.default as string[];
		const { outputs } = route([{ row: later, item }], events, {
			events: chosen,
			outputMode: 'perEvent',
		});
		expect(outputs.findIndex((items) => items.length > 0)).toBe(
			envybox.events.findIndex(({ value }) => value === 'other'),
		);
	});

	test('is chosen by workflows that never chose it, if Other is not its parent', () => {
		const { breaking } = changesSince(trigger(envybox), withEvents(...envybox.events, NEW));
		expect(breaking).toEqual([expect.stringContaining('parameter events: the default: was')]);
	});

	test('moves the wires of others, if it is not the last', () => {
		const { breaking } = changesSince(trigger(envybox), withEvents(later, ...envybox.events));
		expect(breaking).toContain('outputs: place 1 was "Call Started", is "Deleted"');
	});
});

describe('a new typeVersion', () => {
	const versions = descriptionOf('SalesmanagoTrigger');
	const events = parameterOf(versions, 'events');
	const others = versions.properties.filter((property) => property !== events);
	const from12: INodeProperties = {
		...events,
		default: [],
		displayOptions: { show: { '@version': [{ _cnd: { gte: 1.2 } }] } },
	};
	const old = String(versions.outputs).replace(/^={{|}}$/g, '');
	Object.assign(versions, {
		version: [1.1, 1.2],
		properties: [{ ...events, displayOptions: { show: { '@version': [1.1] } } }, from12, ...others],
		outputs: `={{ $nodeVersion >= 1.2 ? [{ "type": "main", "displayName": "All" }] : ${old} }}`,
	});
	const contractOf = (description: INodeTypeDescription, version: number) =>
		nodeContract({ description }, version);
	const before = contractOf(descriptionOf('SalesmanagoTrigger'), 1.1);

	test('leaves the old one as it was', () => {
		expect(changesSince(before, contractOf(versions, 1.1))).toEqual({ breaking: [], growth: [] });
	});

	test('may do everything differently', () => {
		const { parameters, outputs } = contractOf(versions, 1.2);
		expect(parameters.events.default).toEqual([]);
		expect(outputs?.untouched).toEqual(['All']);
	});
});
