import type { Direction } from './direction';
import { CALLED, CALLING, CLIENT, LIKELY_PHONE, OUTBOUND } from './names';

/** What is known of a call's direction. */
export type Kind = Direction | 'callback' | 'unknown';

/** By which fields a call of one kind says who is who, the surest first. */
export interface Side {
	client: readonly string[];
	/** Where the client is looked for then; that it is one is a guess. */
	likely: readonly string[];
	/** Fields that hold the project's own number. */
	own: readonly string[];
	dialled: readonly string[];
	/** Where a SIP login or an extension is an agent's line. */
	line: readonly string[];
}

/** `n_alias` may be the name of a number. */
export const CALLED_LINES = CALLED.filter((name) => name !== 'n_alias');
const INCOMING = {
	client: [...CLIENT.slice(0, 3), ...CALLING, ...CLIENT.slice(3), 'phone'],
	likely: LIKELY_PHONE,
	line: [...CALLED_LINES, ...CALLING],
	dialled: CALLED,
};

export const SIDES: Record<Kind, Side> = {
	in: { ...INCOMING, own: [...CALLED, OUTBOUND] },
	// Which number of a call-back counts as called is not known: it may be the client's.
	callback: {
		...INCOMING,
		own: [OUTBOUND],
		client: [...CLIENT, 'phone'],
		likely: [...CALLING, ...LIKELY_PHONE, ...CALLED],
	},
	out: {
		client: [...CALLED, ...CLIENT, 'phone'],
		likely: LIKELY_PHONE,
		own: [...CALLING, OUTBOUND],
		dialled: CALLED,
		line: CALLING,
	},
	unknown: {
		client: [...CLIENT, 'phone'],
		likely: LIKELY_PHONE,
		own: [OUTBOUND],
		dialled: [],
		line: [],
	},
};
/** Of a call that was started by Ringostat's API or app. Source: rows of its call log. */
export const STARTED_BY_API: Side = {
	client: [...CLIENT, ...CALLING, 'phone'],
	likely: LIKELY_PHONE,
	own: [OUTBOUND],
	dialled: CALLING,
	line: CALLED_LINES,
};
