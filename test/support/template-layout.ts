import type { TemplateNode, TemplateWorkflow } from '../../scripts/templates/template';
import { vendors } from '../../scripts/vendors';

/** A part of the canvas, in pixels at full size. */
interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** Something that n8n draws for a node, and what a user would call it. */
export interface Part extends Box {
	node: string;
	/** Which output it belongs to; undefined for the node itself and the texts beneath it. */
	output?: number;
	what: string;
}

/** A wire as points that are close together. */
export interface Wire {
	from: string;
	output: number;
	to: string;
	points: Array<[x: number, y: number]>;
}

/** A sticky note's place. */
export interface Note extends Box {
	name: string;
}

type Point = Wire['points'][number];

// How n8n 2.8 to 2.41 draws a canvas: packages/frontend/editor-ui, features/workflows/canvas.
const SIDE = 96;
const OUTPUT_SPACING = 32;
const HANDLE = 8;
/** How far a wire that leads back keeps from the nodes at its ends. */
const BACKWARDS = { beside: 40, below: 130 };
const CURVATURE = 0.25;
/** The line to the plus of an unwired output, by the longest label of the node. */
const PLUS_LINE = { small: 46, medium: 66, large: 80 };
const PLUS = 24;
const LABEL = { distance: 12, perCharacter: 5.8, height: 12 };
const NAME = { distance: 8, perCharacter: 8.3, height: 20, widest: 192 };
const SUBTITLE = { perCharacter: 6.6, height: 20, widest: 192 };
const STEPS = 200;

const triggers = vendors.map((vendor) => ({
	type: `n8n-nodes-lead-events.${vendor.name}Trigger`,
	vendor,
}));

/** Labels of a node's outputs by type, where they do not depend on its parameters. */
const LABELS: Record<string, string[]> = {
	'n8n-nodes-base.filter': ['Kept'],
	'n8n-nodes-base.if': ['true', 'false'],
	'n8n-nodes-base.splitInBatches': ['done', 'loop'],
	'n8n-nodes-base.stopAndError': [],
};

/** The gray line beneath a name, by type; a node of another type has none, or a short one. */
const SUBTITLES: Record<string, (parameters: Record<string, unknown>) => string> = {
	'n8n-nodes-base.httpRequest': ({ method = 'GET', url }) => `${String(method)}: ${String(url)}`,
	'n8n-nodes-base.emailSend': () => 'Send',
	'n8n-nodes-base.set': () => 'manual',
	'n8n-nodes-base.telegram': () => 'sendMessage: message',
	...Object.fromEntries(
		['hubspot', 'pipedrive', 'googleSheets', 'slack', 'twilio', 'zendesk', 'n8n'].map((type) => [
			`n8n-nodes-base.${type}`,
			operationAndResource,
		]),
	),
	...Object.fromEntries(
		['ringostat', 'salesmanago', 'vionvi'].map((type) => [
			`n8n-nodes-lead-events.${type}`,
			operationAndResource,
		]),
	),
};

/** Everything that n8n draws for the nodes of a workflow, apart from its notes. */
export function partsOf(workflow: TemplateWorkflow): Part[] {
	return workflow.nodes
		.filter((node) => !isNote(node))
		.flatMap((node) => partsOfNode(workflow, node));
}

/** The notes of a workflow. */
export function notesOf({ nodes }: TemplateWorkflow): Note[] {
	return nodes.filter(isNote).map(({ name, position: [left, top], parameters }) => ({
		name,
		left,
		top,
		right: left + Number(parameters.width),
		bottom: top + Number(parameters.height),
	}));
}

/** The wires of a workflow. */
export function wiresOf({ nodes, connections }: TemplateWorkflow): Wire[] {
	const called = (name: string) => nodes.find((node) => node.name === name) as TemplateNode;
	return Object.entries(connections).flatMap(([from, { main }]) =>
		main.flatMap((targets, output) =>
			(targets ?? []).map(({ node: to }) => ({
				from,
				output,
				to,
				points: pointsBetween(outputAt(called(from), output), inputAt(called(to))),
			})),
		),
	);
}

/** Whether two boxes have a point in common. */
export function overlap(one: Box, other: Box): boolean {
	return (
		one.left < other.right &&
		other.left < one.right &&
		one.top < other.bottom &&
		other.top < one.bottom
	);
}

/** Whether a box lies in another. */
export function liesIn(inner: Box, outer: Box): boolean {
	return (
		inner.left >= outer.left &&
		inner.right <= outer.right &&
		inner.top >= outer.top &&
		inner.bottom <= outer.bottom
	);
}

/** A box with something more, or less, on each side. */
export function grown<T extends Box>(box: T, by: number): T {
	return {
		...box,
		left: box.left - by,
		top: box.top - by,
		right: box.right + by,
		bottom: box.bottom + by,
	};
}

/** Whether a wire runs through a box. */
export function runsThrough({ points }: Wire, { left, top, right, bottom }: Box): boolean {
	return points.some(([x, y]) => x > left && x < right && y > top && y < bottom);
}

/** Whether a wire runs along an edge of a note, nearer than a distance, and does not only cross it. */
export function runsAlong({ points }: Wire, note: Note, distance: number): boolean {
	const near = (one: number, other: number) => Math.abs(one - other) <= distance;
	const within = (place: number, from: number, to: number) => place > from && place < to;
	return pairs(points).some(
		([[fromX, fromY], [toX, toY]]) =>
			(fromX === toX &&
				(near(toX, note.left) || near(toX, note.right)) &&
				within(toY, note.top, note.bottom)) ||
			(fromY === toY &&
				(near(toY, note.top) || near(toY, note.bottom)) &&
				within(toX, note.left, note.right)),
	);
}

function isNote({ type }: TemplateNode): boolean {
	return type === 'n8n-nodes-base.stickyNote';
}

function partsOfNode({ connections }: TemplateWorkflow, node: TemplateNode): Part[] {
	const { name, position } = node;
	const [left, top] = position;
	const labels = labelsOf(node);
	const box = { left, top, right: left + SIDE, bottom: top + heightOf(node) };
	const nameTop = box.bottom + NAME.distance;
	const width = name.length * NAME.perCharacter;
	const lines = Math.ceil(width / NAME.widest);
	const nameBottom = nameTop + lines * NAME.height;
	const subtitle = subtitleOf(node);
	const line = plusLine(labels);
	return [
		{ node: name, what: 'its box', ...box },
		{
			node: name,
			what: 'its name',
			...centred(box, Math.min(width, NAME.widest), nameTop, nameBottom),
		},
		...(subtitle === ''
			? []
			: [
					{
						node: name,
						what: 'its subtitle',
						...centred(
							box,
							Math.min(subtitle.length * SUBTITLE.perCharacter, SUBTITLE.widest),
							nameBottom,
							nameBottom + SUBTITLE.height,
						),
					},
				]),
		...labels.flatMap((label, output): Part[] => {
			const [x, y] = outputAt(node, output);
			const wired = connections[name]?.main[output]?.length;
			const labelLeft = box.right + LABEL.distance;
			return [
				...(label === ''
					? []
					: [
							{
								node: name,
								output,
								what: `its label "${label}"`,
								left: labelLeft,
								right: labelLeft + label.length * LABEL.perCharacter,
								top: y - LABEL.height / 2,
								bottom: y + LABEL.height / 2,
							},
						]),
				...(wired
					? []
					: [
							{
								node: name,
								output,
								what: `the plus behind ${label || 'it'}`,
								left: x + line,
								right: x + line + PLUS,
								top: y - PLUS / 2,
								bottom: y + PLUS / 2,
							},
						]),
			];
		}),
	];
}

function centred({ left, right }: Box, width: number, top: number, bottom: number): Box {
	const middle = (left + right) / 2;
	return { left: middle - width / 2, right: middle + width / 2, top, bottom };
}

/** The labels of a node's outputs, empty for an output without one. */
function labelsOf({ type, parameters, onError }: TemplateNode): string[] {
	if (onError === 'continueErrorOutput') return ['Success', 'Error'];
	const vendor = triggers.find((trigger) => trigger.type === type)?.vendor;
	if (vendor !== undefined) {
		if (parameters.outputMode === 'single') return ['Event'];
		const { rule = [] } = (parameters.rules ?? {}) as { rule?: Array<{ output: string }> };
		return [...vendor.events.map(({ label }) => label), ...rule.map(({ output }) => output)];
	}
	if (type === 'n8n-nodes-base.switch') {
		const { values } = parameters.rules as { values: Array<{ outputKey: string }> };
		const { fallbackOutput, renameFallbackOutput } = parameters.options as Record<string, string>;
		return [
			...values.map(({ outputKey }) => outputKey),
			...(fallbackOutput === 'extra' ? [renameFallbackOutput] : []),
		];
	}
	return LABELS[type] ?? [''];
}

function subtitleOf({ type, parameters }: TemplateNode): string {
	const vendor = triggers.find((trigger) => trigger.type === type)?.vendor;
	if (vendor === undefined) return SUBTITLES[type]?.(parameters) ?? '';
	const chosen = (parameters.events ?? vendor.events.map(({ value }) => value)) as string[];
	return chosen.length > 3
		? `${chosen.length} events`
		: chosen
				.map((event) => vendor.events.find(({ value }) => value === event)?.label ?? event)
				.join(', ');
}

function operationAndResource({
	operation = 'create',
	resource = 'event',
}: Record<string, unknown>) {
	return `${String(operation)}: ${String(resource)}`;
}

function plusLine(labels: string[]): number {
	const longest = Math.max(...labels.map(({ length }) => length));
	return PLUS_LINE[longest <= 2 ? 'small' : longest <= 6 ? 'medium' : 'large'];
}

function heightOf(node: TemplateNode): number {
	return SIDE + Math.max(0, labelsOf(node).length - 2) * OUTPUT_SPACING;
}

function inputAt(node: TemplateNode): Point {
	const [left, top] = node.position;
	return [left - HANDLE, top + heightOf(node) / 2];
}

function outputAt(node: TemplateNode, output: number): Point {
	const [left, top] = node.position;
	const share = (output + 1) / (labelsOf(node).length + 1);
	return [left + SIDE + HANDLE, top + heightOf(node) * share];
}

function pointsBetween(from: Point, to: Point): Point[] {
	return from[0] - 20 > to[0] ? backwards(from, to) : curve(from, to);
}

/** Around the node it starts at: right, down, left, and up or down to where it ends. */
function backwards([fromX, fromY]: Point, [toX, toY]: Point): Point[] {
	const right = fromX + BACKWARDS.beside;
	const left = toX - BACKWARDS.beside;
	const below = fromY + BACKWARDS.below;
	const corners: Point[] = [
		[fromX, fromY],
		[right, fromY],
		[right, below],
		[left, below],
		[left, toY],
		[toX, toY],
	];
	return pairs(corners).flatMap(([one, other]) => between(one, other));
}

function pairs<T>(list: T[]): Array<[T, T]> {
	return list.slice(1).map((each, index) => [list[index], each]);
}

function between([fromX, fromY]: Point, [toX, toY]: Point): Point[] {
	return shares().map((share) => [fromX + (toX - fromX) * share, fromY + (toY - fromY) * share]);
}

/** The Bézier curve of @vue-flow/core. */
function curve([fromX, fromY]: Point, [toX, toY]: Point): Point[] {
	const distance = toX - fromX;
	const pull = distance >= 0 ? distance / 2 : CURVATURE * 25 * Math.sqrt(-distance);
	const at = (share: number, [a, b, c, d]: number[]) => {
		const rest = 1 - share;
		return a * rest ** 3 + 3 * b * rest ** 2 * share + 3 * c * rest * share ** 2 + d * share ** 3;
	};
	return shares().map((share) => [
		at(share, [fromX, fromX + pull, toX - pull, toX]),
		at(share, [fromY, fromY, toY, toY]),
	]);
}

function shares(): number[] {
	return Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);
}
