import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { issue, type Issue } from '../messages';
import { isRecord } from '../values/record';
import { isZone, workflowZone } from '../values/zone';
import type { Vendor } from '../vendor/vendor';

/** The node's parameters, read once per request. */
export interface Settings {
	/** Values of the chosen events. */
	events: readonly string[];
	outputMode: 'perEvent' | 'single';
	/** A request has to bring the credential's secret. */
	asksForSecret: boolean;
	/** IANA zone for times without one. */
	zone: string;
	includeRaw: boolean;
	includeHeaders: boolean;
	includeRedacted: boolean;
	/** n8n's own setting, which adds an empty item to the first output. */
	alwaysOutputData: boolean;
	/** All options and the vendor's own parameters. */
	options: IDataObject;
	/** What is wrong with the node's own settings. */
	issues: readonly Issue[];
}

/** A node as it is dropped on the canvas, whose events are all chosen. */
export function bareSettings(
	{ events }: Pick<Vendor, 'events'>,
	different: Partial<Settings> & Pick<Settings, 'zone'>,
): Settings {
	return {
		events: events.map(({ value }) => value),
		outputMode: 'perEvent',
		asksForSecret: false,
		includeRaw: true,
		includeHeaders: false,
		includeRedacted: false,
		alwaysOutputData: false,
		options: {},
		issues: [],
		...different,
	};
}

/**
 * A parameter as it was saved. None of ours takes an expression, and looking for one in every value
 * of every parameter is most of what reading a parameter costs the host.
 */
function savedParameter(
	context: IWebhookFunctions,
	name: string,
	fallback: string | object,
): unknown {
	return context.getNodeParameter(name, fallback, { rawExpressions: true });
}

/** Reads the parameters as they were saved: an API or a person may have written anything into them. */
export function readSettings(context: IWebhookFunctions, vendor: Vendor): Settings {
	const issues: Issue[] = [];
	const saved = savedParameter(context, 'options', {});
	const options: IDataObject = { ...objectOr(saved, 'options', issues) };
	for (const name of vendor.parameters ?? []) {
		options[name] = objectOr(savedParameter(context, name, {}), name, issues);
	}
	const chosen = savedParameter(context, 'timeZone', '');
	const zone = readZone(chosen, workflowZone(context), issues);
	const alwaysOutputData = context.getNode().alwaysOutputData === true;
	if (alwaysOutputData) issues.push(issue('alwaysOutputData', 'event'));
	return {
		events: readEvents(savedParameter(context, 'events', []), vendor, issues),
		outputMode:
			savedParameter(context, 'outputMode', 'perEvent') === 'single' ? 'single' : 'perEvent',
		asksForSecret: savedParameter(context, 'authentication', 'none') !== 'none',
		includeRaw: options.includeRaw !== false,
		includeHeaders: options.includeHeaders === true,
		includeRedacted: options.includeRedacted === true,
		alwaysOutputData,
		options,
		zone,
		issues,
	};
}

function objectOr(saved: unknown, name: string, issues: Issue[]): IDataObject {
	if (isRecord(saved)) return saved as IDataObject;
	issues.push(issue('parameterIgnored', 'event', name, 'its defaults are used'));
	return {};
}

/** Where it cannot be read, all events count as chosen: too many runs cost a look, none loses a lead. */
function readEvents(saved: unknown, { events }: Vendor, issues: Issue[]): readonly string[] {
	if (Array.isArray(saved)) return saved.filter((each): each is string => typeof each === 'string');
	issues.push(issue('parameterIgnored', 'event', 'events', 'every event counts as chosen'));
	return events.map(({ value }) => value);
}

function readZone(chosen: unknown, usual: string, issues: Issue[]): string {
	if (typeof chosen !== 'string' || chosen === '' || chosen === 'DEFAULT') return usual;
	if (isZone(chosen)) return chosen;
	issues.push(issue('timeZoneUnknown', 'occurredAt', chosen, usual));
	return usual;
}
