import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { answers, refusals, type Issue } from '../messages';
import type { UploadedFile } from '../vendor/events';
import {
	decodeBytes,
	decodeForm,
	decodeJson,
	decodeJsonAgain,
	decodeText,
	type Decoded,
} from './decode';
import { isIn } from '../values/charset';
import { Refusal } from './refusal';

/** A request with its body, as far as events are concerned; where it was sent is read before. */
export interface ReceivedRequest {
	method: string;
	headers: IDataObject;
	/** JSON value, form fields, text, base64 of bytes that are not text, or `null`. */
	body: unknown;
	/** The body as it was sent, where the host keeps it. */
	bytes?: Buffer;
	files: UploadedFile[];
	issues: Issue[];
	/** ISO 8601 in UTC. */
	receivedAt: string;
}

/** The host's request: what n8n adds to Express's. */
interface HostRequest {
	method: string;
	contentType?: string;
	/** The content type's charset. */
	encoding?: string;
	rawBody?: Buffer;
	readRawBody?: () => Promise<void>;
}

/** Reads a request whatever its content type is; refuses what the host cannot hand over. */
export async function read(context: IWebhookFunctions): Promise<ReceivedRequest | Refusal> {
	const request = context.getRequestObject() as unknown as HostRequest;
	const parsed: unknown = context.getBodyData();
	const isMultipart = request.contentType === 'multipart/form-data';
	if (!isMultipart && parsed === undefined && request.rawBody === undefined) {
		try {
			await request.readRawBody?.();
		} catch (error) {
			return unreadable(error);
		}
	}
	return {
		method: request.method,
		headers: context.getHeaderData() as IDataObject,
		receivedAt: new Date().toISOString(),
		bytes: request.rawBody,
		...(isMultipart ? multipart(parsed) : { files: [], ...decode(request, parsed) }),
	};
}

/** 413 or 400. The error's message may quote what was sent; a code is one of Node's words. */
function unreadable(error: unknown): Refusal {
	const { status, statusCode, code } = (error ?? {}) as Partial<
		Record<'status' | 'statusCode' | 'code', unknown>
	>;
	return status === 413 || statusCode === 413
		? new Refusal(413, answers.tooLarge, refusals.tooLarge)
		: new Refusal(
				400,
				answers.unreadable,
				refusals.unreadable(typeof code === 'string' ? code : undefined),
			);
}

function decode(request: HostRequest, parsed: unknown): Decoded {
	const { contentType, encoding = 'utf-8', rawBody } = request;
	const isLost = rawBody !== undefined && !isIn(encoding, rawBody);
	if (contentType === 'application/x-www-form-urlencoded' && rawBody) {
		return decodeForm(rawBody, isLost ? undefined : ((parsed ?? {}) as IDataObject));
	}
	if (contentType === 'application/json' && isLost) return decodeJsonAgain(rawBody);
	if (contentType === 'application/json' && parsed !== undefined) {
		return decodeJson(rawBody, parsed, encoding);
	}
	if (parsed !== undefined && typeof parsed !== 'string' && !isLost) {
		return { body: parsed, issues: [] };
	}
	const isReadByHost = rawBody === undefined || (!isUtf8(encoding) && !isLost);
	return typeof parsed === 'string' && isReadByHost
		? decodeText(parsed, contentType)
		: decodeBytes(rawBody, contentType);
}

function isUtf8(encoding: string): boolean {
	return /^utf-?8$/i.test(encoding);
}

/** n8n hands over `{data, files}`; a field that was sent several times is a list in either. */
function multipart(parsed: unknown): Pick<ReceivedRequest, 'body' | 'files' | 'issues'> {
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
