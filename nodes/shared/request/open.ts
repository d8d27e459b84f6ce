import type { IDataObject } from 'n8n-workflow';

import { answers, issue, refusals, type Issue } from '../messages';
import type { EventRow, UploadedFile } from '../vendor/events';
import type { Admission, Vendor } from '../vendor/vendor';
import type { Address } from './address';
import type { Access } from './authenticate';
import { bodiesIn, MOST_EVENTS } from './bodies';
import { either, lookupIn } from '../payload/lookup';
import { flattened, isDeeper, parseJson } from '../values/json';
import { hideInRequest } from './hide-in-request';
import { without, withoutFields } from './own-parts';
import type { ReceivedRequest } from './read';
import { Refusal } from './refusal';
import type { Settings } from './settings';

/** A request that was let in: nothing of ours and no secret is in it, and its depth has a bound. */
export interface OpenRequest {
	method: string;
	path: string;
	query: IDataObject;
	headers: IDataObject;
	files: UploadedFile[];
	/** One per delivery: a JSON value, form fields, text, base64 of bytes that are not text, or `null`. */
	bodies: readonly unknown[];
	/** The rows that the address names. */
	named: readonly EventRow[];
	issues: readonly Issue[];
	/** ISO 8601 in UTC. */
	receivedAt: string;
	/** It came just now: a sample's times and those in a log are not live. */
	isLive: boolean;
	/** Another one for each sample that a user asks for, so that its eventId is one that nobody has seen. */
	salt?: string;
}

/**
 * PHP, in which most senders are written, reads and writes no deeper JSON than 512 levels by default;
 * `raw.body` is the second level of an item.
 */
const LEVELS = 510;
const NEVER_SHOWN = ['authorization', 'proxy-authorization', 'cookie'];

/**
 * Opens a request, once: bounds its depth, cuts it into deliveries, asks for the vendor's own secret,
 * takes out what is ours and hides secrets. No later step has to think of these again.
 */
export function open(
	vendor: Vendor,
	settings: Settings,
	{ address, access, received }: { address: Address; access: Access; received: ReceivedRequest },
): OpenRequest | Refusal {
	const { path, query, named } = address;
	const bounded = boundDepth(received);
	const bodies = bodiesIn(bounded.body);
	if (bodies.length > MOST_EVENTS) {
		return new Refusal(413, answers.tooMany(MOST_EVENTS), answers.tooMany(MOST_EVENTS));
	}
	const admission = admit(vendor, settings, { address, access, bodies });
	if (admission instanceof Refusal) return admission;

	const { own, secrets } = admission;
	const request: OpenRequest = {
		method: received.method,
		path,
		query: without(query, [...access.own.query, ...own]),
		headers: without(received.headers, [...NEVER_SHOWN, ...access.own.headers]),
		files: received.files,
		bodies: bodies.map((body) => withoutFields(body, own)),
		named,
		issues: [...address.issues, ...received.issues, ...bounded.issues],
		receivedAt: received.receivedAt,
		isLive: true,
	};
	return hideInRequest(request, [...access.secrets, ...secrets]);
}

function boundDepth({ body, bytes }: ReceivedRequest): { body: unknown; issues: Issue[] } {
	if (!isDeeper(body, LEVELS)) return { body, issues: [] };
	const text = jsonOf(body) ?? bytes?.toString('utf8') ?? '';
	return {
		body: parseJson(text) === undefined ? text : parseJson(flattened(text, LEVELS)),
		issues: [issue('tooDeep', 'raw.body', String(LEVELS))],
	};
}

/** Undefined where a body is deeper than the call stack goes: then it is cut as it was sent. */
function jsonOf(body: unknown): string | undefined {
	try {
		return JSON.stringify(body);
	} catch {
		return undefined;
	}
}

/** What a secret of the vendor's own says, together with the node's. */
function admit(
	{ admits }: Vendor,
	{ options }: Settings,
	{ address, access, bodies }: { address: Address; access: Access; bodies: readonly unknown[] },
): Pick<Admission, 'own' | 'secrets'> | Refusal {
	const { refusal, credential } = access;
	if (admits === undefined) return refusal ?? { own: [], secrets: [] };
	const { named, query } = address;
	const inQuery = lookupIn(query);
	const admissions = bodies.map((body) =>
		admits({
			...{ named, credential, options },
			lookup: either(lookupIn(body), inQuery),
			sent: (name) => [lookupIn(body), inQuery].flatMap((each) => each(name)?.value ?? []),
		}),
	);
	const [mismatch] = admissions.flatMap((each) => each.mismatch ?? []);
	const why = mismatch && refusals.mismatch(mismatch.field, mismatch.expectedBy);
	const isAdmitted = !refusal || admissions.every(({ verdict }) => verdict === 'admitted');
	if (!isAdmitted || admissions.some(({ verdict }) => verdict === 'refused')) {
		const reasons = [refusal?.reason, why].filter((each) => each !== undefined);
		return new Refusal(401, answers.refused, reasons.join('. '), refusal?.challenge);
	}
	return {
		own: [...new Set(admissions.flatMap(({ own }) => own))],
		secrets: [...new Set(admissions.flatMap(({ secrets }) => secrets))],
	};
}
