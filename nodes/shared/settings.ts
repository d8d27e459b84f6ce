import { IANAZone } from 'luxon';
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import type { Issue } from './event-table';
import type { Routing } from './route';
import type { Vendor } from './vendor';

/** The node's parameters, read once per request. */
export interface Settings extends Routing {
	/** IANA zone for times without one. */
	zone: string;
	includeRaw: boolean;
	includeHeaders: boolean;
	includeRedacted: boolean;
	/** All options and the vendor's own parameters. */
	options: IDataObject;
	/** What is wrong with the parameters themselves. */
	issues: Issue[];
}

/**
 * A parameter as it was saved. None of ours takes an expression, and looking for one in every value
 * of every parameter is most of what reading a parameter costs the host.
 */
export function savedParameter<T>(context: IWebhookFunctions, name: string, fallback: T): T {
	return context.getNodeParameter(name, fallback, { rawExpressions: true }) as T;
}

export function readSettings(context: IWebhookFunctions, { parameters = [] }: Vendor): Settings {
	const options = { ...savedParameter<IDataObject>(context, 'options', {}) };
	for (const name of parameters) options[name] = savedParameter<IDataObject>(context, name, {});
	return {
		events: savedParameter<string[]>(context, 'events', []),
		outputMode:
			savedParameter<string>(context, 'outputMode', 'perEvent') === 'single'
				? 'single'
				: 'perEvent',
		includeRaw: options.includeRaw !== false,
		includeHeaders: options.includeHeaders === true,
		includeRedacted: options.includeRedacted === true,
		options,
		...zoneOf(options.timeZone, context.getTimezone()),
	};
}

function zoneOf(chosen: unknown, ofWorkflow: string): Pick<Settings, 'zone' | 'issues'> {
	if (typeof chosen !== 'string' || chosen === '') return { zone: ofWorkflow, issues: [] };
	if (IANAZone.isValidZone(chosen)) return { zone: chosen, issues: [] };
	const message = `The node's Time Zone "${chosen}" is none; times are read in ${ofWorkflow}`;
	return { zone: ofWorkflow, issues: [{ path: 'occurredAt', message }] };
}
