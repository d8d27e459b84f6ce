import type { IDataObject } from 'n8n-workflow';

/** A request as it comes over the wire. */
export interface SentRequest {
	method: string;
	/** Path and query. */
	url: string;
	/** Names in lower case. */
	headers: Record<string, string | string[] | undefined>;
}

/** A request as n8n 2.41 hands it to `webhook()`. */
export interface HostRequest extends SentRequest {
	path: string;
	query: IDataObject;
	params: IDataObject;
	contentType?: string;
	encoding?: string;
	rawBody?: Buffer;
	body?: unknown;
	readRawBody(): Promise<void>;
}
