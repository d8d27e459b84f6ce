import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { AUTH_KEY, PROJECT_ID, RingostatProject } from '../../support/ringostat-project';

type ServerResponse = import('node:http').ServerResponse;

// The linter keeps Node's own modules out of every .ts file, because a node must not use them. This
// is no node, and the sockets must be real.
const { createServer } = jest.requireActual<typeof import('node:http')>('node:http');

/** Answers one request instead of the project. */
export type Scripted = (response: ServerResponse) => void;

/** A made-up project of Ringostat's on a port of its own. */
export class RingostatServer {
	project = new RingostatProject();

	/** Instead of the project, for the coming requests, one each. */
	readonly scripted: Scripted[] = [];

	private origin = '';

	private readonly server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const scripted = this.scripted.shift();
			if (scripted) return scripted(response);
			const text = Buffer.concat(chunks).toString('utf8');
			const { method = '', url: path = '', headers } = request;
			const body: unknown = text === '' ? undefined : JSON.parse(text);
			const answer = this.project.answer({ method, path, headers, body });
			const isText = typeof answer.body === 'string';
			response.writeHead(answer.status, {
				'content-type': isText ? 'text/html' : 'application/json',
			});
			response.end(isText ? answer.body : JSON.stringify(answer.body));
		});
	});

	async start(): Promise<void> {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
		const { port } = this.server.address() as { port: number };
		this.origin = `http://127.0.0.1:${port}`;
	}

	async stop(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}

	/** What a user types into the credential. */
	credential(different: ICredentialDataDecryptedObject = {}): ICredentialDataDecryptedObject {
		return {
			authKey: AUTH_KEY,
			projectId: String(PROJECT_ID),
			baseUrl: this.origin,
			...different,
		};
	}

	/** A new project without calls. */
	reset(zone?: string): RingostatProject {
		this.scripted.length = 0;
		this.project = new RingostatProject(zone);
		return this.project;
	}
}
