import type { RingostatItem } from '../../nodes/RingostatTrigger/events';

// Compiled by `npm run typecheck`, never run: an item's type follows its `event`.

type Expect<True extends true> = True;
type Same<A, B> =
	(<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

export type Vendor = Expect<Same<RingostatItem['vendor'], 'ringostat'>>;
export type Events = Expect<
	Same<
		RingostatItem['event'],
		| 'incomingCall.missed'
		| 'incomingCall.completed'
		| 'incomingCall.started'
		| 'incomingCall.answered'
		| 'incomingCall.forwarded'
		| 'incomingCall.rated'
		| 'outgoingCall.started'
		| 'outgoingCall.completed'
		| 'outgoingCall.missed'
		| 'call.analyzed'
		| 'form.submitted'
		| 'chat.started'
		| 'chat.ended'
		| 'deal.changed'
		| 'other'
	>
>;

export function read(item: RingostatItem): unknown[] {
	const phone: string | null = item.contact.phone;
	const line: string | null = item.agent.line;
	const guesses: Record<string, string> = item.guesses;
	const codes: string[] = item.issues.map(({ code }) => code);
	const common: unknown[] = [phone, line, item.attribution.utmSource, item.occurredAt];
	common.push(guesses, codes, item.raw?.body);

	// @ts-expect-error a block of some events only
	common.push(item.call);
	// @ts-expect-error not one of Ringostat's events
	if (item.event === 'call.missed') return common;
	// @ts-expect-error not one of Ringostat's blocks
	common.push(item.widget);

	return [...common, ...narrowed(item)];
}

function narrowed(item: RingostatItem): unknown[] {
	switch (item.event) {
		case 'incomingCall.missed':
		case 'incomingCall.completed':
		case 'incomingCall.started':
		case 'incomingCall.answered':
		case 'incomingCall.forwarded':
		case 'outgoingCall.started':
		case 'outgoingCall.completed':
		case 'outgoingCall.missed': {
			const direction: 'in' | 'out' | null = item.call.direction;
			const insertion: 'dynamic' | 'static' | 'callback' | null = item.call.insertionType;
			// @ts-expect-error no rating before the rating menu
			return [direction, insertion, item.call.pool, item.rating];
		}
		case 'incomingCall.rated': {
			const value: number | string | null = item.rating.value;
			const isBad: boolean | null = item.rating.isBad;
			// @ts-expect-error no analysis in a rating
			return [value, isBad, item.call.id, item.analysis];
		}
		case 'call.analyzed': {
			const summary: string | null = item.analysis.summary;
			const score: number | null = item.analysis.score;
			// @ts-expect-error no rating in an analysis
			return [summary, score, item.call.talkSeconds, item.rating];
		}
		case 'form.submitted':
			// @ts-expect-error no call in a form
			return [item.form.fields, item.form.message, item.call];
		case 'chat.started':
		case 'chat.ended':
			// @ts-expect-error no form in a dialogue
			return [item.chat.transcript, item.chat.url, item.form];
		case 'deal.changed':
			// @ts-expect-error no chat in a deal
			return [item.deal.status, item.deal.id, item.chat];
		case 'other':
			// @ts-expect-error nobody knows what is in it
			return [item.contact.email, item.call];
		default: {
			const nothingLeft: never = item;
			return [nothingLeft];
		}
	}
}

export function status(item: Extract<RingostatItem, { event: 'incomingCall.missed' }>): boolean {
	// @ts-expect-error a status is not in Ringostat's own spelling
	return item.call.status === 'NO ANSWER';
}
