import { UserError, type ICredentialDataDecryptedObject } from 'n8n-workflow';

import { unescaped } from '../shared/values/escapes';
import { secretHider, type Hide } from '../shared/secrets/hide-secrets';

/** A shorter piece is easily guessed and part of many words: hiding it would hide nothing. */
const SHORTEST = 4;

/** Words of many URLs, which are nobody's secret and which an answer needs to be understood. */
const ORDINARY = new Set(
	'api crm email hook hooks incoming lead leads name phone source sources webhook webhooks'.split(
		' ',
	),
);

/**
 * The URL of a credential without the white space that copying brings.
 *
 * @throws UserError where it is not an http(s) URL
 */
export function readWebhookUrl({ webhookUrl }: ICredentialDataDecryptedObject): URL {
	const text = typeof webhookUrl === 'string' ? webhookUrl.trim() : '';
	if (/^https?:\/\//i.test(text) && URL.canParse(text)) return new URL(text);
	throw new UserError(
		'The webhook URL must start with https:// or http://. Copy it again from the source in vionvi: Ещё → Источники.',
	);
}

/**
 * Makes what hides a URL that is a secret as a whole: it is hidden whole, without its host, and part by
 * part. Servers like to repeat it: a missing route is "Cannot POST /webhook/…" in Express and "The
 * route webhook/… could not be found" in Laravel.
 */
export function urlHider(url: URL): Hide {
	const path = url.pathname.replace(/^\/+|\/+$/g, '');
	const query = url.search.slice(1);
	const wholes = [url.href, path + url.search, path, query, url.host, url.hostname];
	const values = [...query.split(/[&=]/), ...url.searchParams.values()];
	const parts = [...path.split('/'), ...values, url.username, url.password];
	const secrets = [...wholes, ...parts].filter(
		(part) => part.length >= SHORTEST && !ORDINARY.has(part.toLowerCase()),
	);
	return secretHider([...secrets, ...secrets.map(unescaped)]);
}
