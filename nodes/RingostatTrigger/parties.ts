import type { IssueCode } from '../shared/messages';
import { firstOf } from '../shared/values/reading';
import type { Certainty } from '../shared/vendor/events';
import type { Conclusion, Delivery, Sent } from '../shared/vendor/vendor';
import type { Direction } from './direction';
import { displayOf, isSameNumber, numberIn, numberReading } from './display';
import { CALLED, CALLING, CLIENT, LIKELY_PHONE, OUTBOUND } from './names';

/** By which fields a call of one kind says who is who, the surest first. */
interface Side {
	client: readonly string[];
	/** Fields that hold the project's own number. */
	own: readonly string[];
	dialled: readonly string[];
	/** Where a SIP login or an extension is an agent's line. */
	line: readonly string[];
}

/** What is known of a call's direction. */
export type Kind = Direction | 'callback' | 'unknown';

const SIP_OR_EXTENSION = /^[\w.@+-]{1,64}$/;
/** Callers who hide their number. */
const HIDDEN = /^(?:anonymous|restricted|private|unknown|unavailable|hidden)$/i;

/** `n_alias` may be the name of a number. */
const CALLED_LINES = CALLED.filter((name) => name !== 'n_alias');
const INCOMING = {
	client: [...CLIENT.slice(0, 3), ...CALLING, ...CLIENT.slice(3), 'phone'],
	line: [...CALLED_LINES, ...CALLING],
	dialled: CALLED,
};

const SIDES: Record<Kind, Side> = {
	in: { ...INCOMING, own: [...CALLED, OUTBOUND] },
	// Which number of a call-back counts as called is not known: it may be the client's.
	callback: { ...INCOMING, own: [OUTBOUND] },
	out: {
		client: [...CALLED, ...CLIENT, 'phone'],
		own: [...CALLING, OUTBOUND],
		dialled: CALLED,
		line: CALLING,
	},
	unknown: { client: [...CLIENT, 'phone'], own: [OUTBOUND], dialled: [], line: [] },
};

/**
 * Tells the client from our own side. A value of fewer than 9 digits is a SIP login or an
 * extension, never a client, and neither is the project's own number. Source: public receivers.
 *
 * @returns by place of the item; `null` as the client where no field can be the client's number
 */
export function partiesOf(delivery: Delivery, kind: Kind): Map<string, Conclusion> {
	const side = SIDES[kind];
	const sentAs = (name: string) => {
		const sent = delivery.lookup(name);
		return sent && { ...sent, value: firstOf(sent.value) };
	};
	const own = side.own.flatMap((name) => numberIn(sentAs(name)?.value) ?? []);
	const isClient = (sent: Sent) => {
		const number = numberIn(sent.value);
		return number !== undefined && !own.some((each) => isSameNumber(each, number));
	};
	/** The first field that holds what is looked for. */
	const cast = (fields: readonly string[], isIt: (sent: Sent) => boolean) => {
		const all = fields.flatMap((name) => sentAs(name) ?? []);
		return all.find(isIt);
	};

	const concluded = new Map<string, Conclusion>();
	const conclude = (place: string, value: unknown, sent: Sent, more?: Partial<Conclusion>) => {
		concluded.set(place, { value, from: sent.name, sent: sent.value, certainty: 'seen', ...more });
	};
	const concludeNumber = (place: string, sent: Sent, certainty: Certainty) => {
		conclude(place, null, sent, { ...numberReading(sent.value), certainty });
	};

	const sure = cast(side.client, isClient);
	const likely = sure ? undefined : cast(LIKELY_PHONE, isClient);
	const client = sure ?? likely;
	if (client) concludeNumber('contact.phone', client, sure ? 'seen' : 'guessed');
	else {
		const refused = cast([...side.client, ...LIKELY_PHONE], () => true);
		const code: IssueCode =
			refused && numberIn(refused.value) !== undefined ? 'ownNumber' : 'tooShortForClient';
		if (refused) conclude('contact.phone', null, refused, { fault: { code } });
		else concluded.set('contact.phone', { value: null, from: undefined, certainty: 'seen' });
	}

	const dialled = cast(side.dialled, ({ value }) => numberIn(value) !== undefined);
	if (dialled) concludeNumber('call.dialled', dialled, 'seen');

	const isNamed = ({ value }: Sent) => displayOf(value).name !== '';
	const named = cast(CALLING, (sent) => isNamed(sent) && (kind === 'out' || isClient(sent)));
	if (named && kind === 'in') conclude('contact.name', displayOf(named.value).name, named);
	if (named && kind === 'out' && delivery.sentFor('agent.name') === undefined) {
		conclude('agent.name', displayOf(named.value).name, named);
	}

	concludeLine();
	return concluded;

	function concludeLine() {
		const number = client && numberIn(client.value);
		const isTheClients = (value: unknown) => {
			const sent = numberIn(value);
			return number !== undefined && sent !== undefined && isSameNumber(sent, number);
		};
		const tabled = delivery.sentFor('agent.line');
		if (tabled && isTheClients(firstOf(tabled.value))) {
			conclude('agent.line', null, tabled);
			conclude('agent.phone', null, tabled);
		}
		if (tabled) return;
		const isOwnLine = ({ value }: Sent) => {
			const { line } = displayOf(value);
			const sent = numberIn(value);
			if (sent === undefined) return isLine(line);
			// Our own number that is not the project's is the agent's.
			const outbound = numberIn(sentAs(OUTBOUND)?.value);
			return kind === 'out' && !(outbound !== undefined && isSameNumber(sent, outbound));
		};
		const found = cast(side.line, isOwnLine);
		if (found) conclude('agent.line', displayOf(found.value).line, found);
	}
}

function isLine(line: string): boolean {
	return SIP_OR_EXTENSION.test(line) && !HIDDEN.test(line);
}
