/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** `median (min–max)`, as the tables show it. */
export function spread(values: number[], digits = 1): string {
	const [low, middle, high] = [Math.min(...values), median(values), Math.max(...values)];
	return `${middle.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
}

/** The median of the ratios round by round: what hits both in a round, the ratio does not show. */
export function ratio(values: number[], references: number[]): number {
	return median(values.map((value, round) => value / references[round]));
}
