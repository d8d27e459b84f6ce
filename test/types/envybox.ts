import type { EnvyboxItem } from '../../nodes/EnvyboxTrigger/events';

// Compiled by `npm run typecheck`, never run: an item's type follows its `event`.

type Expect<True extends true> = True;
type Same<A, B> =
	(<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

export type Vendor = Expect<Same<EnvyboxItem['vendor'], 'envybox'>>;
export type Events = Expect<
	Same<
		EnvyboxItem['event'],
		| 'call.started'
		| 'call.completed'
		| 'call.missed'
		| 'call.ordered'
		| 'lead.sentByManager'
		| 'chat.offlineFormSubmitted'
		| 'chat.onlineFormSubmitted'
		| 'form.submitted'
		| 'quiz.submitted'
		| 'video.submitted'
		| 'other'
	>
>;

export function read(item: EnvyboxItem): unknown[] {
	const phone: string | null = item.contact.phone;
	const source: string | null = item.attribution.utmSource;
	const line: string | null = item.agent.line;
	const time: string | null = item.occurredAt;
	const messages: string[] = item.issues.map(({ message }) => message);
	const common = [phone, source, line, time, messages];

	// @ts-expect-error raw is missing where Include Raw Payload is off
	common.push(item.raw.method);
	// @ts-expect-error a block of some events only
	common.push(item.call);
	// @ts-expect-error no key of the block
	common.push(item.contact.mobile);
	// @ts-expect-error no event of Envybox's
	if (item.event === 'incomingCall.missed') return common;
	// @ts-expect-error may be null
	const certain: string = item.contact.phone;

	return [...common, certain, ...narrowed(item)];
}

function narrowed(item: EnvyboxItem): unknown[] {
	switch (item.event) {
		case 'call.missed': {
			const missedBy: 'client' | 'agent' | 'agentBusy' | null = item.call.missedBy;
			const seconds: number | null = item.call.durationSeconds;
			// @ts-expect-error nobody who missed a call has a chat
			return [missedBy, seconds, item.widget.visitorId, item.chat];
		}
		case 'call.started':
		case 'call.completed':
		case 'call.ordered':
			// @ts-expect-error no form in a call
			return [item.call.status, item.call.scheduledFor, item.partners.advUid, item.form];
		case 'lead.sentByManager':
			// @ts-expect-error no call in a chat
			return [item.chat.transcript, item.widget.id, item.call];
		case 'chat.offlineFormSubmitted':
		case 'chat.onlineFormSubmitted':
			// @ts-expect-error no quiz in a chat
			return [item.chat.url, item.form.message, item.quiz];
		case 'form.submitted':
		case 'video.submitted':
			// @ts-expect-error no chat in the lead generator
			return [item.form.fields, item.widget.custom, item.chat];
		case 'quiz.submitted':
			// @ts-expect-error no form in a quiz
			return [item.quiz.answers, item.form];
		case 'other':
			// @ts-expect-error nobody knows what is in it
			return [item.contact.email, item.widget];
		default: {
			const nothingLeft: never = item;
			return [nothingLeft];
		}
	}
}

export function status(item: Extract<EnvyboxItem, { event: 'call.completed' }>): boolean {
	// @ts-expect-error no status of a call
	return item.call.status === 'ANSWERED';
}

export type Managers = Expect<
	Same<
		Extract<EnvyboxItem, { event: 'quiz.submitted' }>['widget']['managers'],
		string | Array<{ name: string | null; phone: string | null }> | null
	>
>;
