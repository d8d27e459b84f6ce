import type { AnyCall } from '../../support/fuzz/any-request.ts';

const PARSED_BY_N8N = ['application/json', 'application/x-www-form-urlencoded', 'text/plain'];

/**
 * What a sender must get where all events are chosen: n8n's own 422 for JSON that is none and for a
 * charset that Node does not know, otherwise 401 or 200 by the secret.
 */
export function expectedStatus({ setUp, request: { headers, body } }: AnyCall): number {
	const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';');
	const charset = /^ ?charset="?([^"]*)"?$/.exec(parameters.join(';'))?.[1] ?? 'utf-8';
	const isRead = PARSED_BY_N8N.includes(type) && body.length > 0;
	if (isRead && !isReadable(type, body, charset)) return 422;
	return setUp.brings.isRight ? 200 : 401;
}

function isReadable(type: string, body: Buffer, charset: string): boolean {
	if (!Buffer.isEncoding(charset)) return false;
	if (type !== 'application/json') return true;
	try {
		JSON.parse(body.toString(charset).replace(/^\uFEFF/, ''));
		return true;
	} catch {
		return false;
	}
}
