import { jsonIn } from '../values/json';
import { pairIn } from './pair';

/** A key that was sent, and what it lies in. */
export interface Place {
	readonly parent?: Place;
	/** A number in a list. */
	readonly key: string | number;
	/** How the step to it is written in messages, where it is not `.key` or `[0]`. */
	readonly sentAs?: string;
}

/** A value at its place; where it was JSON in a text, what that holds. */
export interface Leaf {
	readonly place: Place;
	readonly value: unknown;
}

/** All that a payload holds, the shallower first, then by name. */
export interface Walked {
	leaves: readonly Leaf[];
	/** There was more: it is still in `raw`. */
	isCut: boolean;
}

/** Nobody sends more. */
const MOST_VALUES = 5000;
const DEEPEST = 16;
/** Every value under a name repeats it, for its meaning and in messages. */
const LONGEST_NAME = 200;

/** A form's way to write structure: `client[name]`. */
const BRACKETS = /^([^[\]]+)((?:\[[^[\]]*\])+)$/;

/**
 * Walks through a payload in breadth, so that of two fields with one meaning the shallower is found
 * first, and of two on one level the same one in whatever order they come. Objects in lists, JSON in
 * texts, pairs of name and value and names with brackets count as structure.
 *
 * @param isProse says of which places the text was typed by people, so that JSON in it is not the sender's
 */
export function walk(payload: object, isProse: (place: Place) => boolean = () => false): Walked {
	const leaves: Leaf[] = [];
	const queue: Array<{ place?: Place; depth: number; value: unknown }> = [
		{ depth: 0, value: payload },
	];
	let isCut = false;
	for (let index = 0; index < queue.length; index += 1) {
		const { place, depth, value: sent } = queue[index];
		const value = place && typeof sent === 'string' && !isProse(place) ? opened(sent) : sent;
		if (place) leaves.push({ place, value });
		if (typeof value !== 'object' || value === null) continue;

		for (const member of membersOf(value, place)) {
			if (depth >= DEEPEST || queue.length > MOST_VALUES) {
				isCut = true;
				break;
			}
			if (String(member.place.key).length > LONGEST_NAME) isCut = true;
			else queue.push({ ...member, depth: depth + 1 });
		}
	}
	return { leaves, isCut };
}

/** As it was sent: `dados.contatos[0].nome`. */
export function pathOf(place: Place): string {
	let path = '';
	for (let at: Place | undefined = place; at; at = at.parent) {
		const step = typeof at.key === 'number' ? `[${at.key}]` : `.${at.key}`;
		path = (at.sentAs ?? step) + path;
	}
	return path.startsWith('.') ? path.slice(1) : path;
}

/** JSON that was sent as the text of a field, as forms do with what is nested. */
function opened(text: string): unknown {
	return /^\s*[[{]/.test(text) ? jsonIn(text).value : text;
}

function membersOf(value: object, parent: Place | undefined): Leaf[] {
	return Array.isArray(value) ? membersOfList(value, parent) : membersOfRecord(value, parent);
}

function membersOfRecord(value: object, parent: Place | undefined): Leaf[] {
	const containers = new Map<string, Place>();
	const record = value as Record<string, unknown>;
	const keys = Object.keys(record)
		.sort()
		.slice(0, MOST_VALUES + 1);
	const members = keys.map((key) => ({
		place: placeOf(key, parent, containers),
		value: record[key],
	}));
	return containers.size === 0 ? members : withPairs(members, parent);
}

/** `dados[0][name]=nome&dados[0][value]=Ana` is a form's way to write a pair. */
function withPairs(members: readonly Leaf[], parent: Place | undefined): Leaf[] {
	const cells = new Map<Place, Leaf[]>();
	for (const member of members) {
		const row = member.place.parent;
		if (row === undefined || row === parent || typeof row.key !== 'number') continue;
		const own = cells.get(row) ?? [];
		cells.set(row, own);
		own.push(member);
	}
	const pairs = new Map(
		[...cells].map(([row, own]) => [
			row,
			pairIn(Object.fromEntries(own.map(({ place, value }) => [place.key, value]))),
		]),
	);
	return members.flatMap((member): Leaf[] => {
		const { parent: row, key, sentAs = '' } = member.place;
		const pair = row && pairs.get(row);
		if (!row || !pair) return [member];
		if (key !== pair.valueKey) return [];
		const place = { parent: row.parent, key: pair.name, sentAs: (row.sentAs ?? '') + sentAs };
		return [{ place, value: pair.value }];
	});
}

/** @param containers the places that names with brackets have made, so that each is one */
function placeOf(key: string, parent: Place | undefined, containers: Map<string, Place>): Place {
	const [, first, rest] = (key.endsWith(']') && BRACKETS.exec(key)) || [];
	if (first === undefined) return { parent, key };
	const steps = rest.slice(1, -1).split('][');
	const last = steps.pop() as string;
	let path = first;
	let place = containers.get(path) ?? firstStep(first, parent);
	containers.set(path, place);
	for (const step of steps) {
		path += `[${step}]`;
		place = containers.get(path) ?? stepTo(step, place);
		containers.set(path, place);
	}
	return stepTo(last, place);
}

function firstStep(key: string, parent: Place | undefined): Place {
	return /^\d{1,4}$/.test(key) ? { parent, key: Number(key), sentAs: key } : { parent, key };
}

function stepTo(step: string, parent: Place): Place {
	return { parent, key: /^\d{0,4}$/.test(step) ? Number(step) : step, sentAs: `[${step}]` };
}

/** Members that are containers themselves; a pair of name and value is a field of that name. */
function membersOfList(list: readonly unknown[], parent: Place | undefined): Leaf[] {
	return list.flatMap((member, index): Leaf[] => {
		if (typeof member !== 'object' || member === null) return [];
		const pair = pairIn(member);
		if (pair === undefined) return [{ place: { parent, key: index }, value: member }];
		const sentAs = `[${index}].${pair.valueKey}`;
		return [{ place: { parent, key: pair.name, sentAs }, value: pair.value }];
	});
}
