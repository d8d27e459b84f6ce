import autocannon from 'autocannon';

/** What a round of requests showed. */
export interface Round {
	/** Answers with status 2xx per second. */
	perSecond: number;
	/** Milliseconds, the median of all answers. */
	median: number;
	/** Anything but a 2xx: a round with any is no measurement. */
	failures: number;
}

/** Posts the same form over and over on 10 connections. */
export async function load(url: string, body: string, seconds: number): Promise<Round> {
	const result = await autocannon({
		url,
		method: 'POST',
		headers: { 'content-type': 'application/x-www-form-urlencoded' },
		body,
		connections: 10,
		duration: seconds,
	});
	return {
		perSecond: result['2xx'] / result.duration,
		median: result.latency.p50,
		failures: result.non2xx + result.errors + result.timeouts,
	};
}

export function median(values: number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
