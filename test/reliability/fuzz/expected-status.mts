import type { AnyCall, AnyRequest } from '../../support/fuzz/any-request.ts';

const PARSED_BY_N8N = ['application/json', 'application/x-www-form-urlencoded', 'text/plain'];

/** Bytes of a URL and of the names and values of headers; Node refuses more. */
const LONGEST_HEAD = 16 * 1024;

/**
 * What a sender must get where all events are chosen: Node's own 431 for a long head, n8n's own 422
 * for JSON that is none and for a charset that Node does not know, otherwise 401 or 200 by the secret.
 */
export function expectedStatus({ setUp, request }: AnyCall): number {
	if (headLength(request) > LONGEST_HEAD) return 431;
	const { headers, body } = request;
	const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';');
	const charset = /^ ?charset="?([^"]*)"?$/.exec(parameters.join(';'))?.[1] ?? 'utf-8';
	const isRead = PARSED_BY_N8N.includes(type) && body.length > 0;
	if (isRead && !isReadable(type, body, charset)) return 422;
	return setUp.brings.isRight ? 200 : 401;
}

function headLength({ path, query, headers }: AnyRequest): number {
	return [path, query, ...Object.entries(headers).flat()].join('').length;
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
