import { joinClock } from '../../shared/payload/join-clock';
import { pathOf, walk, type Leaf, type Place } from '../../shared/payload/walk';
import { isNothing } from '../../shared/values/nothing';
import { isEmpty } from '../../shared/values/reading';
import type { Fields, Found, Sent } from '../../shared/vendor/vendor';
import { AGENTS, likelyName } from './likely-name';
import { meaningAt } from './meaning';
import { ownNames } from './own-name';

/** What people type: JSON in it is theirs, not the sender's. */
const PROSE = ['mensagem', 'comentario', 'transcricao', 'texto', 'nome'];
const RATINGS = ['nota.valor', 'nota.texto'];
const HOW_TO_REACH = ['telefone', 'email'];
/** What the name of an event may stand under where it looks like something else's. */
const NAMES_OF_EVENTS = ['nome', 'texto', 'valor', 'tipo'];
const NAMES_OF_PEOPLE = ['nome', 'cliente.nome'];
/** What an envelope holds: `{nome: <event>, dados: <data>}`. Source: the code of Contako's widget. */
const CONTENT = /^(?:dados|data|payload)$/i;

/**
 * Finds what can be typed in a payload of which nothing is known: each value goes by the meanings of
 * its key and of what it lies in (`cliente.nome`). Of several values for one name the shallowest wins,
 * then the first by its name.
 *
 * @param wanted the user's own names, as `spell` writes them
 * @param isEventName whether a value is the name of an event, which then is nobody's
 */
export function guess(
	payload: Fields,
	wanted: ReadonlySet<string>,
	isEventName: (value: unknown) => boolean,
): Found {
	const { leaves, isCut } = walk(payload, isProse);
	const people = somebodies(leaves);
	const named = leaves
		.filter(({ value }) => !isEmpty(value) && (typeof value !== 'object' || Array.isArray(value)))
		.map((leaf) => ({ ...leaf, likely: likelyName(leaf, people) }));
	const isWrapped = isEnvelope(named);
	const found = new Map<string, Sent>();
	for (const { place, value, likely } of named) {
		const isEvent =
			(isWrapped && likely === 'nome' && place.parent === undefined) ||
			(NAMES_OF_EVENTS.includes(likely ?? '') && isEventName(value));
		const names = wanted.size > 0 ? ownNames(place, wanted) : [];
		for (const name of [...names, isEvent ? 'evento' : likely]) {
			const known = name === undefined ? undefined : found.get(name);
			// A word for nothing hides no value that lies deeper.
			const isHidden = known !== undefined && (!isNothing(known.value) || isNothing(value));
			if (name !== undefined && !isHidden) found.set(name, { name: pathOf(place), value });
		}
	}
	rateByAgent(found);
	joinClock(found, ['data'], ['hora']);
	return { lookup: (name) => found.get(name), isCut };
}

/** A rating in the agent's object may be an average: any other rating wins. */
function rateByAgent(found: Map<string, Sent>): void {
	if (RATINGS.some((name) => found.has(name))) return;
	for (const name of RATINGS) {
		const sent = found.get(AGENTS + name);
		if (sent) found.set(name, sent);
	}
}

/** Whether the name at the top is the event's: a person's lies deeper, and no way to reach one at the top. */
function isEnvelope(named: ReadonlyArray<Leaf & { likely?: string }>): boolean {
	const isOneOf = (names: readonly string[], { likely = '' }: { likely?: string }) =>
		names.includes(likely);
	return (
		named.some((leaf) => isOneOf(NAMES_OF_PEOPLE, leaf) && CONTENT.test(rootOf(leaf.place))) &&
		!named.some((leaf) => isOneOf(HOW_TO_REACH, leaf) && leaf.place.parent === undefined)
	);
}

function rootOf({ parent, key }: Place): string {
	return parent === undefined ? String(key) : rootOf(parent);
}

function isProse(place: Place): boolean {
	const { meanings } = meaningAt(place);
	return PROSE.some((each) => meanings.includes(each));
}

/**
 * The places whose own names are not known, but that hold a telephone number or an e-mail address, so
 * that they are somebody; `atendenteAnterior` is somebody else.
 */
function somebodies(leaves: readonly Leaf[]): ReadonlySet<Place> {
	const found = new Set<Place>();
	for (const { place, value } of leaves) {
		const { parent } = place;
		if (parent === undefined || isEmpty(value)) continue;
		const holder = meaningAt(parent);
		const isUnknown = !holder.isKnown && holder.meanings.every((each) => each === 'cliente');
		const isContact = meaningAt(place).meanings.some((each) => HOW_TO_REACH.includes(each));
		if (isUnknown && isContact) found.add(parent);
	}
	return found;
}
