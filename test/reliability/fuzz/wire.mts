import { Agent, request as open } from 'node:http';
import type { AnyRequest } from '../../support/fuzz/any-request.ts';

/** An answer's status, and whether the connection broke instead of one. */
export type Status = number | 'broken off';

const TIMEOUT_MS = 120_000;

/** Sends requests as they are, over connections that are kept: `fetch` would straighten them. */
export class Wire {
	readonly #agent: Agent;

	constructor(connections: number) {
		this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
	}

	/** @param url of the node's webhooks, up to the path's last segment */
	async send(url: string, { method, path, query, headers, body }: AnyRequest): Promise<Status> {
		const { hostname, port, pathname } = new URL(url);
		return await new Promise((resolve) => {
			const sent = open({
				agent: this.#agent,
				hostname,
				port,
				method,
				path: `${pathname}/${path}${query === '' ? '' : `?${query}`}`,
				headers: { ...headers, 'content-length': body.length },
				timeout: TIMEOUT_MS,
			});
			sent.on('response', (answer) => {
				answer.resume();
				answer.on('close', () => resolve(answer.statusCode ?? 'broken off'));
			});
			sent.on('timeout', () => sent.destroy());
			sent.on('error', () => resolve('broken off'));
			sent.end(body);
		});
	}

	close(): void {
		this.#agent.destroy();
	}
}
