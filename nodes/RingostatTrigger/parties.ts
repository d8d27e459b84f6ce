import type { Fault, IssueCode } from '../shared/messages';
import { isNoNumber } from '../shared/values/nothing';
import { differentOf, firstOf, isHollow, isNone } from '../shared/values/reading';
import type { Certainty } from '../shared/vendor/events';
import type { Conclusion, Delivery, Sent } from '../shared/vendor/vendor';
import { displayOf, isHidden, numberIn, numberKey, numberReading } from './display';
import { AGENT_PHONES, CALLER_NAME, CALLING, CONNECTED, LINES, OUTBOUND } from './names';
import { CALLED_LINES, SIDES, STARTED_BY_API, type Kind, type Side } from './sides';

interface Party extends Sent {
	/** Of a field that was sent with several values. */
	fault?: Fault;
}

/** A call while its parties are looked for. */
interface Call {
	kind: Kind;
	side: Side;
	/** The fields that were sent, out of these, with the first of several values. */
	sent(names: readonly string[]): Party[];
	own: readonly string[];
}

const SIP_OR_EXTENSION = /^[\w.@+-]{1,64}$/;

/** Fields that may say who is who. */
const NAMES = new Set([
	...[...Object.values(SIDES), STARTED_BY_API].flatMap((side) => Object.values(side).flat()),
	...[...LINES, ...AGENT_PHONES, OUTBOUND, CALLER_NAME],
]);

/**
 * Tells the client from our own side. A value of fewer than 9 digits is a SIP login or an
 * extension, never a client, and neither is the project's own number. Source: public receivers.
 *
 * @returns by place of the item; `null` as the client where no field can be the client's number
 */
export function partiesOf(delivery: Delivery, kind: Kind): Map<string, Conclusion> {
	const call = callOf(delivery, kind);
	const client = findClient(call);
	const sent = delivery.sentFor('contact.phone');
	const number = numberKey(firstOf((sent?.isGiven ? sent : client)?.value));
	const isClients = ({ value }: Sent) => isNumber(value, number);

	const parties: Array<[place: string, party: Conclusion | undefined]> = [
		['contact.phone', client ?? refuseClient(call)],
		['contact.name', nameClient(call)],
		['call.dialled', findDialled(call)],
		['agent.name', isNone(delivery.sentFor('agent.name')?.value) ? nameAgent(call) : undefined],
		['agent.line', findLine(call, isClients)],
		['agent.phone', findAgentPhone(call, isClients)],
	];
	return new Map(parties.filter((party): party is [string, Conclusion] => party[1] !== undefined));
}

function callOf({ lookup }: Delivery, kind: Kind): Call {
	const found = new Map<string, Party>();
	for (const name of NAMES) {
		const party = partyOf(lookup(name));
		if (party) found.set(name, party);
	}
	const sent = (names: readonly string[]) => names.flatMap((name) => found.get(name) ?? []);
	const side = kind === 'out' && isReversed(sent) ? STARTED_BY_API : SIDES[kind];
	return { kind, side, sent, own: sent(side.own).flatMap(({ value }) => numberKey(value) ?? []) };
}

function partyOf(sent: Sent | undefined): Party | undefined {
	if (sent === undefined) return undefined;
	const different = differentOf(sent.value);
	const [value] = different;
	if (isHollow(value) || isNoNumber(value)) return undefined;
	return { name: sent.name, value, fault: different.length > 1 ? { code: 'repeated' } : undefined };
}

/** Whether the client is in the caller's place, and a SIP login in that of who was called. */
function isReversed(sent: Call['sent']): boolean {
	const called = sent(CALLED_LINES).map(({ value }) => displayOf(value).line);
	const outbound = numberKey(sent([OUTBOUND])[0]?.value);
	return (
		called.length > 0 &&
		called.every((line) => isLine(line) && /[a-z]/i.test(line)) &&
		sent(CALLING).some(({ value }) => numberIn(value) !== undefined && !isNumber(value, outbound))
	);
}

function findClient(call: Call): (Sent & Conclusion) | undefined {
	const isClient = mayBeClient(call);
	const sure = call.sent(call.side.client).find(isClient);
	const likely = sure ?? call.sent(call.side.likely).find(isClient);
	if (likely === undefined) return undefined;
	const client = withCountry(likely, call.sent([...call.side.client, ...call.side.likely]));
	return { ...client, ...concludeNumber(client, sure ? 'seen' : 'guessed') };
}

/** Where the same number stands in another field with its country code, that field. */
function withCountry(party: Party, others: readonly Party[]): Party {
	const hasCountry = ({ value }: Party) =>
		numberReading(value)?.fault?.code !== ('noCountryCode' satisfies IssueCode);
	if (hasCountry(party)) return party;
	const number = numberKey(party.value);
	return others.find((each) => isNumber(each.value, number) && hasCountry(each)) ?? party;
}

/** Says why nobody is the client: the number is withheld, our own, too short, or was not sent. */
function refuseClient({ side, sent }: Call): Conclusion {
	const all = sent([...side.client, ...side.likely]);
	const refused = all.find(({ value }) => !isHidden(displayOf(value).line));
	if (refused === undefined) return { value: null, from: all[0]?.name, certainty: 'seen' };
	const isOwn = numberIn(refused.value) !== undefined;
	return conclude(null, { fault: { code: isOwn ? 'ownNumber' : 'tooShortForClient' } })(refused);
}

function nameClient(call: Call): Conclusion | undefined {
	if (call.kind !== 'in') return undefined;
	const isClient = mayBeClient(call);
	const displayed = call.sent(CALLING).find((each) => nameIn(each) !== '' && isClient(each));
	if (displayed) return conclude(nameIn(displayed))(displayed);
	const [named] = call.sent([CALLER_NAME]);
	const name = typeof named?.value === 'string' ? named.value.trim() : '';
	const isName = name !== '' && !isHidden(name) && numberIn(name) === undefined;
	return isName ? conclude(name, { certainty: 'guessed' })(named) : undefined;
}

function nameAgent({ kind, side, sent }: Call): Conclusion | undefined {
	if (kind !== 'out' || side === STARTED_BY_API) return undefined;
	const displayed = sent(CALLING).find((each) => nameIn(each) !== '');
	return displayed && conclude(nameIn(displayed))(displayed);
}

function findDialled({ side, sent }: Call): Conclusion | undefined {
	const all = sent(side.dialled);
	const dialled = all.find(({ value }) => numberIn(value) !== undefined);
	return dialled && concludeNumber(withCountry(dialled, all), 'seen');
}

/**
 * The agent's line where its own fields do not have it: none of them was sent, or they hold the
 * client's number.
 */
function findLine(call: Call, isClients: (sent: Sent) => boolean): Conclusion | undefined {
	const lines = call.sent(LINES);
	if (lines.length > 0 && !lines.some(isClients)) return undefined;
	const line =
		lines.find((each) => !isClients(each) && displayOf(each.value).line !== '') ??
		call.sent(call.side.line).find(mayBeLine(call));
	if (line) return conclude(displayOf(line.value).line)(line);
	return lines.map(conclude(null))[0];
}

/** The agent's own number where the field that mostly has it holds the client's. */
function findAgentPhone(
	{ sent }: Call,
	isClients: (sent: Sent) => boolean,
): Conclusion | undefined {
	const [clients] = sent([CONNECTED]).filter(isClients);
	if (clients === undefined) return undefined;
	const other = sent(AGENT_PHONES).find((each) => numberIn(each.value) && !isClients(each));
	return other ? concludeNumber(other, 'guessed') : conclude(null)(clients);
}

function mayBeClient({ own }: Call): (sent: Sent) => boolean {
	return ({ value }) =>
		numberIn(value) !== undefined && !own.some((number) => isNumber(value, number));
}

/** In an outgoing call our own number that is not the project's is the agent's. */
function mayBeLine({ kind, side, sent }: Call): (sent: Sent) => boolean {
	const outbound = numberKey(sent([OUTBOUND])[0]?.value);
	return ({ value }) =>
		numberIn(value) === undefined
			? isLine(displayOf(value).line)
			: kind === 'out' && side !== STARTED_BY_API && !isNumber(value, outbound);
}

function nameIn({ value }: Sent): string {
	return displayOf(value).name;
}

/** @param key of a number: see `numberKey` */
function isNumber(value: unknown, key: string | undefined): boolean {
	return key !== undefined && numberKey(value) === key;
}

function isLine(line: string): boolean {
	return SIP_OR_EXTENSION.test(line) && !isHidden(line);
}

function conclude(value: unknown, more: { certainty?: Certainty; fault?: Fault } = {}) {
	return ({ name, value: sent }: Sent): Conclusion => ({
		...{ value, from: name, sent, certainty: 'seen' },
		...more,
	});
}

function concludeNumber(sent: Party, certainty: Certainty): Conclusion {
	const { value, fault = sent.fault } = numberReading(sent.value) ?? { value: null };
	return conclude(value, { certainty, fault })(sent);
}
