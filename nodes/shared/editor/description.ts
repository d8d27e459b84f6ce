import type {
	INodeCredentialDescription,
	INodeOutputConfiguration,
	INodeProperties,
	INodePropertyOptions,
	INodeType,
	INodeTypeDescription,
	IWebhookDescription,
	NodeConnectionType,
} from 'n8n-workflow';

import { RECEIVED } from '../messages';
import { OTHER, type EventRow } from '../vendor/events';
import { builderHintOf } from './builder-hint';
import { byName } from './by-name';
import { guessedHint, LISTENING, publishedMessage, triggerPanelOf } from './moments';
import { noticesOf, SECRET_NOTICE, type SetUp } from './notice';
import { timeZones } from './time-zones';
import type { Vendor } from '../vendor/vendor';

/** What a vendor's trigger shows in the editor that other vendors' triggers do not. */
export interface Form {
	setUp: SetUp;
	/** The vendor sends times without a zone, so the form asks for the account's. */
	hasLocalTimes: boolean;
	/** Parameters of the vendor's own, after *Outputs*. */
	parameters?: INodeProperties[];
	/** The vendor's own options, beside the common ones. */
	options: INodeProperties[];
	/** Nobody has published the vendor's payloads. */
	isGuessed?: boolean;
	/** An expression for more outputs behind the table's: a list like that of the others. */
	extraOutputs?: string;
}

/** What n8n's editor shows of a trigger beside its name and its looks. */
export function triggerParts(vendor: Vendor, form: Form) {
	const { displayName, events } = vendor;
	return {
		eventTriggerDescription: LISTENING,
		activationMessage: publishedMessage(displayName),
		triggerPanel: triggerPanelOf(displayName),
		...(form.isGuessed && { hints: [guessedHint(displayName)] }),
		outputs: outputsOf(events, form.extraOutputs),
		builderHint: builderHintOf(vendor),
		webhooks: webhooksOf(vendor),
		properties: propertiesOf(vendor, form),
	} satisfies Partial<INodeTypeDescription>;
}

/** A trigger's credential is asked for where *Authentication* is on. */
export const IF_ASKED = {
	required: true,
	displayOptions: { show: { authentication: ['webhookSecret'] } },
} satisfies Partial<INodeCredentialDescription>;

/** None of the services has an API for its webhooks: URLs are pasted in their cabinets by hand. */
export const WEBHOOK_METHODS = {
	default: {
		checkExists: async () => true,
		create: async () => true,
		delete: async () => true,
	},
} satisfies INodeType['webhookMethods'];

const METHODS = ['POST', 'GET'] as const;

/**
 * One static entry per URL and method. Only the editor evaluates `ndvHideUrl`; anything else that
 * were an expression here would cost every request an expression engine.
 */
export function webhooksOf(vendor: Vendor): IWebhookDescription[] {
	return pathsOf(vendor).flatMap((path) =>
		METHODS.map((httpMethod) => ({
			name: 'default' as const,
			httpMethod,
			path,
			responseMode: 'onReceived' as const,
			// Anything but a fixed text would send the event's own data back to the sender.
			responseData: RECEIVED,
			ndvHideMethod: true,
			ndvHideUrl: httpMethod === 'GET' ? true : hiddenUnlessChosen(vendor, path),
		})),
	);
}

function pathsOf({ path, events }: Vendor): string[] {
	const paths = [path, ...events.map((row) => row.path)];
	return [...new Set(paths.filter((each): each is string => each !== undefined))];
}

function hiddenUnlessChosen({ events }: Vendor, path: string): boolean | string {
	const values = events.filter((row) => row.path === path).map(({ value }) => value);
	if (values.length === 0) return false;
	return `={{ !${JSON.stringify(values)}.some((event) => $parameter["events"].includes(event)) }}`;
}

/**
 * One output per event whatever is chosen: wires are stored by index. `}}` would end the
 * expression, so its text must not have it.
 *
 * @param extra an expression for more outputs behind the table's: a list like that of the others
 */
export function outputsOf(events: readonly EventRow[], extra = '[]'): `={{${string}}}` {
	const output = (displayName: string): INodeOutputConfiguration => ({
		type: 'main' as NodeConnectionType,
		displayName,
	});
	const perEvent = JSON.stringify(events.map(({ label }) => output(label)));
	const single = JSON.stringify([output('Event')]);
	return `={{ $parameter["outputMode"] === "single" ? ${single} : ${perEvent}.concat(${extra}) }}`;
}

/** Up to three chosen events by name, more by number; only the editor evaluates it. */
export function subtitleOf(events: readonly EventRow[]): `={{${string}}}` {
	const labels = JSON.stringify(
		Object.fromEntries(events.map(({ value, label }) => [value, label])),
	);
	return `={{ ((labels, chosen) => chosen.length > 3 ? chosen.length + " events" : chosen.map((event) => labels[event] || event).join(", "))(${labels}, [].concat($parameter["events"] || [])) }}`;
}

/** All parameters of a trigger; none of them takes an expression. */
export function propertiesOf(vendor: Vendor, form: Form): INodeProperties[] {
	const { events } = vendor;
	return [
		{
			displayName: 'Events',
			name: 'events',
			type: 'multiOptions',
			noDataExpression: true,
			required: true,
			options: eventChoices(events),
			default: [...byDefault(events)],
			builderHint: {
				propertyHint:
					'A list of exactly the events whose outputs are wired. Choosing fewer moves no output.',
			},
			description:
				'Add an event here and wire its output. Both are needed: an event that is not chosen starts nothing, even if its output is wired.',
		},
		...(form.hasLocalTimes ? [TIME_ZONE] : []),
		...noticesOf(vendor, form.setUp),
		{
			displayName: 'Outputs',
			name: 'outputMode',
			type: 'options',
			noDataExpression: true,
			options: [
				{
					name: 'One per Event',
					value: 'perEvent',
					description: 'A separate output for every event',
				},
				{
					name: 'Single',
					value: 'single',
					description: 'One output for all events; the field "event" says which it is',
				},
			],
			default: 'perEvent',
			description: 'Whether each event has its own output',
		},
		...(form.parameters ?? []),
		{
			displayName: 'Authentication',
			name: 'authentication',
			type: 'options',
			noDataExpression: true,
			options: [
				{
					name: 'None',
					value: 'none',
					description: 'Anyone who knows the URL can start the workflow',
				},
				{
					name: 'Webhook Secret',
					value: 'webhookSecret',
					description: 'HTTP Basic, a header or a query parameter, kept in a credential',
				},
			],
			default: 'none',
			builderHint: {
				propertyHint: 'webhookSecret needs a credential, and the secret in each URL that is pasted',
			},
			description: 'What a sender has to send besides the URL',
		},
		// Without it the editor would show the credential above the parameter that asks for it.
		{ displayName: 'Credentials', name: 'credentials', type: 'credentials', default: '' },
		SECRET_NOTICE,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			noDataExpression: true,
			placeholder: 'Add option',
			default: {},
			options: byName([...COMMON_OPTIONS, ...form.options]),
		},
	];
}

/** By name, with *Other* at the end, where a reader looks for what is left. */
function eventChoices(events: readonly EventRow[]): INodePropertyOptions[] {
	const choice = ({ label, value, action, description }: EventRow) => {
		return { name: label, value, action, description };
	};
	const isOther = ({ value }: EventRow) => value === OTHER.value;
	return [
		...byName(events.filter((row) => !isOther(row)).map(choice)),
		...events.filter(isOther).map(choice),
	];
}

/**
 * Workflows that say nothing keep what they get: an event that used to come out of *Other* goes on
 * doing so until it is chosen.
 */
function byDefault(events: readonly EventRow[]): string[] {
	return events.filter(({ parent }) => parent !== OTHER.value).map(({ value }) => value);
}

const TIME_ZONE: INodeProperties = {
	displayName: 'Time Zone',
	name: 'timeZone',
	type: 'options',
	noDataExpression: true,
	options: timeZones,
	default: '',
	builderHint: {
		propertyHint: "IANA zone of the user's account with the service; ask for it, do not guess it",
	},
	hint: 'The service sends times without a zone: choose the one of your account',
	description:
		"The zone of your account with the service, which sends times without one. By default the workflow's.",
};

const COMMON_OPTIONS: INodeProperties[] = [
	{
		displayName: 'Include Headers',
		name: 'includeHeaders',
		type: 'boolean',
		noDataExpression: true,
		default: false,
		description: 'Whether to include the HTTP headers in raw, without cookies and secrets',
	},
	{
		displayName: 'Include Raw Payload',
		name: 'includeRaw',
		type: 'boolean',
		noDataExpression: true,
		default: true,
		description: 'Whether to include what was sent, as it was sent, beside the typed fields',
	},
	{
		displayName: 'Include Redacted Copy',
		name: 'includeRedacted',
		type: 'boolean',
		noDataExpression: true,
		default: false,
		description:
			'Whether the item has, under redacted, what was sent with made-up names, numbers and texts: to paste into a report about a payload',
	},
];
