import type { IDataObject } from 'n8n-workflow';

import {
	OTHER,
	type Certainty,
	type EventRow,
	type FieldRow,
} from '../../nodes/shared/vendor/events';
import type { Vendor } from '../../nodes/shared/vendor/vendor';
import { issue, ISSUE_CODES, type IssueCode } from '../../nodes/shared/messages';
import { samplesOf } from '../../nodes/shared/request/sample';
import { fixturesOf } from './fixtures';
import { itemText } from './item-text';
import { code, terms, type Term } from './markdown';

const INTRODUCTION = `<!-- Written by \`npm run build\` from the event tables in nodes/. Change those. -->

# Events

Every trigger has the outputs below, and _Other_ (\`other\`) for anything else that the service sends. With _Outputs_ set to _Single_ all events come out of one, and \`event\` says which it is.
`;

const READING = `## How to read this page

- **documented**: the service's documentation says so. **seen**: in public code or a recorded payload. **guessed**: nobody has published it; if a guess filled a field, the item's \`guesses\` name it.
- An item always has the keys of the example below, in this order, \`null\` if nothing is known; in place of \`call\` it has the blocks beside its event's name.
- Telephone numbers are digits only, and a country code is never guessed. Of several numbers the first counts, of several e-mail addresses none; a name or an extension beside them is left out, with an issue. Times are ISO 8601 with an offset, durations whole seconds. Numbers that JavaScript cannot hold exactly are text.
- \`attribution\` is filled from the query of \`pageUrl\` or \`landingUrl\` if the service sends no campaign or click id.
- \`eventId\` is the same when the service sends an event again. It is made from the fields that the service's section names. If there are none, or an id identifies nothing (an issue says so), 16 hexadecimal digits stand for the whole payload, and for the UTC day of receipt if it holds no time: then a repetition after midnight gets a new id.
- _Where fields go_ lists places in the item with the service's names for them. _Same name_ ignores spelling: \`utm_source\` goes to \`attribution.utmSource\`.
- \`raw\` holds everything that was sent. _Include Headers_ adds the HTTP headers, without cookies and secrets; _Include Raw Payload_ can leave \`raw\` out.
`;

/** docs/events.md. */
export function eventsPage(vendors: readonly Vendor[]): string {
	return [
		INTRODUCTION,
		READING,
		exampleSection(vendors),
		samplesSection(vendors),
		...vendors.map(vendorSection),
		issuesSection(),
	].join('\n');
}

/** What can stand behind `?sample=` besides the events' own names. */
function samplesSection(vendors: readonly Vendor[]): string {
	const samples = vendors.flatMap((vendor) => samplesOf(vendor, {}));
	const others = samples.filter(({ note }) => note !== undefined);
	return `## Samples

While n8n listens for a test event, the test URL with \`?sample=\` and the name of an event gives a made-up one: [how](try-it.md). There are also ${others.map(({ name }) => code(name)).join(', ')}; the page that the test URL shows explains them.
`;
}

/** The event whose item is shown as a whole. */
const EXAMPLE = 'incomingCall.missed';

function exampleSection(vendors: readonly Vendor[]): string {
	const [{ item }] = vendors.flatMap(fixturesOf).filter(({ event }) => event === EXAMPLE);
	const raw = item.raw as IDataObject;
	const body = Object.entries(raw.body as IDataObject).slice(0, 2);
	const shown = { ...item, raw: { ...raw, body: { ...Object.fromEntries(body), '…': '…' } } };
	return `## An item

\`\`\`json
${itemText(shown)}
\`\`\`
`;
}

function vendorSection(vendor: Vendor): string {
	const { displayName } = vendor;
	const events = vendor.events.filter(({ value }) => value !== OTHER.value);
	const shared = events[0].blocks.filter((block) =>
		events.every(({ blocks }) => blocks.includes(block)),
	);
	const usual = mostOf(events);
	return `## ${displayName}

${
	shared.length > 0 ? `Every event has ${shared.map(code).join(' and ')}. ` : ''
}${unlessMarked(usual)}

${terms(events.map((row) => eventTerm(row, usual, shared)))}
${identities(events)}
### Where ${displayName}'s fields go

${fieldLists(vendor)}
`;
}

/** Its output, its name and what is special about it; then when it happens. */
function eventTerm(
	{ label, value, blocks, certainty, description }: EventRow,
	usual: Certainty,
	shared: readonly string[],
): Term {
	const special = [
		...blocks.filter((block) => !shared.includes(block)).map(code),
		...(certainty === usual ? [] : [MARKS[certainty]]),
	];
	const aside = special.length > 0 ? ` (${special.join(', ')})` : '';
	return [`_${label}_ ${code(value)}${aside}`, description];
}

/** What an `eventId` is made from, where that is not the whole payload. */
function identities(events: readonly EventRow[]): string {
	const groups = new Map<string, string[]>();
	for (const { label, identity } of events) {
		if (identity === undefined) continue;
		const places = [identity.id, ...(identity.changing ?? [])].map(code).join(', ');
		groups.set(places, [...(groups.get(places) ?? []), `_${label}_`]);
	}
	if (groups.size === 0) return '';
	const rows = [...groups].map(([places, labels]): Term => [labels.join(', '), places]);
	return `\n\`eventId\` is made from:\n\n${terms(rows)}\n`;
}

/** The places of the item with the service's names for them; many guesses have a list of their own. */
function fieldLists(vendor: Vendor): string {
	const { fields } = vendor;
	const notes = sharedNotes(fields);
	const shapes = shapesOf(vendor);
	const places = [...new Set(fields.map(({ to }) => to))].map((place): Place => {
		return { place, rows: fields.filter(({ to }) => to === place), shape: shapes.get(place) };
	});
	const isGuess = ({ rows }: Place) => rows.every(({ certainty }) => certainty === 'guessed');
	const guesses = places.filter(isGuess);
	const known = places.filter((each) => !isGuess(each));
	const lists = Math.min(guesses.length, known.length) < FEW ? [places] : [known, guesses];
	return [
		...lists.flatMap((list) => {
			const usual = mostOf(list.flatMap(({ rows }) => rows));
			return [unlessMarked(usual), terms(fieldTerms(list, usual, notes))];
		}),
		...notes.map((note, index) => `${mark(index)} ${note}`),
	].join('\n\n');
}

/** So many can be marked one by one. */
const FEW = 5;

const unlessMarked = (usual: Certainty) =>
	`${{ documented: 'Documented', seen: 'Seen', guessed: '**Guessed**' }[usual]}, unless marked:`;

/** A place of the item, the rows that fill it, and the keys of its members where it is a list. */
interface Place {
	place: string;
	rows: FieldRow[];
	shape?: string;
}

/** One term per place; those that the service calls as we do share one. */
function fieldTerms(places: readonly Place[], usual: Certainty, notes: readonly string[]): Term[] {
	const same = places.filter((each) => hasItsOwnName(each, usual));
	const others = places.filter((each) => !same.includes(each));
	return [
		...(same.length > 0
			? [['same name', same.map(({ place }) => code(place)).join(', ')] as Term]
			: []),
		...others.map((each): Term => [code(each.place), sourcesOf(each, usual, notes)]),
	];
}

/** Whether nothing need be said but that it is there: `utm_source` for `attribution.utmSource`. */
function hasItsOwnName({ place, rows: [row, ...more], shape }: Place, usual: Certainty): boolean {
	const plain = (name: string) => name.replace(/_/g, '').toLowerCase();
	const key = place.split('.').at(-1) ?? place;
	return (
		more.length === 0 &&
		shape === undefined &&
		row.note === undefined &&
		row.certainty === usual &&
		row.from.length === 1 &&
		[plain(key), plain(place)].includes(plain(row.from[0]))
	);
}

/** The names of a place; what differs from the usual certainty is marked. */
function sourcesOf({ rows, shape }: Place, usual: Certainty, notes: readonly string[]): string {
	const certainties = [...new Set(rows.map(({ certainty }) => certainty))];
	const sources = certainties.map((each) => {
		const ofThis = rows.filter(({ certainty }) => certainty === each);
		return `${each === usual ? '' : `${MARKS[each]}: `}${ofThis.map((row) => sourceOf(row, notes)).join('; ')}`;
	});
	return sources.join('; ') + (shape === undefined ? '' : `: ${shape}`);
}

/** The names, with what is not obvious about them; where nothing is sent under a name, that alone. */
function sourceOf({ from, note }: FieldRow, notes: readonly string[]): string {
	if (from.length === 0) return note ?? '';
	const names = from.map(code).join(', ');
	if (note === undefined) return names;
	return notes.includes(note) ? `${names}${mark(notes.indexOf(note))}` : `${names} (${note})`;
}

/** Of lists in the samples' items, the keys that their members have. */
function shapesOf(vendor: Vendor): Map<string, string> {
	const shapes = new Map<string, string>();
	for (const { item } of fixturesOf(vendor)) {
		for (const { to } of vendor.fields) {
			const [block, key] = to.split('.');
			const value = key === undefined ? item[block] : (item[block] as IDataObject | null)?.[key];
			const [member] = Array.isArray(value) ? (value as unknown[]) : [];
			if (typeof member !== 'object' || member === null) continue;
			shapes.set(to, `a list of \`{${Object.keys(member).join(', ')}}\``);
		}
	}
	return shapes;
}

function issuesSection(): string {
	const explained = ISSUE_CODES.filter((each) => !SPEAKING.has(each));
	return `## Issues

\`issues\` lists what somebody should look at, as \`{code, path, message}\`. The message says what was sent and what was done about it. A workflow can test the codes, which stay as they are. These speak for themselves: ${[...SPEAKING].map(code).join(', ')}. The others:

${terms(explained.map((each) => [code(each), finding(issue(each, '', ...PLACEHOLDERS).message)]))}
`;
}

/** Codes that say as much as their message. */
const SPEAKING: ReadonlySet<IssueCode> = new Set([
	'notText',
	'notNumber',
	'notWhole',
	'negative',
	'notBoolean',
	'notList',
	'notJson',
	'repeated',
	'notPhone',
	'notEmail',
	'notTime',
	'notDegrees',
	'notStatus',
	'notDirection',
	'notManagers',
	'outOfRange',
	'noCountryCode',
	'phoneExtension',
	'severalPhones',
	'severalEmails',
	'tooShortForClient',
	'ownNumber',
	'noDirection',
	'emailMissing',
	'wordsLeftOut',
	'membersIgnored',
	'eventContradicted',
	'markerUnknown',
	'notChosen',
	'ratingContradicted',
	'badEncoding',
	'quotesStraightened',
	'searchedInPart',
	'eventUnknown',
	'eventAssumed',
	'noId',
	'notUnderstood',
	'ratingNotFound',
	'ratingUnclear',
	'timeZoneUnknown',
	'otherCharset',
	'brokenJson',
	'notUtf8',
	'tooDeep',
	'tooDeepValue',
	'parameterIgnored',
	'alwaysOutputData',
]);

/** What was found, without what was done about it or what the user can do. */
function finding(message: string): string {
	const [found] = message.split(/; | and was | and were |, which was |, which were /);
	return found;
}

/** As many as the longest sentence takes. */
const PLACEHOLDERS = ['…', '…', '…', '…'];

const MARKS: Record<Certainty, string> = {
	documented: 'documented',
	seen: 'seen',
	guessed: '**guessed**',
};

/** The certainty of most rows: only the others have to say theirs. */
function mostOf(rows: ReadonlyArray<{ certainty: Certainty }>): Certainty {
	const counts = countBy(rows, ({ certainty }) => certainty);
	return [...counts].sort(([, a], [, b]) => b - a)[0][0];
}

/** Notes of three and more rows, which stand once below the table. */
function sharedNotes(fields: readonly FieldRow[]): string[] {
	return [...countBy(fields, ({ note = '' }) => note)]
		.filter(([note, count]) => note !== '' && count > 2)
		.map(([note]) => note);
}

function countBy<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, number> {
	const counts = new Map<K, number>();
	for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
	return counts;
}

const mark = (index: number) => '¹²³'[index];
