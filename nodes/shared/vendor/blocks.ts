import { z } from 'zod';

import type { IssueCode } from '../messages';

/** zod's messages are our codes, so that every sentence stands in one file. */
const code = (of: IssueCode): IssueCode => of;

const text = z.string({ invalid_type_error: code('notText') }).nullable();
/** `occurredAt` of an event. */
export const time = text;

const amount = z
	.number({ invalid_type_error: code('notNumber') })
	.int(code('notWhole'))
	.nonnegative(code('negative'))
	.nullable();
const score = z
	.number({ invalid_type_error: code('notNumber') })
	.finite(code('notNumber'))
	.nullable();
const flag = z.boolean({ invalid_type_error: code('notBoolean') }).nullable();
const anyJson = z.unknown();

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
	z.enum(values, { errorMap: () => ({ message: code('notListed') }) }).nullable();

const oneOfTypes = <const T extends readonly [z.ZodTypeAny, z.ZodTypeAny]>(
	types: T,
	of: IssueCode,
) => z.union(types, { errorMap: () => ({ message: of }) }).nullable();

/** How a call ended: values of `call.status`. */
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
	'noExtension',
	'wrongExtension',
	'forbidden',
	'declined',
] as const;

/**
 * The blocks that events are made of; the same keys and types whatever the vendor. Every key is
 * always there, `null` where nothing is known. Durations are whole seconds, times ISO 8601 with
 * offset, telephone numbers digits only.
 */
export const blocks = {
	contact: z.object({ name: text, phone: text, email: text, company: text }),
	attribution: z.object({
		utmSource: text,
		utmMedium: text,
		utmCampaign: text,
		utmContent: text,
		utmTerm: text,
		pageUrl: text,
		referrer: text,
		keyword: text,
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
		status: oneOf(CALL_STATUSES),
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
		value: oneOfTypes([z.number(), z.string()], 'notText'),
		label: text,
		isBad: flag,
		category: text,
		byAgentId: text,
	}),
	tags: z.array(z.string({ invalid_type_error: code('notText') }), {
		invalid_type_error: code('notList'),
	}),
	location: z.object({ latitude: score, longitude: score }),
	widget: z.object({
		id: text,
		visitorId: text,
		shownOn: text,
		managers: oneOfTypes([z.array(z.object({ name: text, phone: text })), z.string()], 'notList'),
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
		score,
		scoreReasons: text,
	}),
};

export type BlockName = keyof typeof blocks;
export type Blocks = { [Name in BlockName]: z.infer<(typeof blocks)[Name]> };

/** The blocks that every event of every vendor has: the contact first, then the event's own, then the rest. */
export type CommonBlock = 'contact' | 'agent' | 'attribution';

/** An event's blocks in the order of its item. */
export function blocksOf(own: readonly BlockName[]): BlockName[] {
	return ['contact', ...own, 'agent', 'attribution'];
}
