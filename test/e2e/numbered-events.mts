import { EventEmitter, once } from 'node:events';
import { postForm } from './host/http.mts';

const CONNECTIONS = 10;
const TIMEOUT_MS = 30_000;

/** What came of numbered events. */
export interface Outcome {
	/** The numbers of those that were answered with 200, ascending. */
	accepted: number[];
	/** The status of the others, by number. */
	refused: Map<number, number>;
}

export interface NumberedEvents {
	/** Resolves with the next refusal; rejects after half a minute without one. */
	untilRefused: () => Promise<void>;
	/** Resolves when what is under way is answered. */
	stop: () => Promise<Outcome>;
}

/**
 * Sends an event over ten connections, again and again as fast as it is answered, with its number
 * as `call_id`, until it is stopped.
 */
export function sendNumbered(url: string, event: Record<string, string>): NumberedEvents {
	const statuses = new Map<number, number>();
	let next = 0;
	let isOver = false;
	const refusals = new EventEmitter();
	const connection = async () => {
		while (!isOver) {
			const number = next++;
			const { status } = await postForm(url, { ...event, call_id: String(number) });
			statuses.set(number, status);
			if (status !== 200) refusals.emit('refusal');
		}
	};
	const connections = Array.from({ length: CONNECTIONS }, connection);
	return {
		untilRefused: async () => {
			await once(refusals, 'refusal', { signal: AbortSignal.timeout(TIMEOUT_MS) });
		},
		stop: async () => {
			isOver = true;
			await Promise.all(connections);
			const inOrder = [...statuses].sort(([one], [other]) => one - other);
			return {
				accepted: inOrder.filter(([, status]) => status === 200).map(([number]) => number),
				refused: new Map(inOrder.filter(([, status]) => status !== 200)),
			};
		},
	};
}
