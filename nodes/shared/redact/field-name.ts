import { encodedText } from './encodings';
import { HEX } from './fakes';
import type { Vocabulary } from './vocabulary';

const MOST_DIGITS = 4;
const IDENTIFIER = /^[a-z_$#*{[(][\w$#*.?[\]{}()-]{0,60}$/i;
/** Letters and digits mixed as only a token has them. */
const TOKEN = /(?=[^\W_]{0,80}\d)[^\W_]{20,}|[^\W_]{40,}/;
const SHORTEST_ENCODED = 4;

/**
 * Whether a key can be a service's name for a field: one that its table or the vocabulary knows, or
 * what programs use as a name, unless it looks like somebody's number or token.
 */
export function isFieldName(key: string, { isField }: Vocabulary): boolean {
	if (key === '') return true;
	if (key.replace(/\P{N}/gu, '').length > MOST_DIGITS) return false;
	if (isField(key)) return true;
	if (!IDENTIFIER.test(key) || TOKEN.test(key)) return false;
	return !key.split(/[^\w-]+/).some((part) => HEX.test(part) || isEncoded(part));
}

function isEncoded(part: string): boolean {
	return part.length >= SHORTEST_ENCODED && encodedText(part) !== undefined;
}
