import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import type { EventRow } from './event-table';
import type { OwnParts } from './raw';
import { isSameSecret, isSecretInBytes, isSecretInHeader } from './same-secret';
import { savedParameter } from './settings';
import { isEmpty } from './values/reading';
import type { Fields, Vendor } from './vendor';

/** Why a request is not let in: the sender gets 401, the reason goes to n8n's log. */
export interface Refusal {
	/** Names the setting that is wrong, never a secret. */
	reason: string;
	/** For HTTP Basic: asks a client that waits to be asked. */
	challenge?: string;
}

/** The fields of every service's webhook secret. */
export interface WebhookSecret {
	kind: 'basic' | 'header' | 'query';
	user: string;
	password: string;
	headerName: string;
	headerSecret: string;
	queryName: string;
	querySecret: string;
	/** Signs the callbacks of a vendor that signs some of its requests; the kind does not matter. */
	callbackSecret?: string;
}

/** Shorter secrets can be guessed over the network. */
export const SHORTEST_SECRET = 16;

/** What a request brings that can hold a secret. */
interface Presented {
	headers: IDataObject;
	query: IDataObject;
}

/** Let in or not, and which parts of the request are ours and never shown. */
export interface Access {
	refusal?: Refusal;
	/** The credential, where the node has one: a vendor's own secret may be in it. */
	credential?: IDataObject;
	own: OwnParts;
	/** What must appear nowhere in an item, wherever the request repeats it. */
	secrets?: readonly string[];
}

const NOTHING: OwnParts = { headers: [], query: [], body: [] };

interface Kind {
	check(secret: WebhookSecret, sent: Presented): Refusal | undefined;
	own(secret: WebhookSecret): OwnParts;
	/** As they may be written elsewhere in a request. */
	secrets(secret: WebhookSecret): Array<string | undefined>;
}

const KINDS: Record<WebhookSecret['kind'], Kind> = {
	basic: {
		check: checkBasic,
		own: () => NOTHING,
		secrets: ({ user, password }) => [
			password,
			...(['utf8', 'latin1'] as const).map((charset) =>
				Buffer.from(`${user}:${password}`, charset).toString('base64'),
			),
		],
	},
	header: {
		check: ({ headerName, headerSecret }, { headers }) =>
			checkValue(['header', headerName, headerSecret], headers, isSecretInHeader),
		own: ({ headerName }) => ({ ...NOTHING, headers: named(headerName?.toLowerCase()) }),
		secrets: ({ headerSecret }) => [headerSecret],
	},
	query: {
		check: ({ queryName, querySecret }, { query }) =>
			checkValue(['query parameter', queryName, querySecret], query, isSameSecret),
		own: ({ queryName }) => ({ ...NOTHING, query: named(queryName) }),
		secrets: ({ querySecret }) => [querySecret],
	},
};

/** An incomplete credential has no name, which is no part of a request. */
function named(name: string | undefined): string[] {
	return name ? [name] : [];
}

/**
 * Compares what the request brings with the node's credential, in constant time and on digests.
 * Fails closed: authentication without a usable credential lets nobody in.
 */
export async function authenticate(
	context: IWebhookFunctions,
	credentialType: string,
): Promise<Access> {
	if (savedParameter(context, 'authentication', 'none') === 'none') return { own: NOTHING };

	const credential = await context
		.getCredentials<WebhookSecret & IDataObject>(credentialType)
		.catch(() => undefined);
	const kind = credential && KINDS[credential.kind];
	if (credential === undefined || kind === undefined) {
		const reason = 'Authentication is on, but the node has no usable credential';
		return { refusal: { reason }, own: NOTHING };
	}
	const sent = {
		headers: context.getHeaderData() as IDataObject,
		query: context.getQueryData() as IDataObject,
	};
	return {
		refusal: kind.check(credential, sent),
		own: kind.own(credential),
		secrets: kind.secrets(credential).filter((secret) => secret !== undefined),
		credential,
	};
}

/**
 * The second half, with the body read: a secret of the vendor's own lets in what the first half
 * refused, and a field that must hold what the user expects refuses what it let in.
 */
export function authenticateFields(
	{ ownSecret, bodySecret }: Vendor,
	{ refusal, credential = {} }: Access,
	options: IDataObject,
	parts: ReadonlyArray<{ fields: Fields }>,
	named: readonly EventRow[] = [],
): Access {
	const fields = [...(ownSecret?.fields ?? [])];
	const secrets = parts
		.flatMap((part) => fields.flatMap((name) => part.fields[name]))
		.filter((sent): sent is string => typeof sent === 'string' && ownSecret?.canBe(sent) === true);
	const isRight = parts.every((part) => ownSecret?.isRight(part.fields, credential, named));
	if (refusal && !isRight) {
		const wrong = fields.find((name) => parts.some((part) => !isEmpty(part.fields[name])));
		if (wrong === undefined) return { refusal, own: NOTHING };
		const reason = `${refusal.reason}, and the field "${wrong}" does not fit the credential`;
		return { refusal: { ...refusal, reason }, own: NOTHING };
	}

	const expected = bodySecret && options[bodySecret.option];
	if (bodySecret && typeof expected === 'string' && expected !== '') {
		const { field, option } = bodySecret;
		const isExpected = (sent: unknown) => typeof sent === 'string' && isSameSecret(expected, sent);
		if (!parts.every((part) => isExpected(part.fields[field]))) {
			const reason = `The field "${field}" does not hold what the option ${option} expects`;
			return { refusal: { reason }, own: NOTHING };
		}
		fields.push(field);
		// A short word may stand elsewhere for something else.
		if (expected.length >= SHORTEST_SECRET) secrets.push(expected);
	}
	return {
		own: { ...NOTHING, query: fields, body: fields },
		...(secrets.length > 0 && { secrets }),
	};
}

function checkValue(
	[what, name, expected]: [what: string, name: string, expected: string],
	sent: IDataObject,
	isRight: (expected: string, sent: string) => boolean,
): Refusal | undefined {
	if (!name || !expected) return { reason: `The credential holds no ${what} or no value for it` };
	const value = sent[what === 'header' ? name.toLowerCase() : name];
	if (value === undefined) return { reason: `The ${what} "${name}" is missing` };
	if (typeof value === 'string' && isRight(expected, value)) return undefined;
	return { reason: `The ${what} "${name}" does not hold the credential's value` };
}

function checkBasic(
	{ user, password }: WebhookSecret,
	{ headers }: Presented,
): Refusal | undefined {
	const challenge = 'Basic realm="Webhook", charset="UTF-8"';
	if (!user || !password) {
		return { reason: 'The credential holds no user or no password for HTTP Basic', challenge };
	}
	const { authorization } = headers;
	if (typeof authorization !== 'string') return { reason: 'HTTP Basic is missing', challenge };

	const [, encoded] = /^basic +([^ ]+) *$/i.exec(authorization) ?? [];
	return isSecretInBytes(`${user}:${password}`, Buffer.from(encoded ?? '', 'base64'))
		? undefined
		: { reason: 'HTTP Basic does not hold the user and password of the credential', challenge };
}
