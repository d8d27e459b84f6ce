import type { Profiler } from 'node:inspector';

type CallFrame = Profiler.Profile['nodes'][number]['callFrame'];

/** Where a profile's time went, in microseconds of the main thread. */
export interface Shares {
	/** Everything but waiting and profiling. */
	busy: number;
	/** In functions of the package and in all that they call: libraries and the host. */
	ours: number;
}

const PACKAGE = '/n8n-nodes-lead-events/dist/';
const PROFILER = '/bench/profiler.mts';

/** Splits a profile by who is on the call stack. */
export function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Shares {
	const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
	const callers = new Map(
		nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
	);
	const isUnder = (isIt: (frame: CallFrame) => boolean) => {
		const known = new Map<number, boolean>();
		const look = (id: number | undefined): boolean => {
			if (id === undefined) return false;
			const found = known.get(id) ?? (isIt(frames.get(id) as CallFrame) || look(callers.get(id)));
			known.set(id, found);
			return found;
		};
		return look;
	};
	const isOurs = isUnder(({ url }) => url.includes(PACKAGE));
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
