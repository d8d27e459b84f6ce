const NAME_KEYS = /^(?:nome|name|campo|field|label|r[oó]tulo|chave|key|t[ií]tulo|pergunta)$/i;
const VALUE_KEYS = /^(?:valor|value|resposta|answer|conte[uú]do)$/i;
/** What is said of a field beside its name and value. */
const OTHER_KEYS = /^(?:id|type|tipo|required|obrigat[oó]rio|order|ordem|index|placeholder|mask)$/i;
const MOST_KEYS = 12;

/** A field that is written as an object of its name and its value, as in `{"nome": "Telefone", "valor": "…"}`. */
export interface Pair {
	name: string;
	value: unknown;
	/** The key under which the value was sent. */
	valueKey: string;
}

/** The pair that an object is; undefined where it has more keys than a pair has, or others. */
export function pairIn(member: object): Pair | undefined {
	const keys = Object.keys(member);
	if (keys.length > MOST_KEYS) return undefined;
	keys.sort();
	const fields = member as Record<string, unknown>;
	const nameKey = keys.find((key) => NAME_KEYS.test(key));
	const valueKey = keys.find((key) => VALUE_KEYS.test(key));
	if (nameKey === undefined || valueKey === undefined) return undefined;
	const name = fields[nameKey];
	return typeof name === 'string' ? { name, value: fields[valueKey], valueKey } : undefined;
}

/** Whether an object is such a pair and nothing more, so that it can be no event. */
export function isField(member: object): boolean {
	const isOfAField = (key: string) =>
		[NAME_KEYS, VALUE_KEYS, OTHER_KEYS].some((keys) => keys.test(key));
	return pairIn(member) !== undefined && Object.keys(member).every(isOfAField);
}
