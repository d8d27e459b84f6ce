/** Marks that take no space on a screen: direction, joiners, soft hyphens, variations, byte order. */
const INVISIBLE = /[\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800]|(?![\t-\r])\p{Cc}/gu;
const FOREIGN_DIGIT = /(?!\d)\p{Nd}/gu;
const DIGIT = /\p{Nd}/u;

/** Text as its reader sees it: without invisible marks, full-width characters as ordinary ones. */
export function visible(text: string): string {
	return text.normalize('NFKC').replace(INVISIBLE, '');
}

/** `Avaliação` → `Avaliacao`. */
export function withoutAccents(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Decimal digits of any script as 0 to 9. */
export function withPlainDigits(text: string): string {
	return text.replace(FOREIGN_DIGIT, (digit) => String(valueOf(digit.codePointAt(0) ?? 0)));
}

/** Unicode keeps the ten digits of a script together in ascending order, and such tens one by one. */
function valueOf(codePoint: number): number {
	let zero = codePoint;
	while (DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
	return (codePoint - zero) % 10;
}
