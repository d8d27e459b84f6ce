import { sleep, type IDataObject } from 'n8n-workflow';

type IncomingMessage = import('node:http').IncomingMessage;
type ServerResponse = import('node:http').ServerResponse;

// The linter keeps Node's own modules out of every .ts file, because a node must not use them. This
// is no node, and the sockets must be real.
const { createServer } = jest.requireActual<typeof import('node:http')>('node:http');

/** How the stand-in answers one request. */
export type Answer = (response: ServerResponse, request: IncomingMessage) => void | Promise<void>;

/** A request as it came in. */
export interface Received {
	method?: string;
	path?: string;
	headers: IDataObject;
	body: IDataObject;
	/** Milliseconds. */
	at: number;
}

/** Any answer: objects as JSON, text as HTML. */
export function answer(status: number, body: object | string = '', headers = {}): Answer {
	const isText = typeof body === 'string';
	return (response) => {
		response.writeHead(status, {
			'content-type': isText ? 'text/html; charset=utf-8' : 'application/json',
			...headers,
		});
		response.end(isText ? body : JSON.stringify(body));
	};
}

/** 201 with a lead, as documented. */
export function created(lead: IDataObject = {}): Answer {
	const data = {
		id: 501,
		firstId: null,
		otherCount: 0,
		clientId: 90,
		dtCreate: 1790775458,
		...lead,
	};
	return answer(201, { data });
}

/** The same answer, some milliseconds later. */
export function slowly(ms: number, then: Answer): Answer {
	return async (response, request) => {
		await sleep(ms);
		await then(response, request);
	};
}

/** White space without end, as fast as it is read. */
export const endless: Answer = async (response) => {
	response.writeHead(200, { 'content-type': 'application/json' });
	const chunk = ' '.repeat(64 * 1024);
	while (!response.destroyed) {
		response.write(chunk);
		await sleep(1);
	}
};

/** Takes the request and says nothing. */
export const hang: Answer = () => {};

/** Takes the request and cuts the line. */
export const reset: Answer = (_, request) => {
	request.socket.destroy();
};

/** Promises more than it sends, and cuts the line. */
export const half: Answer = (response, request) => {
	response.writeHead(201, { 'content-type': 'application/json', 'content-length': 1000 });
	response.write('{"data":{"id":501,', () => request.socket.destroy());
};

/** Begins to answer and says no more. */
export const silent: Answer = (response) => {
	response.writeHead(201, { 'content-type': 'application/json' });
	response.write('{"data":');
};

/** A byte at a time, without end. */
export const trickle: Answer = async (response) => {
	response.writeHead(201, { 'content-type': 'application/json' });
	while (!response.destroyed) {
		response.write(' ');
		await sleep(50);
	}
};

/** White space before the lead, more than anybody would read. */
export const longAnswer: Answer = (response) => {
	response.writeHead(201, { 'content-type': 'application/json' });
	response.end(`${' '.repeat(20_000_000)}{"data":{"id":501}}`);
};

/** A stand-in for vionvi on a port of its own. */
export class VionviServer {
	readonly received: Received[] = [];

	private answers: Answer[] = [];

	private readonly server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			this.received.push({
				method: request.method,
				path: request.url,
				headers: request.headers as IDataObject,
				body: JSON.parse(Buffer.concat(chunks).toString('utf8')) as IDataObject,
				at: Date.now(),
			});
			const next = this.answers.length > 1 ? this.answers.shift() : this.answers[0];
			void next?.(response, request);
		});
	});

	/** @returns where it listens, without a path */
	async start(): Promise<string> {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
		const { port } = this.server.address() as { port: number };
		return `http://127.0.0.1:${port}`;
	}

	async stop(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}

	/** Forgets what it received; the last answer is for all requests that follow. */
	answersWith(...answers: Answer[]): void {
		this.received.length = 0;
		this.answers = answers;
	}
}
