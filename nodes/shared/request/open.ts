import type { IDataObject } from 'n8n-workflow';

import { answers, issue, refusals, type Issue } from '../messages';
import type { EventRow, UploadedFile } from '../vendor/events';
import type { Admission, Vendor, Visitor } from '../vendor/vendor';
import type { Address } from './address';
import type { Access } from './authenticate';
import { bodiesIn, MOST_EVENTS } from './bodies';
import { cutAt, DEEPEST, isDeeper } from '../values/depth';
import { flattened, parseJson } from '../values/json';
import { isNone } from '../values/reading';
import { hideSecrets } from './hide-secrets';
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
	/** Made up by us, so that its times are not live. */
	isSample: boolean;
	/** Another one for each sample that a user asks for, so that its eventId is one that nobody has seen. */
	salt?: string;
}

/** `raw.body` is the second level of an item. */
const LEVELS = DEEPEST - 2;
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
		bodies: own.length === 0 ? bodies : bodies.map((body) => withoutFields(body, own)),
		named,
		issues: [...address.issues, ...received.issues, ...bounded.issues],
		receivedAt: received.receivedAt,
		isSample: false,
	};
	return hideSecrets(request, [...access.secrets, ...secrets]);
}

function boundDepth({ body, bytes }: ReceivedRequest): { body: unknown; issues: Issue[] } {
	if (!isDeeper(body, LEVELS)) return { body, issues: [] };
	const text = bytes?.toString('utf8') ?? '';
	return {
		body: parseJson(flattened(text, LEVELS)) ?? cutOrText(body, text),
		issues: [issue('tooDeep', 'raw.body', String(LEVELS))],
	};
}

/** For what was not sent as JSON. */
function cutOrText(body: unknown, text: string): unknown {
	try {
		return cutAt(LEVELS, body);
	} catch {
		// Deeper than the call stack goes.
		return text;
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
	const admissions = bodies.map((body) =>
		admits({ named, credential, options, ...fieldsIn(body, query) }),
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

function fieldsIn(body: unknown, query: IDataObject): Pick<Visitor, 'field' | 'sent'> {
	const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
	const sources = [isObject ? (body as IDataObject) : {}, query];
	const sent = (name: string) =>
		sources
			.filter((fields) => Object.prototype.hasOwnProperty.call(fields, name))
			.map((fields) => fields[name]);
	return { sent, field: (name) => sent(name).find((value) => !isNone(value)) };
}
