import { isNone, type Reader } from '../shared/values/reading';
import type { Fields } from '../shared/vendor/vendor';
import { meaningOf } from './guess/meaning';

/** What may say who wrote a message, the likeliest first. */
const AUTHORS = ['de', 'outro', 'nome', 'cliente', 'atendente'];
const FROM = /^(?:de|from|por)$/i;

/** `tags`: from a list of texts, from a list of objects with a name, or from one text with commas. */
export const tags: Reader = (value) => {
	if (isNone(value)) return { value: [] };
	const sent: unknown[] = typeof value === 'string' ? value.split(',') : [value].flat();
	const names = sent.map((each) => textIn(each, ['nome', 'tags', 'texto', 'valor']));
	return {
		value: names.filter(Boolean),
		fault: names.includes(undefined) ? { code: 'membersIgnored' } : undefined,
	};
};

/** `chat.transcript`: a text, or a list of messages made into lines of `author: text`. */
export const transcript: Reader = (value) => {
	if (isNone(value)) return { value: null };
	if (typeof value === 'string') return { value: value.trim() };
	const sent: unknown[] = [value].flat();
	const lines = sent.map(lineOf);
	const found = lines.filter(Boolean);
	return {
		value: found.length > 0 ? found.join('\n') : null,
		fault: lines.includes(undefined) ? { code: 'membersIgnored' } : undefined,
	};
};

function lineOf(message: unknown): string | undefined {
	const said = textIn(message, ['mensagem', 'texto', 'conteudo']);
	const by = authorIn(message);
	return said && by ? `${by}: ${said}` : said;
}

/** Who wrote a message: a name, or an object that has it. */
function authorIn(message: unknown): string | undefined {
	if (typeof message !== 'object' || message === null) return undefined;
	const members = Object.entries(message).filter(([, member]) => typeof member !== 'number');
	const means = (key: string) => (FROM.test(key) ? 'de' : meaningOf(key).meanings.join());
	return AUTHORS.flatMap((author) => members.filter(([key]) => means(key) === author))
		.map(([, by]) => textIn(by, ['nome', 'texto']))
		.find(Boolean);
}

/** The text that something is, or that an object has under the first of these meanings. */
function textIn(value: unknown, meanings: readonly string[]): string | undefined {
	if (typeof value === 'string') return value.trim();
	if (typeof value === 'number') return String(value);
	if (typeof value !== 'object' || value === null) return undefined;

	const entries = Object.entries(value as Fields);
	for (const meaning of meanings) {
		const found = entries.find(
			([key, member]) => typeof member === 'string' && meaningOf(key).meanings.join() === meaning,
		);
		if (found !== undefined) return String(found[1]).trim();
	}
	return undefined;
}
