import { ROUNDS, SECONDS } from './effort.mts';
import { load, type Round, type Target } from './load.mts';
import { median } from './statistics.mts';

/** Enough to see how fast a contender is. */
const FIRST = 40;

/** Something that takes requests, in a row of a table. */
export interface Contender {
	name: string;
	target: Target;
	/** Before each of its rounds. */
	prepare?: () => void;
}

/** A contender's figures, a value a round; the same index is the same turn for all of them. */
export interface Figures {
	perSecond: number[];
	perCpuSecond: number[];
	latency: number[];
}

/**
 * One round each in turn, so that a slow minute of the machine hits all alike. A contender's rounds
 * have as many requests as it serves in some seconds. Two rounds of warming up are not counted.
 */
export async function alternate(contenders: Contender[]): Promise<Figures[]> {
	const amounts = contenders.map(() => FIRST);
	const rounds: Round[][] = contenders.map(() => []);
	for (let turn = 0; turn < ROUNDS + 2; turn += 1) {
		for (const [index, { target, prepare }] of contenders.entries()) {
			prepare?.();
			const round = await load(target, amounts[index]);
			if (turn < 2) amounts[index] = Math.max(FIRST, Math.round(round.perSecond * SECONDS));
			else rounds[index].push(round);
		}
	}
	return rounds.map(figuresOf);
}

/** The medians, for a line of progress. */
export function summary({ perSecond, perCpuSecond }: Figures): string {
	return `${median(perSecond).toFixed(1)} a second, ${median(perCpuSecond).toFixed(1)} a CPU second`;
}

function figuresOf(rounds: Round[]): Figures {
	return {
		perSecond: rounds.map(({ perSecond }) => perSecond),
		perCpuSecond: rounds.map(({ perCpuSecond }) => perCpuSecond),
		latency: rounds.map(({ latency }) => latency),
	};
}
