/** A node of a template, as n8n exports it. */
export interface TemplateNode {
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: Record<string, unknown>;
	[setting: string]: unknown;
}

/** A workflow as it is shared: n8n's own export without anything of the n8n it comes from. */
export interface TemplateWorkflow {
	name: string;
	nodes: TemplateNode[];
	connections: Record<
		string,
		{ main: Array<Array<{ node: string; type: 'main'; index: number }> | null> }
	>;
	settings: Record<string, unknown>;
	pinData?: Record<string, unknown>;
	[field: string]: unknown;
}

/** A folder in templates/. */
export interface Template {
	/** The folder's name. */
	slug: string;
	workflow: TemplateWorkflow;
	hasPicture: boolean;
	hasReadme: boolean;
}
