import type { Contender } from './contenders.mts';
import type { SentEvent } from './numbered-events.mts';

/** The columns of `latencyCells`. */
export const LATENCY_HEAD = ['starts with', 'answered 200', 'p50 ms', 'p95 ms', 'max ms'];

/** How long a workflow took to answer with 200. */
export function latencyCells(contender: Contender, sent: SentEvent[]): string[] {
	const times = sent
		.filter((event) => event.contender === contender && event.isAcknowledged)
		.map(({ milliseconds }) => milliseconds)
		.sort((one, other) => one - other);
	const at = (share: number) => times[Math.ceil(share * times.length) - 1].toFixed(0);
	return [contender.name, String(times.length), at(0.5), at(0.95), at(1)];
}
