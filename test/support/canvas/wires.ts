import type { TemplateNode, TemplateWorkflow } from '../../../scripts/templates/template';
import type { Box } from './boxes';
import { inputAt, outputAt, type Point } from './handles';

/** A wire as points that are close together. */
export interface Wire {
	from: string;
	output: number;
	to: string;
	points: Point[];
}

/** A wire to a node that is this far to the left, or farther, leads back. */
const BACK = 20;
/** How far a wire that leads back keeps from where it begins and ends. */
const AROUND = { beside: 40, below: 130 };
const STEPS = 200;

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

/** Whether a wire runs through a box. */
export function runsThrough({ points }: Wire, { left, top, right, bottom }: Box): boolean {
	return points.some(([x, y]) => x > left && x < right && y > top && y < bottom);
}

/** Whether a wire runs along an edge of a box, no farther from it than a distance, and does not only cross it. */
export function runsAlong({ points }: Wire, box: Box, distance: number): boolean {
	const near = (one: number, other: number) => Math.abs(one - other) <= distance;
	const within = (place: number, from: number, to: number) => place > from && place < to;
	return pairs(points).some(
		([[fromX, fromY], [toX, toY]]) =>
			(fromX === toX &&
				(near(toX, box.left) || near(toX, box.right)) &&
				within(toY, box.top, box.bottom)) ||
			(fromY === toY &&
				(near(toY, box.top) || near(toY, box.bottom)) &&
				within(toX, box.left, box.right)),
	);
}

/** As n8n's getEdgeRenderData.ts does it. */
function pointsBetween(from: Point, to: Point): Point[] {
	return from[0] - BACK > to[0] ? aroundNode(from, to) : curve(from, to);
}

/** Around the node it starts at: right, down, left, and up or down to where it ends. */
function aroundNode([fromX, fromY]: Point, [toX, toY]: Point): Point[] {
	const right = fromX + AROUND.beside;
	const left = toX - AROUND.beside;
	const below = fromY + AROUND.below;
	const corners: Point[] = [
		[fromX, fromY],
		[right, fromY],
		[right, below],
		[left, below],
		[left, toY],
		[toX, toY],
	];
	return pairs(corners).flatMap(([one, other]) => straight(one, other));
}

function straight([fromX, fromY]: Point, [toX, toY]: Point): Point[] {
	return shares().map((share) => [fromX + (toX - fromX) * share, fromY + (toY - fromY) * share]);
}

/** The Bézier curve of @vue-flow/core, its control points halfway or, a little backwards, outside. */
function curve([fromX, fromY]: Point, [toX, toY]: Point): Point[] {
	const distance = toX - fromX;
	const pull = distance >= 0 ? distance / 2 : 6.25 * Math.sqrt(-distance);
	const at = (share: number, [a, b, c, d]: number[]) => {
		const rest = 1 - share;
		return a * rest ** 3 + 3 * b * rest ** 2 * share + 3 * c * rest * share ** 2 + d * share ** 3;
	};
	return shares().map((share) => [
		at(share, [fromX, fromX + pull, toX - pull, toX]),
		at(share, [fromY, fromY, toY, toY]),
	]);
}

function pairs<T>(list: T[]): Array<[T, T]> {
	return list.slice(1).map((each, index) => [list[index], each]);
}

function shares(): number[] {
	return Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);
}
