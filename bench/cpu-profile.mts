import type { Profiler } from 'node:inspector';

type CallFrame = Profiler.Profile['nodes'][number]['callFrame'];

/** Where a profile's time went, in microseconds of the main thread. */
export interface Shares {
	/** Everything but waiting and profiling. */
	busy: number;
	/** In functions of the package and in the libraries that they call; what they ask of n8n is n8n's. */
	ours: number;
}

const PACKAGE = /\/n8n-nodes-lead-events\/dist\//;
const HOST = /\/node_modules\/(?:n8n|n8n-core|n8n-workflow|@n8n\/[^/]+)\//;
const PROFILER = '/bench/profiler.mts';

/** Splits a profile by whose function is innermost on the call stack: the package's or n8n's. */
export function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Shares {
	const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
	const callers = new Map(
		nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
	);
	/** Whether the innermost frame that either fits has it fit the first. */
	const isUnder = (isIt: (frame: CallFrame) => boolean, isOther: typeof isIt = () => false) => {
		const known = new Map<number, boolean>();
		const look = (id: number | undefined): boolean => {
			if (id === undefined) return false;
			const frame = frames.get(id) as CallFrame;
			const found = known.get(id) ?? (isIt(frame) || (!isOther(frame) && look(callers.get(id))));
			known.set(id, found);
			return found;
		};
		return look;
	};
	const isOurs = isUnder(
		({ url }) => PACKAGE.test(url),
		({ url }) => HOST.test(url),
	);
	const isNone = isUnder(
		({ url, functionName }) => functionName === '(idle)' || url.includes(PROFILER),
	);

	const shares = { busy: 0, ours: 0 };
	samples.forEach((id, index) => {
		if (isNone(id)) return;
		shares.busy += timeDeltas[index];
		if (isOurs(id)) shares.ours += timeDeltas[index];
	});
	return shares;
}
