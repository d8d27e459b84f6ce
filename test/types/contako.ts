import type { ContakoItem } from '../../nodes/ContakoTrigger/events';

// Compiled by `npm run typecheck`, never run: an item's type follows its `event`.

type Expect<True extends true> = True;
type Same<A, B> =
	(<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

export type Vendor = Expect<Same<ContakoItem['vendor'], 'contako'>>;
export type Events = Expect<
	Same<
		ContakoItem['event'],
		| 'chat.requested'
		| 'chat.located'
		| 'chat.started'
		| 'chat.rated'
		| 'chat.ratedBadly'
		| 'chat.ended'
		| 'chat.tagged'
		| 'chat.abandoned'
		| 'other'
	>
>;

export function read(item: ContakoItem): unknown[] {
	const name: string | null = item.contact.name;
	const guesses: Record<string, string> = item.guesses;
	const codes: string[] = item.issues.map(({ code }) => code);
	const common: unknown[] = [name, item.attribution.pageUrl, item.occurredAt, guesses, codes];

	// @ts-expect-error a block of some events only
	common.push(item.chat);
	// @ts-expect-error not one of Contako's events
	if (item.event === 'call.missed') return common;
	// @ts-expect-error it may be null
	const certain: string = item.contact.name;

	return [...common, certain, ...narrowed(item)];
}

function narrowed(item: ContakoItem): unknown[] {
	switch (item.event) {
		case 'chat.rated':
		case 'chat.ratedBadly': {
			const value: number | string | null = item.rating.value;
			const isBad: boolean | null = item.rating.isBad;
			// @ts-expect-error may be a word
			const number: number | null = item.rating.value;
			// @ts-expect-error a rating has no tags
			return [value, isBad, number, item.tags];
		}
		case 'chat.tagged': {
			const tags: string[] = item.tags;
			// @ts-expect-error tags come without a rating
			return [tags, item.chat.id, item.rating];
		}
		case 'chat.located': {
			const latitude: number | null = item.location.latitude;
			// @ts-expect-error no key of the block
			return [latitude, item.location.accuracy];
		}
		case 'chat.requested':
		case 'chat.started':
		case 'chat.ended':
		case 'chat.abandoned':
			// @ts-expect-error only chat.located has one
			return [item.chat.sector, item.chat.transcript, item.location];
		case 'other':
			// @ts-expect-error nobody knows what is in it
			return [item.chat];
		default: {
			const nothingElse: never = item;
			return [nothingElse];
		}
	}
}
