import type { Leaf, Place } from '../../shared/payload/walk';
import { ratingNumber } from '../../shared/values/rating';
import { memo } from '../../shared/memo';
import { meaningAt } from './meaning';
import { RANKS } from './vocabulary';

/** Who a thing may belong to: what lies further out says no more about it. */
const PEOPLE = ['cliente', 'atendente', 'outro'];

/** Facts of the visit and of the conversation, whosever they are said to be. */
const OF_THE_VISIT = [
	'empresa',
	'setor',
	'nota',
	'tags',
	'mensagem',
	'comentario',
	'transcricao',
	'localizacao',
	'pagina',
	'landing',
	'referrer',
	'utm',
	'origem',
	'ip',
	'site',
	'cidade',
	'latitude',
	'longitude',
	'protocolo',
	'gclid',
	'fbclid',
	'palavrachave',
];
const OF_THE_CHAT = [...OF_THE_VISIT, ...PEOPLE, 'nome', 'telefone', 'email', 'data', 'ramal'];

/** What a word adds nothing to: `clienteLatitude` is `latitude`, `atendimento.nome` is `nome`. */
const MOOT_BESIDE: ReadonlyArray<[meaning: string, beside: readonly string[]]> = [
	['evento', [...OF_THE_CHAT.filter((each) => each !== 'nome'), 'chat']],
	['chat', OF_THE_CHAT],
	['cliente', OF_THE_VISIT],
	['atendente', ['nota']],
	['localizacao', ['cidade', 'ip', 'latitude', 'longitude']],
	['origem', ['meio', 'campanha', 'conteudo', 'termo']],
	['pagina', ['utm', 'referrer', 'landing', 'gclid', 'fbclid', 'palavrachave']],
	['url', ['pagina', 'landing', 'referrer', 'site']],
	['numero', ['telefone', 'protocolo']],
];

/** Before the rating in what is the agent's: the client's of the agent, or an average. */
export const AGENTS = 'atendente.';

/** `contato: "(00) 00000-0001"` is not a name, but how to reach whom it lies in. */
const REACHES: ReadonlyArray<[what: string, isIt: RegExp]> = [
	['email', /^\S{1,64}@\S{1,255}$/],
	['telefone', /^\s*\+?[\d\s().-]{10,25}$/],
];
/** Somebody or something that is sent as a number is its id: `setor: 3`. */
const THINGS_WITH_IDS = ['cliente', 'atendente', 'chat', 'setor', 'empresa'];
const OF_A_RATING = ['nota', 'valor', 'numero', 'texto', 'nome'];
const OF_A_DIALOGUE = ['mensagem', 'transcricao'];
const LISTS_OF_OBJECTS = ['tags', 'transcricao'];

/** What meanings come to when they stand together. */
interface Sense {
	/** The meanings in the order of their ranks; the name, unless the value's kind says more. */
	name: string;
	/** Where there is one meaning. */
	only?: string;
	isRating: boolean;
	/** Said of the agent. */
	isAgents: boolean;
	isDialogue: boolean;
}

/** Of meanings with commas between them; `null` where it is not sure whose the value is. */
const senseOf = memo((together): Sense | null => {
	const found = new Set(together.split(','));
	if (found.has('outro')) return null;
	const isAgents = found.has('atendente');
	for (const [meaning, beside] of MOOT_BESIDE) {
		if (found.has(meaning) && beside.some((each) => found.has(each))) found.delete(meaning);
	}
	const meanings = [...found].sort((a, b) => rank(a) - rank(b));
	return {
		name: meanings.join('.'),
		only: meanings.length === 1 ? meanings[0] : undefined,
		isRating: found.has('nota') && meanings.every((each) => OF_A_RATING.includes(each)),
		isAgents,
		isDialogue: meanings.every((each) => OF_A_DIALOGUE.includes(each)),
	};
});

/**
 * What a value seems to be, as the meanings of its key and of what it lies in: `cliente.nome` for
 * `nomeCliente`, `nome_do_cliente`, `contato: {nome}`. Undefined where a word on the way is not
 * known: `produto.nome` and `nomeDaMae` are nobody's name here.
 *
 * @param people places that are somebody although their own names are not known
 */
export function likelyName(leaf: Leaf, people: ReadonlySet<Place>): string | undefined {
	const { value } = leaf;
	const found = meaningsOn(leaf, people);
	const sense = found && senseOf([...found].join());
	if (!sense) return undefined;
	const name = byKind(sense, value);
	return isListOfObjects(value) && !LISTS_OF_OBJECTS.includes(name) ? undefined : name;
}

/** From the key outwards to the nearest person. */
function meaningsOn({ place, value }: Leaf, people: ReadonlySet<Place>): Set<string> | undefined {
	const found = new Set<string>();
	let isSomebodys = false;
	let isKey = true;
	for (let at: Place | undefined = place; at; at = at.parent) {
		if (typeof at.key === 'number') continue;
		const { isKnown, meanings: said } = meaningAt(at);
		const way = isKey && said.join() === 'cliente' ? wayIn(value) : undefined;
		const meanings = way === undefined ? said : [way];
		const isSomebody = people.has(at);
		if (isKey && (!isKnown || meanings.length === 0)) return undefined;
		if (!isKnown && !isSomebody) return undefined;

		isSomebodys = isSomebodys || isSomebody;
		// English `data` is a wrapper, Portuguese `data` a date.
		if (isKey || meanings.join() !== 'data') meanings.forEach((each) => found.add(each));
		if (PEOPLE.some((each) => found.has(each))) return found;
		isKey = false;
	}
	return isSomebodys ? found.add('cliente') : found;
}

/** Where a value's kind says more than its key. */
function byKind({ name, only, isRating, isAgents, isDialogue }: Sense, value: unknown): string {
	if (isRating) {
		const rating = isNumber(value) ? 'nota.valor' : 'nota.texto';
		return isAgents ? AGENTS + rating : rating;
	}
	if (Array.isArray(value) && (isDialogue || only === 'chat')) return 'transcricao';
	const isId = only !== undefined && THINGS_WITH_IDS.includes(only) && isNumber(value);
	return isId ? `${only}.id` : name;
}

function wayIn(value: unknown): string | undefined {
	if (typeof value !== 'string') return undefined;
	return REACHES.find(([, isIt]) => isIt.test(value))?.[0];
}

/** A list counts by its first member. */
function isNumber(value: unknown): boolean {
	return ratingNumber(Array.isArray(value) ? value[0] : value) !== undefined;
}

function rank(meaning: string): number {
	return RANKS.get(meaning) ?? 0;
}

function isListOfObjects(value: unknown): boolean {
	return Array.isArray(value) && value.some((each) => typeof each === 'object');
}
