/** An account has some dozens of names; what is beyond was sent by somebody who tries things out. */
const MOST_NAMES = 5000;
const LONGEST_NAME = 100;

/**
 * A pure function of a name that knows its answers again: a sender sends the same names with every
 * request. What it keeps is bounded, whatever is sent; `undefined` is not kept.
 */
export function memo<T>(of: (name: string) => T): (name: string) => T {
	const known = new Map<string, T>();
	return (name) => {
		const found = known.get(name);
		if (found !== undefined) return found;
		const answer = of(name);
		if (answer === undefined || name.length > LONGEST_NAME) return answer;
		if (known.size >= MOST_NAMES) known.clear();
		known.set(name, answer);
		return answer;
	};
}

/** The same of an object, with which the answer is forgotten. */
export function memoOfObject<K extends object, T>(of: (key: K) => T): (key: K) => T {
	const known = new WeakMap<K, T>();
	return (key) => {
		const answer = known.get(key) ?? of(key);
		known.set(key, answer);
		return answer;
	};
}

/**
 * What is made when it is first asked for, and kept: n8n loads every node when it starts, whether a
 * workflow uses it or not.
 */
export function once<T>(make: () => T): () => T {
	const kept = memo(make);
	return () => kept('');
}
