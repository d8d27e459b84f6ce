/**
 * The package's triggers in n8n-core's own webhook context, without the rest of n8n. Runs on the
 * host's Node with `NODE_PATH` naming the host's packages, as n8n itself loads a community package.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What a sender sends, as n8n 2.41 hands it to `webhook()`. */
export interface Request {
	/** Last segment of the URL. */
	path: string;
	contentType: 'application/json' | 'application/x-www-form-urlencoded';
	fields: Record<string, unknown>;
}

/** The body as it comes over the wire. */
export function bytesOf({ contentType, fields }: Request): Buffer {
	const isForm = contentType === 'application/x-www-form-urlencoded';
	return Buffer.from(
		isForm
			? new URLSearchParams(fields as Record<string, string>).toString()
			: JSON.stringify(fields),
	);
}

/** Answers a request; what is awaited is the trigger's `webhook()` and nothing of the host's. */
export type Deliver = () => Promise<unknown>;

/** CPU time that this thread has used: a busy machine makes it no longer, other than time on the clock. */
export function cpuMicroseconds(): number {
	// Node 24 has it, the types of the Node that we develop on do not.
	const { threadCpuUsage } = process as unknown as { threadCpuUsage: typeof process.cpuUsage };
	const { user, system } = threadCpuUsage();
	return user + system;
}

interface Modules {
	'n8n-core': { WebhookContext: new (...parts: unknown[]) => object; InstanceSettings: object };
	'n8n-workflow': { Workflow: new (parts: object) => { nodes: Record<string, object> } };
	'@n8n/di': { Container: { set(type: object, instance: object): void } };
	'@n8n/backend-common': { Logger: object };
}

interface NodeType {
	description: { webhooks: Array<{ httpMethod: string; path: string }> };
	webhook(this: object): Promise<unknown>;
}

/** Loads a trigger of the package and makes requests to it. */
export class Trigger {
	readonly #core: Modules['n8n-core'];
	readonly #workflow: { nodes: Record<string, object> };
	readonly #type: NodeType;

	/**
	 * @param folder the unpacked package
	 * @param name as in `nodes/`, e.g. `EnvyboxTrigger`
	 */
	constructor(folder: string, name: string, parameters: object = {}) {
		const require = createRequire(import.meta.url);
		const load = <Name extends keyof Modules>(module: Name) => require(module) as Modules[Name];
		this.#core = load('n8n-core');
		const quiet = { warn() {}, error() {}, scoped: () => quiet };
		const { Container } = load('@n8n/di');
		Container.set(load('@n8n/backend-common').Logger, quiet);
		Container.set(this.#core.InstanceSettings, {});

		const file = join(folder, 'dist/nodes', name, `${name}.node.js`);
		const classes = require(file) as Record<string, new () => NodeType>;
		this.#type = new classes[name]();
		this.#workflow = new (load('n8n-workflow').Workflow)({
			nodes: [
				{
					id: '1',
					name: 'Trigger',
					type: `n8n-nodes-lead-events.${name}`,
					typeVersion: 1.1,
					position: [0, 0],
					parameters,
				},
			],
			connections: {},
			active: true,
			nodeTypes: { getByNameAndVersion: () => this.#type },
			settings: { timezone: 'Europe/Moscow' },
		});
	}

	/** Makes everything that the host makes, so that only the trigger's own work is left. */
	prepare(request: Request): Deliver {
		const { path, contentType, fields } = request;
		const webhookDescription = this.#type.description.webhooks.find(
			(webhook) => webhook.httpMethod === 'POST' && webhook.path === path,
		);
		const context = new this.#core.WebhookContext(
			this.#workflow,
			this.#workflow.nodes.Trigger,
			{
				httpRequest: {
					method: 'POST',
					path: `/webhook/00000000-0000-4000-8000-000000000001/${path}`,
					headers: { 'content-type': contentType },
					query: {},
					params: {},
					contentType,
					encoding: 'utf-8',
					rawBody: bytesOf(request),
					body: fields,
				},
				httpResponse: {},
			},
			'webhook',
			{ webhookDescription },
			[],
			null,
		);
		return async () => await this.#type.webhook.call(context);
	}
}
