import { printTable } from '../scripts/print-table.mts';
import { alternate, summary, type Contender, type Figures } from './rounds.mts';
import { median, ratio, spread } from './statistics.mts';

/** What the first contender is measured against. */
export interface Reference {
	/** As in "× the wired flow". */
	name: string;
	/** Which contender it is. */
	index: number;
	/** The ratio to be reached; without it the ratio is only shown. */
	bar?: number;
}

/** One contest: under what circumstances, who, against what. */
export interface Contest {
	/** A cell for each heading given to `contests`. */
	circumstances: string[];
	/** Ours first. */
	contenders: Contender[];
	references: Reference[];
}

/** Rows of the two tables. */
export interface Outcome {
	figures: string[][];
	bars: string[][];
}

/** Lets the contenders run in turn. */
export async function hold(contest: Contest): Promise<Outcome> {
	const { circumstances, contenders, references } = contest;
	const all = await alternate(contenders);
	const figures = contenders.map(({ name }, index) => {
		console.log(`${circumstances.join(', ')}: ${name}: ${summary(all[index])}`);
		return [...circumstances, name, ...cellsOf(all[index])];
	});
	return { figures, bars: references.map((each) => barOf(contest, each, all)) };
}

/** Prints both tables of contests that had the same circumstances' headings. */
export function printOutcomes(headings: string[], outcomes: Outcome[]): void {
	printTable(
		[...headings, 'workflow', 'events/s', 'per CPU second', 'answered in ms'],
		outcomes.flatMap(({ figures }) => figures),
	);
	printTable(
		[...headings, 'against', 'of its events/s', 'of its events per CPU second', 'bar', 'met'],
		outcomes.flatMap(({ bars }) => bars),
	);
}

function cellsOf({ perSecond, perCpuSecond, latency }: Figures): string[] {
	return [spread(perSecond), spread(perCpuSecond), median(latency).toFixed(0)];
}

function barOf(
	{ circumstances }: Contest,
	{ name, index, bar }: Reference,
	[ours, ...others]: Figures[],
): string[] {
	const reference = others[index - 1];
	const measured = ratio(ours.perSecond, reference.perSecond);
	const byCpu = ratio(ours.perCpuSecond, reference.perCpuSecond);
	return [
		...circumstances,
		name,
		`${measured.toFixed(2)} ×`,
		`${byCpu.toFixed(2)} ×`,
		bar === undefined ? '–' : `${bar} ×`,
		bar === undefined ? '–' : measured >= bar ? 'yes' : 'no',
	];
}
