import { isEmpty, isHollow } from '../values/reading';
import type { Fields, Found, Lookup, Vendor } from '../vendor/vendor';

/** Fields where a payload's top level is all there is. */
function atTopLevel(payload: Fields): Found {
	return {
		lookup: (name) => {
			if (!Object.prototype.hasOwnProperty.call(payload, name)) return undefined;
			const value = payload[name];
			return isEmpty(value) ? undefined : { name, value };
		},
	};
}

/** What can be found in a body or a query; nothing in what is not an object. */
export function findIn(vendor: Vendor, payload: unknown, wanted: ReadonlySet<string>): Found {
	const isObject = typeof payload === 'object' && payload !== null;
	const isList = Array.isArray(payload);
	if (!isObject || (isList && vendor.find === undefined)) return { lookup: () => undefined };
	return vendor.find ? vendor.find(payload as Fields, wanted) : atTopLevel(payload as Fields);
}

/** The first of two lookups that knows a name; what is hollow hides no value of the other. */
export function either(one: Lookup, other: Lookup): Lookup {
	return (name) => {
		const sent = one(name);
		return sent === undefined || isHollow(sent.value) ? (other(name) ?? sent) : sent;
	};
}
