import { randomBytes } from 'node:crypto';
import {
	jsonAnswer,
	startHttpServer,
	type Lifetime,
	type ReceivedRequest,
	type ScriptedAnswer,
} from './http-server.mts';
import { fieldErrors, VIONVI_FIELDS, type FieldErrors } from './vionvi-fields.mts';

/** What a source of its own puts into leads that name none. */
const OWN_SOURCE_ID = 77;

/** A lead as vionvi answers it. */
export type Lead = Record<string, unknown> & {
	id: number;
	phone: string | null;
	email: string | null;
};

/** Answers to queue with `next`. */
export const answers = {
	/** 422 with messages by field. */
	invalid: (errors: FieldErrors): ScriptedAnswer => jsonAnswer(422, { errors }),
	/** 429; `retryAfter` in seconds or as an HTTP date. */
	tooMany: (retryAfter: number | string): ScriptedAnswer =>
		jsonAnswer(429, { message: 'Too Many Attempts.' }, { 'retry-after': String(retryAfter) }),
	/** 429 that does not say for how long. */
	tooManyUnsaid: (): ScriptedAnswer => jsonAnswer(429, { message: 'Too Many Attempts.' }),
	/** 500 as Laravel words it. */
	serverError: (): ScriptedAnswer => jsonAnswer(500, { message: 'Server Error' }),
	/** A page for people, as a proxy in front of the service sends one. */
	html:
		(status: number): ScriptedAnswer =>
		(_request, response) => {
			response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
			response.end(`<html><body><h1>${status}</h1></body></html>`);
		},
	/** Any other status and JSON body. */
	json: jsonAnswer,
	/** The connection is reset after the request was read: the lead may exist or not. */
	reset: (): ScriptedAnswer => (request) => {
		request.socket.resetAndDestroy();
	},
	/** No answer ever; the connection stays open until the stand-in is stopped. */
	hang: (): ScriptedAnswer => () => {},
};

/**
 * A stand-in for vionvi's webhook source on loopback: it makes leads, finds duplicates and
 * refuses what the vendor's documentation says it refuses. It keeps all it is sent.
 */
export interface VionviStandIn {
	/** The secret URL of the source. */
	url: string;
	/** Every request, in the order it came. */
	received: ReceivedRequest[];
	/** Every lead made, as it was answered. */
	leads: Lead[];
	/** Queues answers for the coming requests to the source's URL, one each, instead of the ordinary ones. */
	next: (...scripted: ScriptedAnswer[]) => void;
	/** Forgets requests, leads and queued answers. */
	reset: () => void;
	/** Closes all connections and the server. */
	stop: () => Promise<void>;
}

/** Starts a stand-in. Hand it the test's context to have it stopped when the test ends. */
export async function startVionvi(test?: Lifetime): Promise<VionviStandIn> {
	const path = `/source/${randomBytes(16).toString('hex')}`;
	const leads: Lead[] = [];
	const queue: ScriptedAnswer[] = [];

	const answerTo = (request: ReceivedRequest): ScriptedAnswer => {
		if (request.path !== path) return jsonAnswer(404, { message: 'Not Found' });
		const scripted = queue.shift();
		if (scripted) return scripted;
		if (request.method !== 'POST') return jsonAnswer(405, { message: 'Method Not Allowed' });
		const fields = isJson(request) && isObject(request.body) ? request.body : {};
		const errors = fieldErrors(fields);
		if (Object.keys(errors).length > 0) return jsonAnswer(422, { errors });
		const lead = leadOf(fields, leads);
		leads.push(lead);
		return jsonAnswer(201, { data: lead });
	};

	const { origin, received, stop } = await startHttpServer(answerTo, test);
	return {
		url: `${origin}${path}`,
		received,
		leads,
		next: (...scripted) => queue.push(...scripted),
		reset: () => {
			for (const list of [received, leads, queue]) list.length = 0;
		},
		stop,
	};
}

/** The lead that a valid request makes: its fields echoed, null where not sent, and what vionvi adds. */
function leadOf(fields: Record<string, unknown>, leads: Lead[]): Lead {
	const sent = Object.fromEntries(
		Object.keys(VIONVI_FIELDS).map((field) => [field, fields[field] ?? null]),
	);
	const phone = sent.phone === null ? null : String(sent.phone);
	const email = sent.email as string | null;
	const same = leads.filter(
		(lead) => (phone && lead.phone === phone) || (email && lead.email === email),
	);
	const now = Math.floor(Date.now() / 1000);
	return {
		...sent,
		id: 1001 + leads.length,
		phone,
		email,
		sourceId: sent.sourceId ?? OWN_SOURCE_ID,
		firstId: same[0]?.id ?? null,
		otherCount: same.length,
		clientId: same[0]?.clientId ?? 501 + leads.length,
		notAnswer: 0,
		dtNotAnswer: null,
		userIdCreate: null,
		userIdUpdate: null,
		dtCreate: now,
		dtUpdate: now,
	};
}

function isJson({ headers }: ReceivedRequest): boolean {
	return headers['content-type']?.split(';')[0].trim() === 'application/json';
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
