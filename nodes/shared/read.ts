import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import type { Issue, UploadedFile } from './event-table';
import { decodeBytes, decodeForm, decodeJson, decodeText, isIn, type Decoded } from './decode';

/** A request as far as events are concerned. */
export interface ReceivedRequest {
	method: string;
	/** Last segment of the URL's path. */
	path: string;
	query: IDataObject;
	headers: IDataObject;
	/** JSON value, form fields, text, base64 of bytes that are no text, or `null`. */
	body: unknown;
	files: UploadedFile[];
	issues: Issue[];
	/** ISO 8601 in UTC. */
	receivedAt: string;
	/** Made up by us, so that its times are no live ones. */
	isSample: boolean;
}

/** The host's request: what n8n adds to Express's. */
interface HostRequest {
	path: string;
	method: string;
	contentType?: string;
	/** The content type's charset. */
	encoding?: string;
	rawBody?: Buffer;
	readRawBody?: () => Promise<void>;
}

type Body = Pick<ReceivedRequest, 'body' | 'files' | 'issues'>;

/**
 * Reads a request whatever its content type is.
 *
 * @throws what the host throws when the body cannot be read: too large, broken gzip, aborted.
 */
export async function read(context: IWebhookFunctions): Promise<ReceivedRequest> {
	const request = context.getRequestObject() as unknown as HostRequest;
	return {
		method: request.method,
		path: lastSegment(request.path),
		query: { ...(context.getQueryData() as IDataObject) },
		headers: context.getHeaderData() as IDataObject,
		receivedAt: new Date().toISOString(),
		isSample: false,
		...(await readBody(request, context.getBodyData())),
	};
}

function lastSegment(path: string): string {
	return path.split('/').filter(Boolean).pop() ?? '';
}

async function readBody(request: HostRequest, parsed: unknown): Promise<Body> {
	if (request.contentType === 'multipart/form-data') return multipart(parsed);
	return { files: [], ...(await decode(request, parsed)) };
}

async function decode(request: HostRequest, parsed: unknown): Promise<Decoded> {
	const { contentType, encoding = 'utf-8' } = request;
	const isLost = request.rawBody !== undefined && !isIn(encoding, request.rawBody);
	if (contentType === 'application/x-www-form-urlencoded' && request.rawBody) {
		return decodeForm(request.rawBody, isLost ? undefined : ((parsed ?? {}) as IDataObject));
	}
	if (contentType === 'application/json' && isLost) return decodeJson(request.rawBody as Buffer);
	if (contentType === 'application/json' && typeof parsed === 'string') {
		return decodeText(parsed, 'a JSON text');
	}
	if (parsed !== undefined && typeof parsed !== 'string' && !isLost) {
		return { body: parsed, issues: [] };
	}
	if (typeof parsed === 'string' && !isUtf8(encoding) && !isLost) {
		return decodeText(parsed, contentType);
	}

	if (request.rawBody === undefined) await request.readRawBody?.();
	return decodeBytes(request.rawBody, contentType);
}

function isUtf8(encoding: string): boolean {
	return /^utf-?8$/i.test(encoding);
}

/** n8n hands over `{data, files}`; a field that was sent several times is a list in either. */
function multipart(parsed: unknown): Body {
	const { data, files } = (parsed ?? {}) as { data?: IDataObject; files?: Record<string, unknown> };
	return {
		body: { ...data },
		files: Object.entries(files ?? {}).flatMap(describeFiles),
		issues: [],
	};
}

function describeFiles([field, sent]: [string, unknown]): UploadedFile[] {
	return (Array.isArray(sent) ? sent : [sent]).map((file: Record<string, unknown>) => ({
		field,
		name: (file.originalFilename as string | undefined) ?? null,
		type: (file.mimetype as string | undefined) ?? null,
		size: (file.size as number | undefined) ?? null,
	}));
}
