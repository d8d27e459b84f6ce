import { UNTOUCHED, type Contract, type Saved, type SavedParameter } from './contract';

/** What has become of a contract. */
export interface Changes {
	/** Each would change or stop a workflow that users have. */
	breaking: string[];
	/** New, and no workflow that exists notices. */
	growth: string[];
}

type Change = [kind: keyof Changes, what: string];

/** Compares a node or a credential with what is recorded of it. */
export function changesSince(recorded: Contract, current: Contract): Changes {
	const changes: Change[] = [
		...same('the name', recorded.name, current.name),
		...same('the typeVersion', recorded.typeVersion, current.typeVersion),
		...same('usable as a tool', recorded.usableAsTool, current.usableAsTool),
		...appended('inputs', recorded.inputs, current.inputs),
		...outputs(recorded, current),
		...extended('webhooks', recorded.webhooks, current.webhooks),
		...keyed('credential', recorded.credentials, current.credentials, condition),
		...keyed('parameter', recorded.parameters, current.parameters, parameter),
		...keyed('event', recorded.events, current.events, extended),
		...keyed('block', recorded.blocks, current.blocks, extended),
	];
	const ofKind = (wanted: keyof Changes) =>
		changes.filter(([kind]) => kind === wanted).map(([, what]) => what);
	return { breaking: ofKind('breaking'), growth: ofKind('growth') };
}

const show = (value: unknown): string => JSON.stringify(value) ?? 'nothing';

function same(what: string, before: unknown, now: unknown): Change[] {
	return show(before) === show(now)
		? []
		: [['breaking', `${what}: was ${show(before)}, is ${show(now)}`]];
}

/** A list whose places count: it may only grow at its end. */
function appended(what: string, before: string[] = [], now: string[] = []): Change[] {
	const moved = before.flatMap((label, index): Change[] =>
		now[index] === label
			? []
			: [['breaking', `${what}: place ${index + 1} was ${show(label)}, is ${show(now[index])}`]],
	);
	return [...moved, ...now.slice(before.length).map((label) => added(what, label))];
}

/** A list in any order: nothing may leave it. */
function extended(what: string, before: unknown[] = [], now: unknown[] = []): Change[] {
	const missing = (from: unknown[], those: unknown[]) =>
		those.filter((value) => !from.some((each) => show(each) === show(value)));
	return [
		...missing(now, before).map((value): Change => ['breaking', `${what}: ${show(value)} is gone`]),
		...missing(before, now).map((value) => added(what, value)),
	];
}

function added(what: string, value: unknown): Change {
	return ['growth', `${what}: ${show(value)} is new`];
}

/** A case that is gone is a choice that is gone, which is reported as such. */
function outputs({ outputs: before = {} }: Contract, { outputs: now = {} }: Contract): Change[] {
	return Object.entries(before).flatMap(([name, labels]) =>
		appended(name === UNTOUCHED ? 'outputs' : `outputs when ${name}`, labels, now[name]),
	);
}

/** By name: none may be gone, and what is new must ask nothing of workflows that do not have it. */
function keyed<T extends Saved | unknown[]>(
	what: string,
	before: Record<string, T> = {},
	now: Record<string, T> = {},
	compare: (what: string, before: T, now: T) => Change[],
): Change[] {
	const kept = Object.entries(before).flatMap(([name, entry]): Change[] =>
		name in now
			? compare(`${what} ${name}`, entry, now[name])
			: [['breaking', `${what} ${name}: is gone`]],
	);
	const fresh = Object.entries(now).filter(([name]) => !(name in before));
	return [
		...kept,
		...fresh.map(([name, entry]): Change => {
			const isAsked = 'required' in entry && entry.shown === undefined;
			return isAsked
				? ['breaking', `${what} ${name}: is new and required`]
				: ['growth', `${what} ${name}: is new`];
		}),
	];
}

function parameter(what: string, before: SavedParameter, now: SavedParameter): Change[] {
	return [
		...same(`${what}: the type`, before.type, now.type),
		...same(`${what}: the default`, before.default, now.default),
		...same(`${what}: any number of rows`, before.multiple, now.multiple),
		...extended(`${what}: choices`, before.values, now.values),
		...condition(what, before, now),
	];
}

function condition(what: string, before: Saved, now: Saved): Change[] {
	const isAsked = now.required && !before.required;
	// Where something must be filled in, showing it in more cases asks workflows for it.
	const isHarmless = !now.required && isShownAsOften(before.shown, now.shown);
	return [
		...(isAsked ? ([['breaking', `${what}: is required now`]] as Change[]) : []),
		...(isHarmless ? [] : same(`${what}: shown when`, before.shown, now.shown)),
		...same(`${what}: hidden when`, before.hidden, now.hidden),
	];
}

/** Wherever the old conditions hold, the new ones do. */
function isShownAsOften(before: Saved['shown'] = {}, now: Saved['shown'] = {}): boolean {
	return Object.entries(now).every(([name, values]) =>
		before[name]?.every((value) => values.some((each) => show(each) === show(value))),
	);
}
