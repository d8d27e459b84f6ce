/** A part of the canvas, in pixels at full size. */
export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** Whether two boxes have more than an edge in common. */
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
