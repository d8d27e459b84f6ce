import fc from 'fast-check';

import type { Vendor } from '../../../nodes/shared/vendor/vendor';
import { NASTY_NAMES, NASTY_TEXTS } from './corpus';

type Fields = Record<string, unknown>;

/** Arbitrary JSON in which a vendor's own names and values come up more often than not. */
export interface AnyJson {
	name: fc.Arbitrary<string>;
	text: fc.Arbitrary<string>;
	value: fc.Arbitrary<unknown>;
	/** A sample of the vendor's with a few things changed. */
	delivery: fc.Arbitrary<Fields>;
}

export function anyJson({ events, fields }: Vendor): AnyJson {
	const samples = events.flatMap(({ sample }) =>
		sample === undefined ? [] : [{ ...sample.query, ...sample.body } as Fields],
	);
	const sentTexts = samples.flatMap(Object.values).filter((each) => typeof each === 'string');
	const name = fc.oneof(
		{
			weight: 6,
			arbitrary: fc.constantFrom(
				...new Set([...fields.flatMap(({ from }) => from), ...samples.flatMap(Object.keys)]),
			),
		},
		{ weight: 2, arbitrary: fc.constantFrom(...NASTY_NAMES) },
		{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
	);
	const text = fc.oneof(
		{ weight: 4, arbitrary: fc.constantFrom(...new Set(sentTexts as string[])) },
		{ weight: 4, arbitrary: fc.constantFrom(...NASTY_TEXTS) },
		{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 24 }) },
	);
	const { value } = fc.letrec<{ value: unknown; leaf: unknown; list: unknown; object: unknown }>(
		(tie) => ({
			leaf: fc.oneof(
				{ weight: 6, arbitrary: text },
				{ weight: 1, arbitrary: fc.double() },
				{ weight: 1, arbitrary: fc.constantFrom(null, true, false, 0, -0, 1e308, 2 ** 53, 7) },
			),
			list: fc.array(tie('value'), { maxLength: 3 }),
			object: fc
				.array(fc.tuple(name, tie('value')), { maxLength: 6 })
				.map((entries) => Object.fromEntries(entries)),
			value: fc.oneof(
				{ depthSize: 'small', withCrossShrink: true },
				{ weight: 5, arbitrary: tie('leaf') },
				{ weight: 1, arbitrary: tie('list') },
				{ weight: 2, arbitrary: tie('object') },
			),
		}),
	);
	const change = fc.record({
		how: fc.constantFrom(...CHANGES.keys()),
		at: fc.nat(),
		name,
		value,
	});
	const delivery = fc
		.record({
			sample: fc.constantFrom(...samples),
			changes: fc.array(change, { maxLength: 3 }),
		})
		.map(({ sample, changes }) =>
			changes.reduce((body, { how, ...rest }) => CHANGES[how](body, rest), sample),
		);
	return { name, text, value, delivery };
}

interface Change {
	at: number;
	name: string;
	value: unknown;
}

/** What can be wrong with one thing in a body. `Object.fromEntries` keeps `__proto__` a key. */
const CHANGES: ReadonlyArray<(body: Fields, change: Change) => Fields> = [
	(body, { name, value }) => Object.fromEntries([...Object.entries(body), [name, value]]),
	(body, { at }) => changed(body, at, () => []),
	(body, { at, value }) => changed(body, at, (name) => [[name, value]]),
	(body, { at, name }) => changed(body, at, (_, value) => [[name, value]]),
	(body, { at }) => changed(body, at, (name, value) => [[name, [value, value]]]),
	(body, { at }) => changed(body, at, (name, value) => [[name, textOf(value).toUpperCase()]]),
	(body, { at }) => changed(body, at, (name, value) => [[name, ` ${textOf(value)} `]]),
	(body, { at }) => changed(body, at, (name, value) => [[name, Number(textOf(value))]]),
	(body, { at }) => changed(body, at, (name) => [[name, '']]),
	(body, { name }) => Object.fromEntries([[name, body]]),
	(body, { name }) => Object.fromEntries([[name, JSON.stringify(body)]]),
	(body) => Object.fromEntries(Object.entries(body).reverse()),
];

/** An object of somebody's may have a `toString` that is no function. */
function textOf(value: unknown): string {
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function changed(
	body: Fields,
	at: number,
	make: (name: string, value: unknown) => Array<[string, unknown]>,
): Fields {
	const entries = Object.entries(body);
	return Object.fromEntries(
		entries.flatMap(([name, value], index) =>
			index === at % entries.length ? make(name, value) : [[name, value]],
		),
	);
}
