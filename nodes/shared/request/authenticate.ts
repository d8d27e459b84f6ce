import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { answers, refusals } from '../messages';
import { isEmpty } from '../values/reading';
import type { Vendor } from '../vendor/vendor';
import type { Address } from './address';
import { savedParameter } from './parameter';
import { Refusal } from './refusal';
import { isSameSecret, isSecretInBytes, isSecretInHeader } from './same-secret';
import { readSecret, type WebhookSecret } from './webhook-secret';

/** What lets a request in, and which parts of it are ours and never shown. */
export interface Access {
	/** A vendor's own secret may be in it; empty where the node needs none. */
	credential: IDataObject;
	/** Names that only our secret goes by. */
	own: { headers: readonly string[]; query: readonly string[] };
	/** Texts that must stand nowhere in an item, wherever the request repeats them. */
	secrets: readonly string[];
	/** Why the node's own secret does not let the request in; a vendor's own secret still may. */
	refusal?: Refusal;
}

/** What a request brings that can hold a secret. */
interface Presented {
	headers: IDataObject;
	query: IDataObject;
	/** How often a header came: Node joins some that came twice and drops the second of others. */
	timesSent(header: string): number;
}

interface Kind {
	refusal(secret: WebhookSecret, sent: Presented): Refusal | undefined;
	own(name: string): Partial<Access['own']>;
	secrets(secret: WebhookSecret): string[];
}

const NOTHING: Access['own'] = { headers: [], query: [] };
const CHALLENGE = 'Basic realm="Webhook", charset="UTF-8"';
const BASIC = /^basic +([\w+/-]+={0,2}) *$/i;

const KINDS: Record<WebhookSecret['kind'], Kind> = {
	basic: {
		refusal: refusalOfBasic,
		own: () => ({}),
		secrets: ({ name, value }) => [`${name}:${value}`, value],
	},
	header: {
		refusal: refusalOfHeader,
		own: (name) => ({ headers: [name.toLowerCase()] }),
		secrets: ({ value }) => [value],
	},
	query: {
		refusal: refusalOfQuery,
		own: (name) => ({ query: [name] }),
		secrets: ({ value }) => [value],
	},
};

/**
 * Compares what the request brings with the node's credential, before its body is read, in constant
 * time and on digests. Fails closed: authentication without a usable credential lets nobody in.
 * Where the vendor signs requests to this address, `open` has the last word.
 */
export async function authenticate(
	context: IWebhookFunctions,
	vendor: Pick<Vendor, 'credential'>,
	{ named }: Pick<Address, 'named'>,
): Promise<Access | Refusal> {
	if (savedParameter(context, 'authentication', 'none') === 'none') {
		return { credential: {}, own: NOTHING, secrets: [] };
	}
	const credential = await context
		.getCredentials<IDataObject>(vendor.credential)
		.catch((): IDataObject => ({}));
	const secret = readSecret(credential);
	if (secret === undefined) return refused(refusals.noCredential);

	const { kind, name } = secret;
	const refusal = KINDS[kind].refusal(secret, presentedIn(context));
	if (refusal && !named.some(({ isSigned }) => isSigned)) return refusal;
	return {
		credential,
		own: { ...NOTHING, ...(name !== '' && KINDS[kind].own(name)) },
		secrets: KINDS[kind].secrets(secret),
		refusal,
	};
}

function presentedIn(context: IWebhookFunctions): Presented {
	const { rawHeaders = [] } = context.getRequestObject();
	return {
		headers: context.getHeaderData() as IDataObject,
		query: context.getQueryData() as IDataObject,
		timesSent: (header) =>
			rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === header).length,
	};
}

function refusalOfBasic({ name, value }: WebhookSecret, sent: Presented): Refusal | undefined {
	const { authorization } = sent.headers;
	if (isEmpty(name) || isEmpty(value)) return refused(refusals.noBasicPair, CHALLENGE);
	if (typeof authorization !== 'string') return refused(refusals.basicMissing, CHALLENGE);
	if (sent.timesSent('authorization') > 1) return refused(refusals.basicDoubled, CHALLENGE);
	const [, encoded = ''] = BASIC.exec(authorization) ?? [];
	return isSecretInBytes(`${name}:${value}`, Buffer.from(encoded, 'base64'))
		? undefined
		: refused(refusals.basicWrong, CHALLENGE);
}

function refusalOfHeader({ name, value }: WebhookSecret, sent: Presented): Refusal | undefined {
	const key = name.toLowerCase();
	const header = sent.headers[key];
	if (isEmpty(name) || isEmpty(value)) return refused(refusals.incomplete('header'));
	if (header === undefined) return refused(refusals.missing('header', name));
	if (Array.isArray(header) || sent.timesSent(key) > 1) {
		return refused(refusals.doubled('header', name));
	}
	const isRight = typeof header === 'string' && isSecretInHeader(value, header);
	return isRight ? undefined : refused(refusals.wrong('header', name));
}

function refusalOfQuery({ name, value }: WebhookSecret, sent: Presented): Refusal | undefined {
	const parameter = sent.query[name];
	if (isEmpty(name) || isEmpty(value)) return refused(refusals.incomplete('query parameter'));
	if (parameter === undefined) return refused(refusals.missing('query parameter', name));
	if (Array.isArray(parameter)) return refused(refusals.doubled('query parameter', name));
	const isRight = typeof parameter === 'string' && isSameSecret(value, parameter);
	return isRight ? undefined : refused(refusals.wrong('query parameter', name));
}

function refused(reason: string, challenge?: string): Refusal {
	return new Refusal(401, answers.refused, reason, challenge);
}
