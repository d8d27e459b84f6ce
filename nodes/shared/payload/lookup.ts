import { isEmpty, isHollow } from '../values/reading';
import { isRecord } from '../values/record';
import type { Lookup } from '../vendor/vendor';

/** Looks up what is not empty at a payload's top level; nothing in what is not an object. */
export function lookupIn(payload: unknown): Lookup {
	if (!isRecord(payload)) return () => undefined;
	return (name) => {
		if (!Object.prototype.hasOwnProperty.call(payload, name)) return undefined;
		const value = payload[name];
		return isEmpty(value) ? undefined : { name, value };
	};
}

/** The first of two lookups that knows a name; what is hollow hides no value of the other. */
export function either(one: Lookup, other: Lookup): Lookup {
	return (name) => {
		const sent = one(name);
		return sent === undefined || isHollow(sent.value) ? (other(name) ?? sent) : sent;
	};
}
