import { z } from 'zod';

const text = z.string({ invalid_type_error: 'is no text' }).nullable();
const amount = z
	.number({ invalid_type_error: 'is no number' })
	.int('is no whole number')
	.nonnegative('is negative')
	.nullable();
const flag = z.boolean({ invalid_type_error: 'is neither true nor false' }).nullable();
const degrees = z.number({ invalid_type_error: 'is no number' }).finite().nullable();
const anyJson = z.unknown();

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
	z.enum(values, { errorMap: () => ({ message: `is none of ${values.join(', ')}` }) }).nullable();

export const CALL_STATUSES = [
	'answered',
	'proper',
	'repeated',
	'noAnswer',
	'busy',
	'failed',
	'voicemail',
	'noForward',
	'clientNoAnswer',
] as const;

/**
 * The blocks that events are made of; the same keys and types whatever the vendor. Every key is
 * always there, `null` where nothing is known. Durations are whole seconds, times ISO 8601 with
 * offset, telephone numbers digits only.
 */
export const shapes = {
	contact: z.object({ name: text, phone: text, email: text, company: text }),
	attribution: z.object({
		utmSource: text,
		utmMedium: text,
		utmCampaign: text,
		utmContent: text,
		utmTerm: text,
		keyword: text,
		referrer: text,
		pageUrl: text,
		landingUrl: text,
		site: text,
		ip: text,
		place: text,
		gclid: text,
		fbclid: text,
		yclid: text,
		googleClientId: text,
		yandexClientId: text,
		roistatId: text,
	}),
	agent: z.object({
		id: text,
		name: text,
		email: text,
		phone: text,
		line: text,
		department: text,
	}),
	call: z.object({
		id: text,
		direction: oneOf(['in', 'out']),
		status: oneOf([...CALL_STATUSES]),
		missedBy: oneOf(['client', 'agent', 'agentBusy']),
		durationSeconds: amount,
		talkSeconds: amount,
		waitSeconds: amount,
		recordingUrl: text,
		scheduledFor: text,
		insertionType: oneOf(['dynamic', 'static', 'callback']),
		dialled: text,
		project: text,
		pool: text,
		scheme: text,
	}),
	chat: z.object({ id: text, url: text, sector: text, transcript: text, message: text }),
	form: z.object({ id: text, message: text, fields: anyJson }),
	quiz: z.object({ answers: anyJson }),
	rating: z.object({
		value: z.number().or(z.string()).nullable(),
		label: text,
		isBad: flag,
		category: text,
		byAgentId: text,
	}),
	tags: z.array(z.string()),
	location: z.object({ latitude: degrees, longitude: degrees }),
	widget: z.object({
		id: text,
		visitorId: text,
		shownOn: text,
		managers: z
			.array(z.object({ name: text, phone: text }), { invalid_type_error: 'is no list' })
			.or(z.string())
			.nullable(),
		custom: anyJson,
	}),
	partners: z.object({
		roistatMarker: text,
		roistatPromo: text,
		advUid: text,
		calltrackingId: text,
		lpgeneratorId: text,
		leadvertexId: text,
	}),
	rule: z.object({ id: text, name: text, description: text }),
	consent: z.object({ status: oneOf(['optedIn', 'optedOut']) }),
	deal: z.object({ id: text, status: text, url: text }),
	analysis: z.object({
		summary: text,
		customerMood: text,
		agentMood: text,
		overallMood: text,
		recommendations: text,
		transcriptUrl: text,
	}),
};

export type BlockName = keyof typeof shapes;
export type Blocks = { [Name in BlockName]: z.infer<(typeof shapes)[Name]> };

/** The blocks that every event of every vendor has. */
export const COMMON_BLOCKS = ['contact', 'attribution', 'agent'] as const;
export type CommonBlock = (typeof COMMON_BLOCKS)[number];

/** The schema of an event's typed half: its time, the common blocks and its own. */
export function eventSchema(blocks: readonly BlockName[]) {
	const own = [...COMMON_BLOCKS, ...blocks].map((name) => [name, shapes[name]] as const);
	return z.object({ occurredAt: text, ...Object.fromEntries(own) });
}

/** Where a value can stand in an event's typed half. */
export interface Place {
	/** `occurredAt`, `<block>.<key>`, or `<block>` for a block that is one value. */
	to: string;
	block: string;
	/** Undefined where the block is one value. */
	key: string | undefined;
	schema: z.ZodTypeAny;
}

/** Every place of an event's typed half, in the order of its schema. */
export function placesOf(blocks: readonly BlockName[]): Place[] {
	return Object.entries(eventSchema(blocks).shape).flatMap(([block, schema]): Place[] =>
		schema instanceof z.ZodObject
			? Object.entries((schema as z.AnyZodObject).shape).map(([key, inner]) => ({
					to: `${block}.${key}`,
					block,
					key,
					schema: inner as z.ZodTypeAny,
				}))
			: [{ to: block, block, key: undefined, schema }],
	);
}

const BLANKS = new Map(
	Object.entries(shapes).map(([name, shape]) => [
		name,
		shape instanceof z.ZodArray
			? []
			: Object.fromEntries(Object.keys(shape.shape).map((key) => [key, null])),
	]),
);

/** A block in which nothing is known: every key `null`, or an empty list. */
export function blankBlock(name: BlockName): unknown {
	const blank = BLANKS.get(name);
	return Array.isArray(blank) ? [] : { ...blank };
}
