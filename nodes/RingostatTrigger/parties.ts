import type { GivenNames } from '../shared/field-names';
import type { Fields } from '../shared/vendor';
import type { Direction } from './direction';
import { displayOf, numberIn } from './display';
import { CALLED, CALLING, CLIENT, FOUND, has, LIKELY_PHONE, OUTBOUND } from './names';

/** Who is who in a call. */
export interface Parties {
	/** Names of FOUND → the sent field that is it. */
	roles: Map<string, string>;
	/** Likely names of a client's number that hold something else. */
	refused: string[];
	/** Why there is no client, where a field could have been one. */
	problem?: { name: string; value: unknown; why: string };
}

/** By which fields a call of one kind says who is who, the surest first. */
interface Side {
	client: readonly string[];
	/** Fields that hold the project's own number. */
	own: readonly string[];
	dialled: readonly string[];
	/** Where a SIP login or an extension is an agent's line. */
	line: readonly string[];
}

const SIP_OR_EXTENSION = /^[\w.@+-]{1,64}$/;
/** Callers who hide their number. */
const HIDDEN = /^(?:anonymous|restricted|private|unknown|unavailable|hidden)$/i;

/** `n_alias` may be the name of a number. */
const CALLED_LINES = CALLED.filter((name) => name !== 'n_alias');

const SIDES: Record<Direction | 'callback' | 'unknown', Side> = {
	in: {
		client: [...CLIENT.slice(0, 2), ...CALLING, ...CLIENT.slice(2), 'phone'],
		own: [...CALLED, OUTBOUND],
		dialled: CALLED,
		line: [...CALLED_LINES, ...CALLING],
	},
	// Which number of a call-back counts as called is not known: it may be the client's.
	callback: {
		client: [...CLIENT.slice(0, 2), ...CALLING, ...CLIENT.slice(2), 'phone'],
		own: [OUTBOUND],
		dialled: CALLED,
		line: [...CALLED_LINES, ...CALLING],
	},
	out: {
		client: [...CALLED, ...CLIENT, 'phone'],
		own: [...CALLING, OUTBOUND],
		dialled: CALLED,
		line: CALLING,
	},
	unknown: { client: [...CLIENT, 'phone'], own: [OUTBOUND], dialled: [], line: [] },
};

/**
 * Tells the client from our own side. A value of fewer than 9 digits is a SIP login or an
 * extension, never a client, and neither is the project's own number. Source: public receivers.
 *
 * @param given the user's own names are not judged
 */
export function partiesOf(fields: Fields, kind: keyof typeof SIDES, given: GivenNames): Parties {
	const side = SIDES[kind];
	const numberOf = (name: string) =>
		has(fields, name) ? numberIn(displayOf(fields[name]).line) : undefined;
	const own = new Set(side.own.map(numberOf).filter((number) => number !== undefined));
	const isClient = (name: string) => {
		const number = numberOf(name);
		return number !== undefined && !own.has(number);
	};

	const roles = new Map<string, string>();
	const cast = (role: string, names: readonly string[], isIt: (name: string) => boolean) => {
		const name = names.find((candidate) => has(fields, candidate) && isIt(candidate));
		if (name !== undefined) roles.set(role, name);
	};
	const isNamed = (name: string) => displayOf(fields[name]).name !== '';
	cast(FOUND.clientNumber, side.client, isClient);
	cast(FOUND.dialled, side.dialled, (name) => numberOf(name) !== undefined);
	cast(FOUND.ownLine, side.line, (name) => isLine(displayOf(fields[name]).line));
	if (kind === 'in') cast(FOUND.clientName, CALLING, (name) => isClient(name) && isNamed(name));
	if (kind === 'out') cast(FOUND.ownName, CALLING, isNamed);

	const ownNames = new Set(given.values());
	const refused = [...LIKELY_PHONE, ...CLIENT].filter(
		(name) => has(fields, name) && !isClient(name) && !ownNames.has(name),
	);
	const name = side.client.find((candidate) => has(fields, candidate));
	if (roles.has(FOUND.clientNumber) || name === undefined) return { roles, refused };
	const why =
		numberOf(name) === undefined ? 'is no number of 9 digits or more' : 'is our own number';
	return { roles, refused, problem: { name, value: fields[name], why } };
}

function isLine(line: string): boolean {
	return SIP_OR_EXTENSION.test(line) && numberIn(line) === undefined && !HIDDEN.test(line);
}
