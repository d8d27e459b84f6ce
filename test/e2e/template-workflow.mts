import { randomUUID } from 'node:crypto';
import { SET_UP } from '../../scripts/templates/template-parts.ts';
import type { Template, TemplateNode } from '../../scripts/templates/template.ts';
import type { Api, NodeTypeDescription, StoredWorkflow } from './host/api.mts';
import type { WorkflowDraft, WorkflowNode } from './workflow.mts';

/** What is typed into a credential of each type. */
export type CredentialData = Record<string, Record<string, unknown>>;

/**
 * The settings of every workflow that the editor imports: it takes over none from the file, so
 * a template must not depend on any.
 */
export const EDITOR_SETTINGS = { executionOrder: 'v1', binaryMode: 'separate' };

/** A credential in a node's description, and when the editor shows it. */
interface Wanted {
	name: string;
	displayOptions?: { show?: Record<string, unknown[]> };
}

/**
 * A template after a user has imported it and done what its sticky note says: with the ids that
 * the editor gives, credentials in every node that wants one, and services of one's own instead
 * of those at example.com.
 *
 * @param services the origin that stands for every https://….example.com in an HTTP Request
 * @param nameOf what a credential of a type is called; without it the host's harness names it
 */
export async function setUp(
	api: Api,
	{ workflow }: Template,
	data: CredentialData,
	services: string,
	nameOf?: (type: string) => string,
): Promise<WorkflowDraft> {
	const nodes = workflow.nodes.map(imported);
	const types = await api.describe(nodes);
	for (const [index, node] of nodes.entries()) {
		const wanted = credentialTypes(node, types[index]);
		node.credentials = Object.assign(
			{},
			...(await Promise.all(
				wanted.map((type) => api.credential(type, dataOf(data, type), nameOf?.(type))),
			)),
		) as WorkflowNode['credentials'];
		pointTo(services, node);
	}
	return {
		name: workflow.name,
		nodes,
		connections: workflow.connections as WorkflowDraft['connections'],
		settings: EDITOR_SETTINGS,
	};
}

/** Executes *Set up once*, as a user does before publishing. Does nothing where there is none. */
export async function runSetUp(
	api: Api,
	flow: StoredWorkflow,
	{ workflow }: Template,
): Promise<void> {
	if (!workflow.nodes.some(({ name }) => name === SET_UP)) return;
	const before = (await api.executions(flow)).length;
	await api.rest('POST', `/rest/workflows/${flow.id}/run`, {
		workflowData: flow,
		triggerToStartFrom: { name: SET_UP },
	});
	const { status } = (await api.waitForExecutions(flow, before + 1))[before];
	if (status !== 'success') throw new Error(`"${SET_UP}" of "${flow.name}" ended with ${status}.`);
}

/** The editor gives imported nodes ids of their own. */
function imported(node: TemplateNode): WorkflowNode {
	return {
		...structuredClone(node),
		id: randomUUID(),
		webhookId: randomUUID(),
	};
}

function dataOf(data: CredentialData, type: string): Record<string, unknown> {
	if (!(type in data)) throw new Error(`No stand-in takes a credential of the type "${type}" yet.`);
	return data[type];
}

/** Which credentials the editor asks for on a node. */
function credentialTypes(
	{ parameters }: WorkflowNode,
	{ credentials, properties }: NodeTypeDescription,
): string[] {
	const valueOf = (name: string) =>
		parameters[name] ?? properties.find((property) => property.name === name)?.default;
	const isShown = ({ displayOptions }: Wanted) =>
		Object.entries(displayOptions?.show ?? {}).every(([name, values]) =>
			values.includes(valueOf(name)),
		);
	const wanted = ((credentials ?? []) as Wanted[]).filter(isShown).map(({ name }) => name);
	// HTTP Request takes any type and names it in a parameter.
	const named = [parameters.genericAuthType, parameters.nodeCredentialType];
	return [...wanted, ...named.filter((type) => typeof type === 'string')];
}

function pointTo(services: string, { parameters }: WorkflowNode): void {
	if (typeof parameters.url !== 'string') return;
	parameters.url = parameters.url.replace(/https:\/\/[\w.-]*example\.com/, services);
}
