import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import type { Admission, Vendor } from '../../../nodes/shared/vendor/vendor';
import { NASTY_NAMES } from './corpus';

// Made up, and spelled so that nobody takes them for keys.
const WORDS = 'correct/horse+battery staple';
const NAMES = 'пример-секрета-ä';
export const CALLBACK = 'an example of a callback';

/** A trigger as a user sets it up, and what the sender brings for it. */
export interface SetUp {
	parameters: IDataObject;
	credential?: object;
	/** What the sender brings; right where it is what the credential asks for. */
	brings: Brought;
	/** Nothing of it may show anywhere. */
	secrets: readonly string[];
}

export interface Brought {
	isRight: boolean;
	headers: Record<string, string>;
	query: string;
}

const NOTHING: Brought = { isRight: false, headers: {}, query: '' };
const inHeader = (text: string) => Buffer.from(text).toString('latin1');
const basic = (text: string) => ({
	...NOTHING,
	headers: { authorization: `Basic ${Buffer.from(text).toString('base64')}` },
});

/** How a secret is kept in the credential, and how a value is brought. */
interface Kind {
	store(secret: string): object;
	bring(value: string): Brought;
}

const KINDS = {
	basic: {
		store: (secret: string) => ({ kind: 'basic', user: 'u', password: secret }),
		bring: (value: string) => basic(`u:${value}`),
	},
	header: {
		store: (secret: string) => ({ kind: 'header', headerName: 'X-Fuzz', headerSecret: secret }),
		bring: (value: string) => ({ ...NOTHING, headers: { 'x-fuzz': inHeader(value) } }),
	},
	query: {
		store: (secret: string) => ({ kind: 'query', queryName: 'fuzz', querySecret: secret }),
		bring: (value: string) => ({ ...NOTHING, query: `fuzz=${encodeURIComponent(value)}` }),
	},
} satisfies Record<string, Kind>;

/** What senders bring instead of a secret. */
const WRONG: ReadonlyArray<(bring: (value: string) => Brought) => Brought> = [
	() => NOTHING,
	(bring) => bring(''),
	(bring) => bring(WORDS.slice(1)),
	(bring) => bring(`${WORDS}!`),
	(bring) => bring(WORDS.toUpperCase()),
	(bring) => bring(`${WORDS}${WORDS}`),
	(bring) => bring(NAMES),
	(bring) => ({
		...bring(WORDS),
		query: `fuzz=${encodeURIComponent(WORDS)}&fuzz=${encodeURIComponent(WORDS)}`,
		headers: {},
	}),
	() => ({ ...NOTHING, query: `fuzz[]=${encodeURIComponent(WORDS)}` }),
	() => ({ ...NOTHING, query: `fuzz[a]=${encodeURIComponent(WORDS)}` }),
];

/** What a secret of the vendor's own says of a request that does not bring it. */
export function admissionOfStranger(
	{ admits }: Vendor,
	{ parameters: { options = {} } }: SetUp,
): Admission {
	const stranger = { named: [], credential: {}, options: options as IDataObject };
	return (
		admits?.({ ...stranger, lookup: () => undefined, sent: () => [] }) ?? { own: [], secrets: [] }
	);
}

/** No authentication. */
export const OPEN: SetUp = {
	parameters: {},
	brings: { ...NOTHING, isRight: true },
	secrets: [],
};

/** The same as an arbitrary. */
export const open = fc.constant(OPEN);

/** A credential of one kind, and a sender that brings its secret or something else. */
export function guardedBy(kind: keyof typeof KINDS): fc.Arbitrary<SetUp> {
	const { store, bring } = KINDS[kind];
	return fc.option(fc.constantFrom(...WRONG), { nil: undefined, freq: 3 }).map((wrong) => ({
		parameters: { authentication: 'webhookSecret' },
		credential: store(WORDS),
		brings: wrong?.(bring) ?? { ...bring(WORDS), isRight: true },
		secrets: [WORDS],
	}));
}

function withCallbackSecret(setUp: SetUp): SetUp {
	return { ...setUp, credential: { ...setUp.credential, callbackSecret: CALLBACK } };
}

/** A credential whose secret is beyond ASCII, brought right. */
function guardedByNames(kind: keyof typeof KINDS): SetUp {
	const { store, bring } = KINDS[kind];
	return {
		parameters: { authentication: 'webhookSecret' },
		credential: store(NAMES),
		brings: { ...bring(NAMES), isRight: true },
		secrets: [NAMES],
	};
}

const kinds = Object.keys(KINDS) as Array<keyof typeof KINDS>;
const guarded = fc.oneof(...kinds.map((kind) => ({ weight: 2, arbitrary: guardedBy(kind) })), {
	weight: 1,
	arbitrary: fc.constantFrom(...kinds.map(guardedByNames)),
});

const zone = fc.constantFrom('', 'DEFAULT', 'Europe/Kyiv', 'America/Sao_Paulo', 'No/Where');
const name = fc.constantFrom(...NASTY_NAMES, 'phone', 'nome', 'cliente.nome');

/** Any parameters that the editor can save. */
export function anySetUp(vendor: Vendor): fc.Arbitrary<SetUp> {
	const { events, fields, parameters: own = [] } = vendor;
	const values = events.map(({ value }) => value);
	const options = fc.record(
		{
			includeRaw: fc.boolean(),
			includeHeaders: fc.boolean(),
			includeRedacted: fc.boolean(),
			badRatingIs: fc.constantFrom('atLeast', 'atMost'),
			badRatingLimit: fc.integer({ min: -1, max: 11 }),
			badRatingWords: fc.constantFrom('ruim', '', ',', ' , bom'),
			...(vendor.name === 'envybox' && { expectedKey: fc.constantFrom('', '', '', CALLBACK) }),
		},
		{ requiredKeys: [] },
	);
	const fieldName = fc.record({ field: fc.constantFrom(...fields.map(({ to }) => to)), name });
	const rule = fc.record({
		field: fc.constantFrom('id', 'name', 'description'),
		comparison: fc.constantFrom('contains', 'equals', 'beginsWith', 'matches'),
		text: fc.constantFrom('VIP', '(a+)+$', '(', 'tag', '', '.*'),
		output: fc.constant('VIP'),
	});
	const parameters = fc.record({
		events: fc.oneof(
			{ weight: 4, arbitrary: fc.constant(values) },
			{ weight: 1, arbitrary: fc.subarray(values) },
		),
		outputMode: fc.constantFrom('perEvent', 'perEvent', 'single'),
		timeZone: zone,
		options: fc.oneof({ weight: 1, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: options }),
		...(own.includes('fieldNames') && {
			fieldNames: fc.array(fieldName, { maxLength: 2 }).map((field) => ({ field })),
		}),
		...(own.includes('rules') && {
			rules: fc.array(rule, { maxLength: 2 }).map((rows) => ({ rule: rows })),
		}),
	});
	const access = fc.oneof(
		{ weight: 2, arbitrary: open },
		{ weight: 1, arbitrary: guarded.map(withCallbackSecret) },
	);
	return fc.tuple(parameters, access).map(([chosen, given]) => ({
		...given,
		parameters: { ...(chosen as unknown as IDataObject), ...given.parameters },
	}));
}
