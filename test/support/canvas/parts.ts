import type { TemplateNode, TemplateWorkflow } from '../../../scripts/templates/template';
import { isNote } from '../template-nodes';
import type { Box } from './boxes';
import { heightOf, outputAt, SIDE } from './handles';
import { labelsOf, subtitleOf } from './node-texts';

/** Something that n8n draws for a node, and what an author would call it. */
export interface Part extends Box {
	node: string;
	what: string;
	/** Which output it belongs to; undefined for the node itself and the texts beneath it. */
	output?: number;
}

/** A sticky note's place. */
export interface Note extends Box {
	name: string;
}

// Measured in pictures of n8n 2.41. A text's width is an estimate from its characters.
const NAME = { distance: 8, perCharacter: 8.3, height: 20, widest: 192 };
const SUBTITLE = { perCharacter: 6.6, height: 20, widest: 192 };
const LABEL = { distance: 12, perCharacter: 5.8, height: 12 };
const PLUS = 24;
/** The line to the plus of an output that is not wired, by the longest label of the node. */
const PLUS_LINE = { small: 46, medium: 66, large: 80 };

/** Everything that n8n draws for the nodes of a workflow, apart from its notes. */
export function partsOf({ nodes, connections }: TemplateWorkflow): Part[] {
	return nodes
		.filter((node) => !isNote(node))
		.flatMap((node) => [
			{ node: node.name, what: 'its box', ...boxOf(node) },
			...textsOf(node),
			...outputsOf(node, connections[node.name]?.main ?? []),
		]);
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

function boxOf(node: TemplateNode): Box {
	const [left, top] = node.position;
	return { left, top, right: left + SIDE, bottom: top + heightOf(node) };
}

/** The name beneath a node, on one line or more, and the subtitle beneath that, cut where it is long. */
function textsOf(node: TemplateNode): Part[] {
	const middle = node.position[0] + SIDE / 2;
	const across = (width: number, widest: number) => ({
		left: middle - Math.min(width, widest) / 2,
		right: middle + Math.min(width, widest) / 2,
	});
	const width = node.name.length * NAME.perCharacter;
	const top = boxOf(node).bottom + NAME.distance;
	const bottom = top + Math.ceil(width / NAME.widest) * NAME.height;
	const name = { node: node.name, what: 'its name', ...across(width, NAME.widest), top, bottom };
	const subtitle = subtitleOf(node);
	if (subtitle === '') return [name];
	return [
		name,
		{
			node: node.name,
			what: 'its subtitle',
			...across(subtitle.length * SUBTITLE.perCharacter, SUBTITLE.widest),
			top: bottom,
			bottom: bottom + SUBTITLE.height,
		},
	];
}

/** The label of each output, and a plus behind each that is not wired. */
function outputsOf(node: TemplateNode, wires: Array<unknown[] | null>): Part[] {
	const labels = labelsOf(node);
	const line = plusLine(labels);
	return labels.flatMap((label, output) => {
		const [x, y] = outputAt(node, output);
		const part = (what: string, left: number, width: number, height: number): Part => ({
			node: node.name,
			what,
			output,
			left,
			right: left + width,
			top: y - height / 2,
			bottom: y + height / 2,
		});
		const labelLeft = boxOf(node).right + LABEL.distance;
		const labelWidth = label.length * LABEL.perCharacter;
		return [
			...(label === '' ? [] : [part(`its label "${label}"`, labelLeft, labelWidth, LABEL.height)]),
			...(wires[output]?.length ? [] : [part(`the plus of "${label}"`, x + line, PLUS, PLUS)]),
		];
	});
}

function plusLine(labels: string[]): number {
	const longest = Math.max(...labels.map(({ length }) => length));
	return PLUS_LINE[longest <= 2 ? 'small' : longest <= 6 ? 'medium' : 'large'];
}
