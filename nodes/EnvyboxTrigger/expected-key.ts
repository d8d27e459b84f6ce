import { isSameSecret } from '../shared/request/same-secret';
import { storedText } from '../shared/secrets/stored-text';
import type { Admission, Arrival } from '../shared/vendor/vendor';

const FIELD = 'key';
/** A short word may stand elsewhere for something else. */
const SHORTEST_HIDDEN = 16;

/** The option *Expected Key*: most likely the widget's public code, so no more than a filter. */
export function admits({ lookup, options }: Arrival): Admission {
	const expectedKey = storedText(options.expectedKey);
	if (expectedKey === '') return { own: [], secrets: [] };
	const sent = lookup(FIELD)?.value;
	const isRight = typeof sent === 'string' && isSameSecret(expectedKey, sent);
	return {
		...(!isRight && {
			verdict: 'refused',
			mismatch: { field: FIELD, expectedBy: 'the option Expected Key' },
		}),
		own: [FIELD],
		secrets: expectedKey.length >= SHORTEST_HIDDEN ? [expectedKey] : [],
	};
}
