import { phone } from '../shared/values/phone';
import { single, type Reader } from '../shared/values/reading';
import { text } from '../shared/values/text';

/** Values of fewer digits are extensions and short codes, and logins have letters. */
const SHORTEST_NUMBER = 9;
/** None of the values here is a time. */
const NO_ZONE = { zone: 'utc', options: {} };

/** A caller as telephones display it. */
interface Display {
	/** Empty where there is none beside the number. */
	name: string;
	/** Telephone number, extension or SIP login. */
	line: string;
}

/** The parts of `"Name" <380000000001>`; any other text is a line without a name. */
export function displayOf(sent: unknown): Display {
	const { value } = text(sent, NO_ZONE);
	const shown = typeof value === 'string' ? value : '';
	const open = shown.lastIndexOf('<');
	if (open < 0 || !shown.endsWith('>')) return { name: '', line: shown };

	const line = shown.slice(open + 1, -1).trim();
	const name = shown.slice(0, open).replace(/"/g, '').trim();
	return { name: name === line || numberIn(name) !== undefined ? '' : name, line };
}

/** The digits of a telephone number that can be a client's; undefined for anything else. */
export function numberIn(line: string): string | undefined {
	const { value } = phone(line, NO_ZONE);
	return typeof value === 'string' && value.length >= SHORTEST_NUMBER ? value : undefined;
}

/** A telephone number, with or without a name before it. */
export const displayedPhone: Reader = single((sent, context) =>
	typeof sent === 'string' ? phone(displayOf(sent).line, context) : phone(sent, context),
);

/** A telephone number where there is one: a SIP login or an extension is none, and nothing odd. */
export const phoneIfAny: Reader = single((sent) => ({
	value: numberIn(displayOf(sent).line) ?? null,
}));

/** A line as it was sent, without a name before it. */
export const line: Reader = single((sent, context) =>
	typeof sent === 'string' ? { value: displayOf(sent).line } : text(sent, context),
);

/** A name, alone or before a line. */
export const displayedName: Reader = single((sent, context) => {
	const { name } = displayOf(sent);
	return name === '' ? text(sent, context) : { value: name };
});
