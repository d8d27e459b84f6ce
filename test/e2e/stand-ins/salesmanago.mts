import { createHash, randomBytes, randomUUID } from 'node:crypto';
import {
	jsonAnswer,
	startHttpServer,
	type Lifetime,
	type ReceivedRequest,
	type ScriptedAnswer,
} from './http-server.mts';
import { CALLS, isObject, problemsOf } from './salesmanago-fields.mts';

/** A contact as the API answers it. Times are milliseconds since 1970. */
export interface SalesmanagoContact {
	id: string;
	contactId: string;
	name: string;
	email: string;
	phone: string;
	company: string;
	externalId: string | null;
	address: Record<string, string | null>;
	score: number;
	state: string;
	/** true: refuses newsletters. */
	optedOut: boolean;
	optedOutPhone: boolean;
	deleted: boolean;
	invalid: boolean;
	createdOn: number;
	modifiedOn: number;
	lastVisit: number | null;
	contactTags: Array<{ tag: string; score: number }>;
	properties: Array<{ name: string; value: string }>;
	contactFunnels: unknown[];
}

/** A marketing event that was taken. */
export interface SalesmanagoEvent extends Record<string, unknown> {
	eventId: string;
	contactId: string;
	contactExtEventType: string;
	date: number;
}

/**
 * A stand-in for SALESmanago's API on loopback: it checks the hash, keeps contacts and events, and
 * refuses what nobody was seen to send. It keeps all it is sent.
 */
export interface SalesmanagoStandIn {
	/** What a user types into the credential. */
	credential: { endpoint: string; clientId: string; apiSecret: string; owner: string };
	/** Every request, in the order it came. */
	received: ReceivedRequest[];
	/** How often a call was made, `/contact/list` for example. */
	calls: (path: string) => number;
	contacts: SalesmanagoContact[];
	events: SalesmanagoEvent[];
	/** Adds a contact that the account has already. */
	add: (contact: Partial<SalesmanagoContact> & { email: string }) => SalesmanagoContact;
	/** Queues answers for the coming requests, one each, instead of the ordinary ones. */
	next: (...scripted: ScriptedAnswer[]) => void;
	/** Answers the next call of this path with 500. */
	failNext: (path: string) => void;
	/** Closes all connections and the server. */
	stop: () => Promise<void>;
}

/** Answers to queue with `next`. */
export const answers = {
	/** HTTP 200 all the same. */
	refused: (...message: string[]): ScriptedAnswer => jsonAnswer(200, { success: false, message }),
	tooMany: (retryAfter: number): ScriptedAnswer =>
		jsonAnswer(429, { message: 'Too many requests' }, { 'retry-after': String(retryAfter) }),
	serverError: (): ScriptedAnswer => jsonAnswer(500, { message: 'Internal Server Error' }),
	/** No answer ever; the connection stays open until the stand-in is stopped. */
	hang: (): ScriptedAnswer => () => {},
};

const HOUR_MS = 60 * 60_000;

/** Starts a stand-in. Hand it the test's context to have it stopped when the test ends. */
export async function startSalesmanago(test?: Lifetime): Promise<SalesmanagoStandIn> {
	const account = {
		clientId: randomBytes(8).toString('hex'),
		apiSecret: randomBytes(16).toString('hex'),
		owner: 'owner@example.com',
	};
	const contacts: SalesmanagoContact[] = [];
	const events: SalesmanagoEvent[] = [];
	const queue: ScriptedAnswer[] = [];
	const failing: string[] = [];

	const add: SalesmanagoStandIn['add'] = (contact) => {
		const made = { ...newContact(contact.email), ...contact };
		made.id = made.contactId;
		contacts.push(made);
		return made;
	};
	const work: Record<string, (body: Body) => Outcome> = {
		'/contact/list': ({ email }) => found('email', email),
		'/contact/listById': ({ contactId }) => found('contactId', contactId),
		'/contact/upsert': (body) => {
			const { email } = body.contact as Body;
			const contact =
				contacts.find((each) => sameText(each.email, email)) ?? add({ email: String(email) });
			change(contact, body);
			return { contactId: contact.contactId, externalId: contact.externalId };
		},
		'/v2/contact/addContactExtEvent': ({ email, contactId, contactEvent }) => {
			const contact = contacts.find(
				(each) => sameText(each.contactId, contactId) || sameText(each.email, email),
			);
			if (contact === undefined) return ['Contact not found'];
			const eventId = randomUUID();
			events.push({ ...(contactEvent as SalesmanagoEvent), eventId, contactId: contact.contactId });
			return { eventId };
		},
	};
	const found = (key: 'email' | 'contactId', wanted: unknown): Outcome => ({
		contacts: contacts.filter((each) =>
			(wanted as string[]).some((one) => sameText(one, each[key])),
		),
	});

	const answerTo = (request: ReceivedRequest): ScriptedAnswer => {
		const scripted = queue.shift();
		if (scripted) return scripted;
		const path = request.path.replace(/^\/api/, '');
		if (request.path === path || !(path in CALLS)) return jsonAnswer(404, 'Not Found');
		if (failing.includes(path)) {
			failing.splice(failing.indexOf(path), 1);
			return answers.serverError();
		}
		if (request.method !== 'POST') return jsonAnswer(405, 'Method Not Allowed');
		if (!isJson(request) || !isObject(request.body)) return refusal('Request is not JSON');

		const { clientId, apiKey, requestTime, sha, owner, ...body } = request.body;
		const signature = { clientId, apiKey, requestTime, sha };
		const problem = signatureProblem(signature, account);
		if (problem !== undefined) return refusal(problem);
		if (owner !== account.owner) return refusal('Owner does not exist');
		const problems = problemsOf(body, CALLS[path]);
		if (problems.length > 0) return refusal(...problems);
		const outcome = work[path](body);
		if (Array.isArray(outcome)) return refusal(...outcome);
		return jsonAnswer(200, { success: true, message: [], ...outcome });
	};

	const { origin, received, stop } = await startHttpServer(answerTo, test);
	return {
		credential: { endpoint: origin, ...account },
		received,
		calls: (path) => received.filter((request) => request.path === `/api${path}`).length,
		contacts,
		events,
		add,
		next: (...scripted) => queue.push(...scripted),
		failNext: (path) => failing.push(path),
		stop,
	};
}

type Body = Record<string, unknown>;
/** What a call answers beside `success`, or the messages of a refusal. */
type Outcome = Body | string[];

const refusal = answers.refused;

function signatureProblem(
	{ clientId, apiKey, requestTime, sha }: Body,
	{ clientId: known, apiSecret }: { clientId: string; apiSecret: string },
): string | undefined {
	if (typeof apiKey !== 'string' || apiKey === '') return 'apiKey is required';
	if (!(Math.abs(Number(requestTime) - Date.now()) < HOUR_MS)) return 'requestTime is wrong';
	const expected = createHash('sha1').update(`${apiKey}${known}${apiSecret}`).digest('hex');
	return clientId === known && sha === expected ? undefined : 'Not authenticated';
}

function newContact(email: string): SalesmanagoContact {
	const id = randomUUID();
	return {
		id,
		contactId: id,
		name: '',
		email,
		phone: '',
		company: '',
		externalId: null,
		address: { streetAddress: null, zipCode: null, city: null, country: null },
		score: 0,
		state: 'UNKNOWN',
		optedOut: true,
		optedOutPhone: true,
		deleted: false,
		invalid: false,
		createdOn: Date.now(),
		modifiedOn: Date.now(),
		lastVisit: null,
		contactTags: [],
		properties: [],
		contactFunnels: [],
	};
}

/** Does to a contact what an upsert asks for. */
function change(contact: SalesmanagoContact, body: Body): void {
	const { address, ...fields } = body.contact as Body;
	Object.assign(contact, fields);
	Object.assign(contact.address, address);
	if (body.newEmail !== undefined) contact.email = String(body.newEmail);
	if (body.externalId !== undefined) contact.externalId = String(body.externalId);
	const tags = new Set(contact.contactTags.map(({ tag }) => tag));
	for (const tag of (body.tags ?? []) as string[]) tags.add(tag);
	for (const tag of (body.removeTags ?? []) as string[]) tags.delete(tag);
	contact.contactTags = [...tags].map((tag) => ({ tag, score: 1 }));
	const properties = new Map(contact.properties.map(({ name, value }) => [name, value]));
	for (const [name, value] of Object.entries(body.properties ?? {})) properties.set(name, value);
	contact.properties = [...properties].map(([name, value]) => ({ name, value }));
	if (body.forceOptIn) contact.optedOut = false;
	if (body.forceOptOut) contact.optedOut = true;
	if (body.forcePhoneOptIn) contact.optedOutPhone = false;
	if (body.forcePhoneOptOut) contact.optedOutPhone = true;
	contact.modifiedOn = Date.now();
}

function sameText(one: unknown, other: unknown): boolean {
	return (
		typeof one === 'string' &&
		typeof other === 'string' &&
		one.toLowerCase() === other.toLowerCase()
	);
}

function isJson({ headers }: ReceivedRequest): boolean {
	return headers['content-type']?.split(';')[0].trim() === 'application/json';
}
