import type { TemplateNode } from '../../../scripts/templates/template';
import { labelsOf } from './node-texts';

/** A place on the canvas, in pixels at full size. */
export type Point = [x: number, y: number];

/** A node's width, and the height of one with up to two outputs. */
export const SIDE = 96;
const OUTPUT_SPACING = 32;
/** From the edge of a node to the outer edge of a handle, where a wire begins. */
const HANDLE = 8;

/** How high n8n draws a node. */
export function heightOf(node: TemplateNode): number {
	return SIDE + Math.max(0, labelsOf(node).length - 2) * OUTPUT_SPACING;
}

/** Where a wire to a node ends. */
export function inputAt(node: TemplateNode): Point {
	const [left, top] = node.position;
	return [left - HANDLE, top + heightOf(node) / 2];
}

/** Where a wire from one of a node's outputs begins. */
export function outputAt(node: TemplateNode, output: number): Point {
	const [left, top] = node.position;
	const share = (output + 1) / (labelsOf(node).length + 1);
	return [left + SIDE + HANDLE, top + heightOf(node) * share];
}
