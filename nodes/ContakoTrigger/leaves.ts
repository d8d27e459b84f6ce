import { isEmpty } from '../shared/values/reading';
import type { Fields } from '../shared/vendor';
import { meaningOf, type Meaning } from './words';

/** A key that was sent, and what it lies in. */
export interface Place {
	readonly parent?: Place;
	/** A number in a list. */
	readonly key: string | number;
	/** Where the key is one that we made. */
	readonly sentAs?: string;
	readonly meaning: Meaning;
	/** Its own name is not known, but it holds a telephone number or an e-mail address. */
	isSomebody: boolean;
}

/** A value that holds no others, or a list. */
export interface Leaf {
	readonly place: Place;
	readonly value: unknown;
}

/** On its way through the queue. */
interface Node {
	place?: Place;
	depth: number;
	value: unknown;
}

interface Member extends Pick<Place, 'key' | 'sentAs'> {
	value: unknown;
}

/** Nobody sends more, and what is beyond is still in `raw`. */
const MOST_VALUES = 5000;
const DEEPEST = 16;
/** Every value under a name repeats it, for its meaning and in messages. */
const LONGEST_NAME = 200;

const NOTHING: Meaning = { meanings: [], isKnown: true };
/** What people type: JSON in it is theirs, not the sender's. */
const FREE_TEXT = ['mensagem', 'comentario', 'transcricao', 'texto', 'nome'];
const HOW_TO_REACH = ['telefone', 'email'];

const NAME_KEYS = /^(?:nome|name|campo|field|label|r[oó]tulo|chave|key|t[ií]tulo|pergunta)$/i;
const VALUE_KEYS = /^(?:valor|value|resposta|answer|conte[uú]do)$/i;
const MOST_KEYS_OF_A_PAIR = 12;

/**
 * All values of a payload, the shallower first: a walk in breadth that keeps its own queue, so that
 * neither depth nor size of what is sent can hurt.
 */
export function leavesOf(payload: Fields): { leaves: Leaf[]; isCut: boolean } {
	const leaves: Leaf[] = [];
	const queue: Node[] = [{ depth: 0, value: payload }];
	let isCut = false;
	for (let index = 0; index < queue.length; index += 1) {
		const { place, depth, value: sent } = queue[index];
		const value = place ? opened(sent, place) : sent;
		const isLeaf = typeof value !== 'object' || Array.isArray(value);
		if (place && isLeaf && !isEmpty(value)) leaves.push({ place, value });
		if (typeof value !== 'object' || value === null) continue;

		for (const { key, sentAs, value: member } of membersOf(value)) {
			if (depth >= DEEPEST || queue.length > MOST_VALUES) {
				isCut = true;
				break;
			}
			if (String(key).length > LONGEST_NAME) {
				isCut = true;
				continue;
			}
			const meaning = typeof key === 'number' ? NOTHING : meaningOf(key);
			if (place && !isEmpty(member) && isContactOf(place, meaning)) place.isSomebody = true;
			queue.push({
				place: { parent: place, key, sentAs, meaning, isSomebody: false },
				depth: depth + 1,
				value: member,
			});
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
function opened(value: unknown, { meaning }: Place): unknown {
	if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
	if (FREE_TEXT.some((each) => meaning.meanings.includes(each))) return value;
	try {
		return JSON.parse(value) as unknown;
	} catch {
		return value;
	}
}

/** Whether a key says how to reach whoever it lies in; `atendenteAnterior` is somebody else. */
function isContactOf({ meaning: holder }: Place, { meanings }: Meaning): boolean {
	return (
		!holder.isKnown &&
		holder.meanings.every((each) => each === 'cliente') &&
		meanings.some((each) => HOW_TO_REACH.includes(each))
	);
}

/**
 * The members of a list that are containers themselves, or the fields of an object. By name, so that
 * of two fields with one meaning the same is taken in whatever order they come.
 */
function membersOf(value: object): Member[] {
	if (!Array.isArray(value)) {
		const keys = Object.keys(value)
			.sort()
			.slice(0, MOST_VALUES + 1);
		return keys.map((key) => ({ key, value: (value as Fields)[key] }));
	}
	return value.flatMap((member: unknown, index) => {
		if (typeof member !== 'object' || member === null) return [];
		return [pairIn(member as Fields, index) ?? { key: index, value: member }];
	});
}

/** `{"nome": "Telefone", "valor": "…"}` in a list is a field of that name. */
function pairIn(member: Fields, index: number): Member | undefined {
	const keys = Object.keys(member);
	if (keys.length > MOST_KEYS_OF_A_PAIR) return undefined;
	keys.sort();
	const name = keys.find((key) => NAME_KEYS.test(key));
	const value = keys.find((key) => VALUE_KEYS.test(key));
	if (name === undefined || value === undefined || typeof member[name] !== 'string') {
		return undefined;
	}
	return { key: member[name], sentAs: `[${index}].${value}`, value: member[value] };
}
