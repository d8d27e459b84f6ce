/** What analytics write in brackets where they have nothing, in the languages of their users. */
const WORDS = [
	'null|none|nil|nan|undefined|empty|unknown|direct|not (?:set|provided|available|specified|defined)',
	'n/?a|no (?:data|value|referr?er)|data not available',
	'нет|нет данных|не (?:задано|указано|установлено|определено)|пусто|неизвестно|прямой',
	'немає|немає даних|не (?:вказано|встановлено|визначено)|порожньо|невідомо|прямий',
	'brak|brak danych|nie (?:ustawiono|podano|określono)|puste|nieznane|bezpośrednie',
	'nenhuma?|n[ãa]o (?:definido|informado|fornecido|dispon[íi]vel)|vazio|desconhecido|diret[oa]',
];
const BRACKETED = `[([<]\\s*(?:${WORDS.join('|').replace(/ /g, '(?:[\\s_+]|%20)')})\\s*[)\\]>]`;
/** Of a source and a medium in one text, both. */
const NOTHING = new RegExp(
	`^(?:null|undefined|nan|${BRACKETED}(?:\\s*[/|]\\s*${BRACKETED})?)$`,
	'iu',
);
/** Longer texts say something. */
const LONGEST = 50;
/** More words for nothing, which as a text could be meant; nobody's id is called so. */
const NO_ID_WORD =
	/^(?:null?|undefined|nan|infinity|none|nil|no|false|true|n\/?a|empty|unknown|missing|void|not ?(?:set|available|defined)|нет|немає|нема|brak|nenhum|nenhuma)$/iu;
/** A place in a text template that nobody filled in: `{{cdr_id}}`, `%call_id%`, `$email$`, `[id]`. */
const PLACEHOLDER =
	/^(?:[$#]?\{{1,3}[^{}]*\}{1,3}|\[{1,2}[^[\]]*\]{1,2}|<[^<>]*>|%[sd]|([%#@])[\p{L}\p{N}_. -]+\1|\$[\p{L}\p{N}_. -]+\$?|:[\p{L}_]+)$/u;
const LONGEST_WORD = 30;
/** What stands around a word: quotes, brackets, a sign. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
/** PHP senders write 0 where they have no id, others -1. */
const NO_NUMBER = /^[-+]?[.,]*0[0.,]*$|^-1(?:[.,]0*)?$/;

/** Whether a text says that there is no value. */
export function isNothing(value: unknown): boolean {
	return typeof value === 'string' && value.length <= LONGEST && NOTHING.test(value.trim());
}

/** Whether a text stands in a template's place that was not filled in. */
export function isPlaceholder(text: string): boolean {
	return text.length <= 100 && PLACEHOLDER.test(text.trim());
}

/** Whether a value is a number, or a text of one, that stands for none. */
export function isNoNumber(value: unknown): boolean {
	return (
		(typeof value === 'string' || typeof value === 'number') && NO_NUMBER.test(String(value).trim())
	);
}

/** Whether a text cannot be the id of anything: many things would share it. */
export function isNoId(text: string): boolean {
	const isOnlyZeros = !/(?!0)[\p{L}\p{N}]/u.test(text);
	return (
		isOnlyZeros ||
		isNothing(text) ||
		isNoNumber(text) ||
		isPlaceholder(text) ||
		(text.length <= LONGEST_WORD && NO_ID_WORD.test(text.replace(AROUND, '')))
	);
}
