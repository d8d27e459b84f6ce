import type { EventRow, Issue } from '../shared/event-table';
import { givenNames, sentFor, type GivenNames } from '../shared/field-names';
import { excerpt } from '../shared/values/reading';
import { text } from '../shared/values/text';
import { wholeNumber } from '../shared/values/whole-number';
import type { Delivery, Recognized } from '../shared/vendor';
import { statusOf } from './call-status';
import { directionOf, isCallback, type Direction } from './direction';
import type { RingostatRow } from './events';
import { fields as table } from './fields';
import { fieldsOf, spell, type NamedFields } from './fields-of';
import { FOUND, has, HAS_RECORDING } from './names';
import { partiesOf } from './parties';
import { whichEvent, type Evidence } from './which-event';

const TABLE = { fields: table, spell };
/** None of the values here is a time. */
const NO_ZONE = { zone: 'utc', options: {} };
const RECORDING = 'call.recordingUrl';
const NO = new Set(['0', 'false', 'no']);

/** Reads what was sent for a place of the item. */
type Sent = (place: string) => { name: string; value: unknown } | undefined;

/** Which event it is and who is who in it. Ringostat's users name the fields themselves. */
export function recognize({ named, fields: sent, options }: Delivery): Recognized {
	const given = spelled(givenNames(options));
	const found = fieldsOf(sent, new Set(given.values()));
	const { fields, origins } = found;
	const sentOf: Sent = (place) => {
		const name = sentFor(place, TABLE, fields, given)?.name;
		return name === undefined ? undefined : { name, value: first(fields[name]) };
	};

	const evidence = evidenceIn(sentOf);
	const { event, issues } = whichEvent(named as readonly RingostatRow[], evidence);
	if (named.every(hasCall)) {
		const { direction } = (named[0] ?? {}) as Partial<RingostatRow>;
		issues.push(...nameParties(found, sentOf, given, direction), ...dropRecordings(found, sentOf));
	}
	return { event, fields, origins, issues };
}

/** Names that the user gave, as the fields have them. */
function spelled(given: GivenNames): GivenNames {
	return new Map([...given].map(([place, name]) => [place, spell(name)]));
}

/** A field that was sent several times counts by its first value, as where it is typed. */
function first(sent: unknown): unknown {
	return text(sent, NO_ZONE).value;
}

function hasCall({ blocks }: EventRow): boolean {
	return blocks.includes('call');
}

function evidenceIn(sentOf: Sent): Evidence {
	const status = sentOf('call.status')?.value;
	const talk = wholeNumber(sentOf('call.talkSeconds')?.value, NO_ZONE).value;
	const durations = [sentOf('call.durationSeconds'), sentOf('call.talkSeconds')];
	return {
		direction: directionOf(sentOf('call.direction')?.value),
		status,
		isTalk: statusOf(status)?.isTalk,
		talkSeconds: typeof talk === 'number' ? talk : undefined,
		hasDuration: durations.some((duration) => duration !== undefined),
		hasAgent: sentOf('agent.line') !== undefined,
	};
}

/** @param byUrl which way the call went by the URL, where no field says it */
function nameParties(
	found: NamedFields,
	sentOf: Sent,
	given: GivenNames,
	byUrl: Direction | undefined,
): Issue[] {
	const { fields, origins } = found;
	const sent = sentOf('call.direction');
	if (sent === undefined && byUrl) add(found, FOUND.direction, byUrl, 'the URL');
	if (sent !== undefined && isCallback(sent.value)) {
		add(found, FOUND.insertionType, 'callback', sent.name);
	}
	const direction = directionOf(sent?.value) ?? byUrl;
	const kind = isCallback(sent?.value) ? 'callback' : (direction ?? 'unknown');
	const { roles, refused, problem } = partiesOf(fields, kind, given);
	for (const [role, name] of roles) add(found, role, fields[name], name);
	for (const name of refused) delete fields[name];

	if (problem === undefined || sentOf('contact.phone') !== undefined) return [];
	const name = origins.get(problem.name) ?? problem.name;
	return [{ path: 'contact.phone', message: `${name} "${excerpt(problem.value)}" ${problem.why}` }];
}

/** A field of FOUND, with where it was for messages. */
function add({ fields, origins }: NamedFields, name: string, value: unknown, from: string): void {
	fields[name] = value;
	origins.set(name, origins.get(from) ?? from);
}

/** Some accounts send a link although nothing was recorded. */
function dropRecordings({ fields, origins }: NamedFields, sentOf: Sent): Issue[] {
	const flag = has(fields, HAS_RECORDING) ? first(fields[HAS_RECORDING]) : undefined;
	if (typeof flag !== 'string' || !NO.has(flag.toLowerCase())) return [];
	const issues: Issue[] = [];
	for (let link = sentOf(RECORDING); link !== undefined; link = sentOf(RECORDING)) {
		delete fields[link.name];
		const name = origins.get(link.name) ?? link.name;
		const message = `${name} is left out because ${HAS_RECORDING} is "${excerpt(flag)}"`;
		issues.push({ path: RECORDING, message });
	}
	return issues;
}
