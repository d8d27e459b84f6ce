import type { Template } from '../../scripts/templates/template';
import { grown, liesIn, overlap } from './canvas/boxes';
import { notesOf, partsOf } from './canvas/parts';
import { runsAlong, runsThrough, wiresOf } from './canvas/wires';

/** What things keep from each other, in pixels: what they measure is known to about that. */
const DISTANCE = 4;
/** n8n moves what lies elsewhere to the nearest multiple when it opens a workflow. */
const GRID = 16;

/** What the canvas of a template must look like, so that its picture can be read. */
export const layoutRules: Readonly<Record<string, (template: Template) => string[]>> = {
	'keeps to the grid': ({ workflow }) =>
		workflow.nodes
			.filter(({ position }) => position.some((place) => place % GRID !== 0))
			.map(({ name, position }) => `${name} is at ${position.join(', ')}`),

	'draws nothing across the edge of a note': ({ workflow }) => {
		const notes = notesOf(workflow);
		return partsOf(workflow).flatMap((part) =>
			notes
				.filter((note) => overlap(part, grown(note, DISTANCE)))
				.filter((note) => !liesIn(part, grown(note, -DISTANCE)))
				.map(({ name }) => `${part.node}: ${part.what} is on the edge of ${name}`),
		);
	},

	'draws no two things in one place': ({ workflow }) => {
		const parts = partsOf(workflow);
		return parts.flatMap((one, index) =>
			parts
				.slice(index + 1)
				.filter((other) => other.node !== one.node && overlap(one, other))
				.map((other) => `${one.node}: ${one.what} meets ${other.node}: ${other.what}`),
		);
	},

	'draws no wire through a node, a text or a plus': ({ workflow }) => {
		const parts = partsOf(workflow);
		return wiresOf(workflow).flatMap((wire) =>
			parts
				.filter(({ node, output }) => node !== wire.from || output !== wire.output)
				.filter((part) => runsThrough(wire, part))
				.map(({ node, what }) => `${wire.from} → ${wire.to} runs through ${node}: ${what}`),
		);
	},

	'draws no wire along the edge of a note': ({ workflow }) => {
		const notes = notesOf(workflow);
		return wiresOf(workflow).flatMap((wire) =>
			notes
				.filter((note) => runsAlong(wire, note, DISTANCE))
				.map(({ name }) => `${wire.from} → ${wire.to} runs along ${name}`),
		);
	},
};
