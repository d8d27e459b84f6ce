import { ratingNumber } from '../shared/bad-rating';
import type { Leaf, Place } from './leaves';
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

/** `contato: "(00) 00000-0001"` is no name. */
const REACHES: ReadonlyArray<[what: string, isIt: RegExp]> = [
	['email', /^\S{1,64}@\S{1,255}$/],
	['telefone', /^\s*\+?[\d\s().-]{10,25}$/],
];
/** Somebody or something that is sent as a number is its id: `setor: 3`. */
const THINGS_WITH_IDS = ['cliente', 'atendente', 'chat', 'setor', 'empresa'];
const OF_A_RATING = ['nota', 'valor', 'numero', 'texto', 'nome'];
const OF_A_DIALOGUE = ['mensagem', 'transcricao'];
const LISTS_OF_OBJECTS = ['tags', 'transcricao'];

/**
 * What a value seems to be, as the meanings of its key and of what it lies in: `cliente.nome` for
 * `nomeCliente`, `nome_do_cliente`, `contato: {nome}`. Undefined where a word on the way is not
 * known: `produto.nome` and `nomeDaMae` are nobody's name here.
 */
export function likelyName({ place, value }: Leaf): string | undefined {
	const found = meaningsOn(place);
	if (found === undefined || found.has('outro')) return undefined;
	for (const [meaning, beside] of MOOT_BESIDE) {
		if (found.has(meaning) && beside.some((each) => found.has(each))) found.delete(meaning);
	}
	const name = byKind([...found], value);
	return isListOfObjects(value) && !LISTS_OF_OBJECTS.includes(name) ? undefined : name;
}

/** From the key outwards to the nearest person. */
function meaningsOn(place: Place): Set<string> | undefined {
	const found = new Set<string>();
	let isSomebodys = false;
	let isKey = true;
	for (let at: Place | undefined = place; at; at = at.parent) {
		if (typeof at.key === 'number') continue;
		const { isKnown, meanings } = at.meaning;
		if (isKey && (!isKnown || meanings.length === 0)) return undefined;
		if (!isKnown && !at.isSomebody) return undefined;

		isSomebodys = isSomebodys || at.isSomebody;
		// English `data` is a wrapper, Portuguese `data` a date.
		if (isKey || meanings.join() !== 'data') meanings.forEach((each) => found.add(each));
		if (PEOPLE.some((each) => found.has(each))) return found;
		isKey = false;
	}
	return isSomebodys ? found.add('cliente') : found;
}

/** Where a value's kind says more than its key. */
function byKind(found: string[], value: unknown): string {
	const [only] = found;
	const isNumber = ratingNumber(Array.isArray(value) ? value[0] : value) !== undefined;
	if (found.includes('nota') && found.every((each) => OF_A_RATING.includes(each))) {
		return isNumber ? 'nota.valor' : 'nota.texto';
	}
	if (Array.isArray(value) && found.every((each) => OF_A_DIALOGUE.includes(each))) {
		return 'transcricao';
	}
	if (found.length === 1) {
		const [way] = REACHES.find(([, isIt]) => typeof value === 'string' && isIt.test(value)) ?? [];
		if (only === 'cliente' && way !== undefined) return `cliente.${way}`;
		if (isNumber && THINGS_WITH_IDS.includes(only)) return `${only}.id`;
	}
	return found.sort((a, b) => rank(a) - rank(b)).join('.');
}

function rank(meaning: string): number {
	return RANKS.get(meaning) ?? 0;
}

function isListOfObjects(value: unknown): boolean {
	return Array.isArray(value) && value.some((each) => typeof each === 'object');
}
