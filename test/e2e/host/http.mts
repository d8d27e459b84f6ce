const TIMEOUT_MS = 30_000;

/** An HTTP answer, read to its end. */
export interface Answer {
	status: number;
	headers: Headers;
	text: string;
	/** The text as JSON; undefined if it is none. */
	json: unknown;
}

/** Sends a request and reads the answer, whatever its status. Rejects after 30 seconds. */
export async function send(url: string, init: RequestInit = {}): Promise<Answer> {
	const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), ...init });
	const text = await response.text();
	return { status: response.status, headers: response.headers, text, json: parsed(text) };
}

/** Posts JSON. */
export async function postJson(url: string, body: unknown): Promise<Answer> {
	return await send(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
}

/** Posts flat fields as application/x-www-form-urlencoded. */
export async function postForm(url: string, fields: Record<string, string>): Promise<Answer> {
	return await send(url, { method: 'POST', body: new URLSearchParams(fields) });
}

/** Posts flat fields as multipart/form-data. */
export async function postMultipart(url: string, fields: Record<string, string>): Promise<Answer> {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.append(name, value);
	return await send(url, { method: 'POST', body });
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
