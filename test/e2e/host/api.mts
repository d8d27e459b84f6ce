import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WorkflowDraft, WorkflowNode } from '../workflow.mts';
import { isFinished, type Execution } from './executions.mts';
import { send, type Answer } from './http.mts';
import { OWNER_PASSWORD } from './run-secret.mts';

const POLL_MS = 150;
const TIMEOUT_MS = 30_000;
/** No webhook of ours or of a test takes this method, so asking with it never starts a workflow. */
const UNUSED_METHOD = 'PATCH';

/** Who owns every n8n that is started here. */
export const OWNER = {
	email: 'owner@example.com',
	firstName: 'Olena',
	lastName: 'Owner',
	password: OWNER_PASSWORD,
};

/** A workflow as n8n has stored it. */
export interface StoredWorkflow extends WorkflowDraft {
	id: string;
	versionId: string;
}

export interface StoredCredential {
	id: string;
	name: string;
	type: string;
}

/** What the editor shows after a credential was tested. */
export interface CredentialTestResult {
	status: 'OK' | 'Error';
	message: string;
}

/** One webhook in a node type's description. */
export interface WebhookDescription {
	name: string;
	httpMethod: string;
	path: string;
	isFullPath?: boolean | string;
	[field: string]: unknown;
}

/** A node type as the editor gets it. */
export interface NodeTypeDescription {
	name: string;
	displayName: string;
	version: number | number[];
	webhooks?: WebhookDescription[];
	properties: Array<Record<string, unknown>>;
	[field: string]: unknown;
}

interface Webhook {
	node: string;
	method: string;
	/** As in the URL, behind /webhook/. */
	path: string;
}

/** n8n's REST interface, signed in as the owner: what the editor does, as methods. */
export class Api {
	#cookie = '';
	#key = '';

	private constructor(
		readonly url: string,
		readonly webhooksUrl: string,
	) {}

	/** n8n's public API with the key that reads executions: what a user types into an n8n API credential. */
	get publicApi(): { baseUrl: string; apiKey: string } {
		return { baseUrl: `${this.url}/api/v1`, apiKey: this.#key };
	}

	/**
	 * Sets the owner up on a new n8n, signs in on one that has an owner.
	 *
	 * @param webhooksUrl the process that takes production webhooks, where that is another one
	 */
	static async signIn(url: string, webhooksUrl = url): Promise<Api> {
		const api = new Api(url, webhooksUrl);
		// n8n 2.8 says that it is ready a moment before it knows these routes.
		await until(
			'the routes of the editor',
			async () => (await send(`${url}/rest/settings`)).status === 200,
		);
		const setUp = await api.#send('POST', '/rest/owner/setup', OWNER);
		const signedIn =
			setUp.status === 200
				? setUp
				: await api.#send('POST', '/rest/login', {
						emailOrLdapLoginId: OWNER.email,
						password: OWNER.password,
					});
		expectSuccess('POST /rest/login', signedIn);
		api.#cookie = signedIn.headers
			.getSetCookie()
			.map((cookie) => cookie.split(';')[0])
			.join('; ');
		const { rawApiKey } = await api.rest<{ rawApiKey: string }>('POST', '/rest/api-keys', {
			label: randomUUID(),
			expiresAt: null,
			scopes: ['execution:list', 'execution:read'],
		});
		api.#key = rawApiKey;
		return api;
	}

	/** Any request to the interface the editor uses; returns `data` of the answer. Throws unless it succeeds. */
	async rest<T = unknown>(method: string, path: string, body?: unknown): Promise<T> {
		const answer = await this.#send(method, path, body);
		expectSuccess(`${method} ${path}`, answer);
		return (answer.json as { data: T }).data;
	}

	async createCredential(
		type: string,
		data: Record<string, unknown>,
		name = `${type} ${randomUUID()}`,
	): Promise<StoredCredential> {
		return await this.rest('POST', '/rest/credentials', { name, type, data });
	}

	/** Creates a credential and returns it as a node wants it: `node(…, …, …, { credentials: await api.credential(…) })`. */
	async credential(
		type: string,
		data: Record<string, unknown>,
		name?: string,
	): Promise<Record<string, StoredCredential>> {
		return { [type]: await this.createCredential(type, data, name) };
	}

	/** Deletes all credentials of a type: the editor selects one by itself, and of several it may select any. */
	async forgetCredentials(type: string): Promise<void> {
		const stored = await this.rest<StoredCredential[]>('GET', '/rest/credentials');
		for (const { id } of stored.filter((each) => each.type === type))
			await this.rest('DELETE', `/rest/credentials/${id}`);
	}

	/** Presses the credential's Test button with this data. */
	async testCredential(type: string, data: Record<string, unknown>): Promise<CredentialTestResult> {
		const { id, name } = await this.createCredential(type, data);
		return await this.rest('POST', '/rest/credentials/test', {
			credentials: { id, name, type, data },
		});
	}

	async createWorkflow(draft: WorkflowDraft): Promise<StoredWorkflow> {
		return await this.rest('POST', '/rest/workflows', draft);
	}

	/** Publishes a workflow and resolves when each of its webhooks is registered. */
	async activate(workflow: StoredWorkflow): Promise<void> {
		const { id, versionId } = workflow;
		await this.rest('POST', `/rest/workflows/${id}/activate`, { versionId });
		await this.#untilWebhooksAre(true, workflow);
	}

	/** Unpublishes a workflow and resolves when its webhooks answer 404. */
	async deactivate(workflow: StoredWorkflow): Promise<void> {
		await this.rest('POST', `/rest/workflows/${workflow.id}/deactivate`, {});
		await this.#untilWebhooksAre(false, workflow);
	}

	/** Creates and publishes a workflow. */
	async publish(draft: WorkflowDraft): Promise<StoredWorkflow> {
		const workflow = await this.createWorkflow(draft);
		await this.activate(workflow);
		return workflow;
	}

	/**
	 * Makes a trigger wait for one test event, as "Listen for test event" does: for two minutes
	 * and one call to its test URL.
	 */
	async listen(workflow: StoredWorkflow, trigger: string): Promise<void> {
		const { waitingForWebhook } = await this.rest<{ waitingForWebhook?: boolean }>(
			'POST',
			`/rest/workflows/${workflow.id}/run`,
			{ workflowData: workflow, triggerToStartFrom: { name: trigger } },
		);
		if (waitingForWebhook !== true)
			throw new Error(`"${trigger}" does not listen for a test event.`);
	}

	/**
	 * The production URL of a trigger.
	 *
	 * @param path which of its webhooks; without it the first
	 */
	async webhookUrl(workflow: StoredWorkflow, trigger: string, path?: string): Promise<string> {
		return `${this.webhooksUrl}/webhook/${await this.#webhookPath(workflow, trigger, path)}`;
	}

	/** The URL of a trigger that works once after `listen`. */
	async testUrl(workflow: StoredWorkflow, trigger: string, path?: string): Promise<string> {
		return `${this.url}/webhook-test/${await this.#webhookPath(workflow, trigger, path)}`;
	}

	/** The executions of a workflow with their data, oldest first. One that has just been started may be missing. */
	async executions(workflow: StoredWorkflow): Promise<Execution[]> {
		const found: Execution[] = [];
		for (let page: string | null = ''; page !== null; ) {
			const answer = await send(
				`${this.url}/api/v1/executions?includeData=true&limit=250&workflowId=${workflow.id}${page}`,
				{ headers: { 'X-N8N-API-KEY': this.#key } },
			);
			expectSuccess('GET /api/v1/executions', answer);
			const { data, nextCursor } = answer.json as {
				data: Execution[];
				nextCursor: string | null;
			};
			found.push(...data);
			page = nextCursor === null ? null : `&cursor=${nextCursor}`;
		}
		return found.sort((one, other) => Number(one.id) - Number(other.id));
	}

	/**
	 * Waits until a workflow has at least this many finished executions and returns them,
	 * oldest first. Throws after half a minute.
	 */
	async waitForExecutions(workflow: StoredWorkflow, count: number): Promise<Execution[]> {
		let finished: Execution[] = [];
		await until(`${count} finished executions of "${workflow.name}"`, async () => {
			finished = (await this.executions(workflow)).filter(isFinished);
			return finished.length >= count;
		});
		return finished;
	}

	/**
	 * What came of a request that should start nothing: the executions of a workflow after a
	 * while. A request that was answered without starting one never starts it later.
	 */
	async executionsAfterAWhile(workflow: StoredWorkflow, milliseconds = 700): Promise<Execution[]> {
		await sleep(milliseconds);
		return await this.executions(workflow);
	}

	/** All node types, as the editor gets them. */
	async nodeTypes(): Promise<NodeTypeDescription[]> {
		const answer = await this.#send('GET', '/types/nodes.json');
		expectSuccess('GET /types/nodes.json', answer);
		return answer.json as NodeTypeDescription[];
	}

	/** The descriptions of these nodes' types. */
	async describe(nodes: WorkflowNode[]): Promise<NodeTypeDescription[]> {
		const nodeInfos = nodes.map(({ type, typeVersion }) => ({ name: type, version: typeVersion }));
		return await this.rest('POST', '/rest/node-types', { nodeInfos });
	}

	async #webhookPath(workflow: StoredWorkflow, trigger: string, path?: string): Promise<string> {
		const webhooks = (await this.#webhooks(workflow)).filter(({ node }) => node === trigger);
		const found =
			path === undefined ? webhooks[0] : webhooks.find((each) => each.path.endsWith(`/${path}`));
		if (found === undefined) throw new Error(`"${trigger}" has no webhook "${path ?? ''}".`);
		return found.path;
	}

	async #webhooks({ nodes }: StoredWorkflow): Promise<Webhook[]> {
		const types = await this.describe(nodes);
		return nodes.flatMap((node, index) =>
			(types[index].webhooks ?? [])
				// Those continue a waiting execution, on nodes such as Send Email, and exist only then.
				.filter(({ restartWebhook }) => restartWebhook !== true)
				.map((webhook) => webhookOf(node, webhook)),
		);
	}

	async #untilWebhooksAre(registered: boolean, workflow: StoredWorkflow): Promise<void> {
		for (const { method, path } of await this.#webhooks(workflow)) {
			const state = registered ? 'registered' : 'gone';
			await until(`the webhook ${method} ${path} to be ${state}`, async () => {
				const { text } = await send(`${this.webhooksUrl}/webhook/${path}`, {
					method: UNUSED_METHOD,
				});
				// n8n names the methods that a path does take: "Did you mean to make a GET or POST request?"
				const methods = /Did you mean to make a (.*) request/.exec(text)?.[1] ?? '';
				return methods.includes(method) === registered;
			});
		}
	}

	async #send(method: string, path: string, body?: unknown): Promise<Answer> {
		return await send(`${this.url}${path}`, {
			method,
			headers: { 'content-type': 'application/json', cookie: this.#cookie },
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
	}
}

/** n8n's own Webhook node writes its path and method as expressions over its parameters; those are followed. */
function webhookOf(
	{ name, parameters, webhookId }: WorkflowNode,
	webhook: WebhookDescription,
): Webhook {
	const resolve = (value: unknown, parameter: string, fallback: string) =>
		typeof value === 'string' && !value.startsWith('=')
			? value
			: String(parameters[parameter] ?? fallback);
	const path = resolve(webhook.path, 'path', '');
	return {
		node: name,
		method: resolve(webhook.httpMethod, 'httpMethod', 'GET'),
		path: webhook.isFullPath === true ? path : `${webhookId}/${path}`,
	};
}

function expectSuccess(request: string, { status, text }: Answer): void {
	if (status < 200 || status > 299)
		throw new Error(`${request} → ${status} ${text.slice(0, 2000)}`);
}

/** Waits until it is so; throws after half a minute, naming what was waited for. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
	const deadline = Date.now() + TIMEOUT_MS;
	while (!(await isSo())) {
		if (Date.now() > deadline)
			throw new Error(`Waited ${TIMEOUT_MS / 1000} s in vain for ${what}.`);
		await sleep(POLL_MS);
	}
}
