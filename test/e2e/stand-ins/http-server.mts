import { once } from 'node:events';
import {
	createServer,
	type IncomingHttpHeaders,
	type IncomingMessage,
	type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came in. */
export interface ReceivedRequest {
	method: string;
	path: string;
	headers: IncomingHttpHeaders;
	text: string;
	/** The body as JSON; undefined if it is none. */
	body: unknown;
	/** Milliseconds since 1970. */
	at: number;
}

/** What a stand-in does with a request. */
export type ScriptedAnswer = (request: IncomingMessage, response: ServerResponse) => void;

/** Something that `stop` can be hooked to: the context of a test. */
export interface Lifetime {
	after: (done: () => Promise<void>) => void;
}

export interface HttpServer {
	/** http://127.0.0.1:port */
	origin: string;
	/** Every request, in the order it came. */
	received: ReceivedRequest[];
	/** Closes all connections and the server. */
	stop: () => Promise<void>;
}

/**
 * Starts a server on loopback that keeps all it is sent.
 *
 * @param test where to stop it, if not by hand
 */
export async function startHttpServer(
	answerTo: (request: ReceivedRequest) => ScriptedAnswer,
	test?: Lifetime,
): Promise<HttpServer> {
	const received: ReceivedRequest[] = [];
	const server = createServer((request, response) => {
		read(request).then(
			(got) => {
				received.push(got);
				answerTo(got)(request, response);
			},
			// The sender gave up before it had sent everything.
			() => response.destroy(),
		);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const stop = async () =>
		await new Promise<void>((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		});
	test?.after(stop);
	return { origin: `http://127.0.0.1:${port}`, received, stop };
}

/** @param body undefined: an answer without a body, and so without a type */
export function jsonAnswer(
	status: number,
	body: unknown,
	headers: Record<string, string> = {},
): ScriptedAnswer {
	return (_request, response) => {
		const type = body === undefined ? {} : { 'content-type': 'application/json' };
		response.writeHead(status, { ...type, ...headers });
		response.end(JSON.stringify(body));
	};
}

async function read(request: IncomingMessage): Promise<ReceivedRequest> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const text = Buffer.concat(chunks).toString('utf8');
	return {
		method: request.method ?? '',
		path: request.url ?? '',
		headers: request.headers,
		text,
		body: parsed(text),
		at: Date.now(),
	};
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
