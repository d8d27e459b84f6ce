import { isField } from '../payload/pair';
import { plain } from '../values/rating';
import { isRecord } from '../values/record';

/** A list of millions of tiny objects fits into one request; as items they would stop the host. */
export const MOST_EVENTS = 1000;

/** What a single event has several of. */
const MANY_IN_ONE =
	/tag|etiqueta|marcador|mensage[mn]|message|msg|histori|histor[yi]|transcri|dialog|manager|answer|respost|quiz|question|pergunt|field|campo|custom|product|produto|attachment|anexo|file|arquivo/;

/**
 * The bodies of a request, one per event: the members of a list with objects in it, at the top or under
 * a single wrapper key (`{data: [...]}`), without those that are `null`. Anything else is one body, and
 * so is a list of fields that are written as pairs of name and value.
 */
export function bodiesIn(body: unknown): readonly unknown[] {
	return eventsIn(body) ?? eventsIn(wrappedIn(body)) ?? [body];
}

function eventsIn(list: unknown): unknown[] | undefined {
	if (!Array.isArray(list) || areFields(list)) return undefined;
	const isEvent = (member: unknown) => isRecord(member) || areFields(member);
	return list.some(isEvent) ? list.filter((member) => member !== null) : undefined;
}

function areFields(list: unknown): boolean {
	if (!Array.isArray(list)) return false;
	const members = list.filter((member) => member !== null);
	return members.length > 0 && members.every((member) => isRecord(member) && isField(member));
}

function wrappedIn(body: unknown): unknown {
	if (!isRecord(body)) return undefined;
	const [wrapper, ...others] = Object.keys(body);
	if (wrapper === undefined || others.length > 0 || MANY_IN_ONE.test(plain(wrapper)))
		return undefined;
	return body[wrapper];
}
