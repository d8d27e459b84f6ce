import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { answers, refusals } from '../messages';
import { isEmpty } from '../values/reading';
import type { Vendor } from '../vendor/vendor';
import type { Address } from './address';
import { Refusal } from './refusal';
import { isSameSecret, isSecretInBytes, isSecretInHeader } from './same-secret';
import type { Settings } from './settings';
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

/** A way to send a secret. */
interface Kind {
	/** For n8n's log. */
	title(name: string): string;
	/** Undefined where it was not sent, a list where it was sent more than once. */
	sent(context: IWebhookFunctions, name: string): unknown;
	isRight(secret: WebhookSecret, sent: string): boolean;
	own?(name: string): Partial<Access['own']>;
	/** Texts that hold the secret, beside its value. */
	secrets?(secret: WebhookSecret): string[];
	challenge?: string;
}

const NOTHING: Access['own'] = { headers: [], query: [] };
const BASIC = /^basic +([\w+/-]+={0,2}) *$/i;

const KINDS: Record<WebhookSecret['kind'], Kind> = {
	basic: {
		title: () => 'HTTP Basic',
		sent: (context) => headerIn(context, 'authorization'),
		isRight: ({ name, value }, sent) => {
			const [, encoded = ''] = BASIC.exec(sent) ?? [];
			return isSecretInBytes(`${name}:${value}`, Buffer.from(encoded, 'base64'));
		},
		secrets: ({ name, value }) => [`${name}:${value}`],
		challenge: 'Basic realm="Webhook", charset="UTF-8"',
	},
	header: {
		title: (name) => `The header "${name}"`,
		sent: (context, name) => headerIn(context, name.toLowerCase()),
		isRight: ({ value }, sent) => isSecretInHeader(value, sent),
		own: (name) => ({ headers: [name.toLowerCase()] }),
	},
	query: {
		title: (name) => `The query parameter "${name}"`,
		sent: (context, name) => (context.getQueryData() as IDataObject)[name],
		isRight: ({ value }, sent) => isSameSecret(value, sent),
		own: (name) => ({ query: [name] }),
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
	{ asksForSecret }: Pick<Settings, 'asksForSecret'>,
): Promise<Access | Refusal> {
	if (!asksForSecret) return { credential: {}, own: NOTHING, secrets: [] };
	const credential = await context
		.getCredentials<IDataObject>(vendor.credential)
		.catch((): IDataObject => ({}));
	const secret = readSecret(credential);
	if (secret === undefined) return new Refusal(401, answers.refused, refusals.noCredential);

	const { name, value } = secret;
	const { own, secrets, challenge } = KINDS[secret.kind];
	const reason = reasonAgainst(secret, context);
	const refusal =
		reason === undefined ? undefined : new Refusal(401, answers.refused, reason, challenge);
	if (refusal && !named.some(({ isSigned }) => isSigned)) return refusal;
	return {
		credential,
		own: { ...NOTHING, ...(name !== '' && own?.(name)) },
		secrets: [...(secrets?.(secret) ?? []), value],
		refusal,
	};
}

/** Why a request is refused; undefined where it brings the secret, once. */
function reasonAgainst(secret: WebhookSecret, context: IWebhookFunctions): string | undefined {
	const { title, sent, isRight } = KINDS[secret.kind];
	const { name, value } = secret;
	if (isEmpty(name) || isEmpty(value)) return refusals.incomplete;
	const brought = sent(context, name);
	if (brought === undefined) return refusals.missing(title(name));
	if (Array.isArray(brought)) return refusals.doubled(title(name));
	const isIn = typeof brought === 'string' && isRight(secret, brought);
	return isIn ? undefined : refusals.wrong(title(name));
}

/** Node joins some headers that came twice and drops the second of others. */
function headerIn(context: IWebhookFunctions, name: string): unknown {
	const { rawHeaders = [] } = context.getRequestObject();
	const sent = rawHeaders.filter(
		(_, at) => at % 2 === 1 && rawHeaders[at - 1].toLowerCase() === name,
	);
	return sent.length > 1 ? sent : (context.getHeaderData() as IDataObject)[name];
}
