import { unescaped } from './escapes';
import { isNone, odd, reader, type Reading } from './reading';

/** RFC 5321: no address is longer. */
const LONGEST = 254;
/** No more of a text is looked at. */
const LONGEST_TEXT = 2000;
/** Quotes, invisible marks, the end of a sentence. */
const AROUND = /^[\s"'`“”„‘’«»\p{Cf}]+|[\s"'`“”„‘’«»\p{Cf}.,;]+$/gu;
const NAMED = /^([^<>@]*)<([^<>]*)>$/;
const MAILTO = /^mailto:(?:\/\/)?([^?]*)(?:\?.*)?$/i;
const SEPARATOR = /[\s,;|/<>]+/;

/** A letter, a digit or a mark that is seen; those of all scripts, as addresses may have them. */
const CHARACTER = '(?!\\p{Default_Ignorable_Code_Point})[\\p{L}\\p{N}\\p{M}]';
/** Less `{|}*`, which are only in templates, lists and masked addresses. */
const ATOM = `(?:${CHARACTER}|[!#$%&'+/=?^_\`~-])+`;
const LABEL = `(?!-)(?:${CHARACTER}|-){1,63}(?<!-)`;
const ADDRESS = new RegExp(
	`^(?=.{1,64}@)${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+(?!\\p{N}+$)${LABEL}$`,
	'u',
);

/**
 * One e-mail address: what stands in its place is put into the head of a mail, where white space, a
 * comma, a bracket or a line break would send it to somebody else too. A name before it is left out,
 * all else is `null`.
 */
export function emailIn(value: unknown): Reading {
	if (isNone(value)) return { value: null };
	if (typeof value === 'number') return odd(null, 'notEmail');
	if (typeof value !== 'string') return { value };
	const text = unescaped(value.slice(0, LONGEST_TEXT)).replace(AROUND, '');
	const [, name = '', named = text] = NAMED.exec(text) ?? [];
	const address = MAILTO.exec(named)?.[1] ?? named;
	if (isAddress(address)) {
		return name.trim() === '' ? { value: address } : odd(address, 'wordsLeftOut');
	}
	const addresses = text
		.split(SEPARATOR)
		.filter((part) => /.@./.test(part))
		.map((part) => (MAILTO.exec(part)?.[1] ?? part).replace(AROUND, ''));
	if (addresses.length < 2) return odd(null, 'notEmail');
	const [first] = addresses;
	const isOne =
		value.length <= LONGEST_TEXT &&
		addresses.every((each) => each.toLowerCase() === first.toLowerCase());
	return isOne && isAddress(first) ? { value: first } : odd(null, 'severalEmails');
}

/** Also as a mail server may write it: some letters are written out with a comma or a space. */
function isAddress(text: string): boolean {
	return text.length <= LONGEST && ADDRESS.test(text) && ADDRESS.test(text.normalize('NFKC'));
}

export const email = reader(emailIn);
