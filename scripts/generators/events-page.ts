import type { IDataObject } from 'n8n-workflow';

import {
	OTHER,
	type Certainty,
	type EventRow,
	type FieldRow,
} from '../../nodes/shared/vendor/events';
import type { Vendor } from '../../nodes/shared/vendor/vendor';
import { issue, ISSUE_CODES } from '../../nodes/shared/messages';
import { samplesOf } from '../../nodes/shared/request/sample';
import { mapItem } from '../../nodes/Vionvi/map-item';
import { fixturesOf } from './fixtures';
import { itemText } from './item-text';
import { code, table, terms } from './markdown';
import { parametersList } from './trigger-parameters';

const INTRODUCTION = `<!-- Written by \`npm run build\` from the event tables in nodes/. Change those. -->

# Events
`;

const READING = `## How to read this page

- **documented**: the service's documentation says so. **seen**: found in public code or in a recorded payload. **guessed**: nobody has published it; if a guess filled a field, the item's \`guesses\` name it.
- An item has the keys of the example below, always in this order, \`null\` if nothing is known. \`call\` stands for the event's own blocks, which the tables name.
- Telephone numbers are digits only, and a country code is never guessed. Of several numbers the first counts, of several e-mail addresses none; a name or an extension beside them is left out, with an issue. Times are ISO 8601 with an offset, durations whole seconds. Numbers that JavaScript cannot hold exactly are text.
- \`attribution\` is filled from the query of \`pageUrl\` or \`landingUrl\` if the service sends no campaign or click id.
- \`eventId\` is the same when the service sends an event again. It is made of what the column _Identity_ says. Where that is empty, or an id identifies nothing (empty, zeros, a placeholder; with an issue), 16 hexadecimal digits stand for the whole payload, and for the UTC day of receipt if it holds no time: then a repetition after midnight gets a new id.
- Every trigger also has the output _Other_ (\`other\`), for anything else that the service sends.
`;

/** docs/events.md. */
export function eventsPage(vendors: readonly Vendor[]): string {
	return [
		INTRODUCTION,
		samplesSection(vendors),
		READING,
		exampleSection(vendors),
		...vendors.map(vendorSection),
		leadSection(vendors),
		parametersSection(vendors),
		issuesSection(),
	].join('\n');
}

/** What can stand behind `?sample=`. */
function samplesSection(vendors: readonly Vendor[]): string {
	const rows = vendors.map((vendor) => {
		const names = samplesOf(vendor, {}).map(
			({ name, note }) => code(name) + (note === undefined ? '' : ` (${note})`),
		);
		return [`[${vendor.displayName}](#${vendor.name})`, names.join(', ')];
	});
	return `## Samples

While n8n listens for a test event, the test URL with \`?sample=\` and one of these names gives a made-up event: [how](try-it.md).

${table(['Service', 'Samples'], rows)}
`;
}

/** What each event gives a lead, found by mapping its sample. */
function leadSection(vendors: readonly Vendor[]): string {
	const rows = vendors.flatMap((vendor) => {
		const events = new Map<string, string[]>();
		for (const { event, item } of fixturesOf(vendor)) {
			const fields = Object.keys(mapItem(item)).join(', ');
			events.set(fields, [...(events.get(fields) ?? []), code(event)]);
		}
		return [...events].map(([fields, names]) => [
			`${vendor.displayName}: ${events.size === 1 ? 'every event' : names.join(', ')}`,
			fields || 'none',
		]);
	});
	return `## What each event gives a lead

What vionvi's _Map Automatically_ finds in the events' samples.

${table(['`event`', 'Fields of the lead'], rows)}
`;
}

/** The event whose item is shown as a whole. */
const EXAMPLE = 'incomingCall.missed';

function exampleSection(vendors: readonly Vendor[]): string {
	const [{ item }] = vendors.flatMap(fixturesOf).filter(({ event }) => event === EXAMPLE);
	const raw = item.raw as IDataObject;
	const body = Object.entries(raw.body as IDataObject).slice(0, 3);
	const shown = { ...item, raw: { ...raw, body: { ...Object.fromEntries(body), '…': '…' } } };
	return `## An item

${json(shown)}
`;
}

const json = (part: IDataObject) => `\`\`\`json\n${itemText(part)}\n\`\`\``;

function vendorSection(vendor: Vendor): string {
	const { displayName, fields } = vendor;
	const events = vendor.events.filter(({ value }) => value !== OTHER.value);
	const shared = events[0].blocks.filter((block) =>
		events.every(({ blocks }) => blocks.includes(block)),
	);
	const usual = mostOf(events);
	const usualField = mostOf(fields);
	const notes = sharedNotes(fields);
	const head = ['Output', '`event`', 'When', 'Blocks', 'Identity'];
	return `## ${displayName}

Fields: ${usual}, unless marked.${shared.length > 0 ? ` Every event has ${shared.map(code).join(' and ')}.` : ''}

${tableWithoutEmpty(
	head,
	events.map((row) => eventCells(row, usual, shared)),
)}

### Where ${displayName}'s fields go

A place in the item, and ${displayName}'s names for it: ${usualField}, unless marked.

${terms(fieldRows(fields, usualField, notes))}
${notes.map((note, index) => `\n${mark(index)} ${note}\n`).join('')}${ownBlocks(vendor)}`;
}

/** The blocks of the first event that the whole item above does not have. */
function ownBlocks(vendor: Vendor): string {
	const [{ event, item }] = fixturesOf(vendor);
	const names = vendor.events[0].blocks.filter((name) => name !== 'call');
	if (names.length === 0) return '';
	return `\nOf \`${event}\`:\n\n${json(Object.fromEntries(names.map((name) => [name, item[name]])))}\n`;
}

function parametersSection(vendors: readonly Vendor[]): string {
	return `## What a trigger's form offers

${parametersList(vendors)}
`;
}

function issuesSection(): string {
	const messages = ISSUE_CODES.map((each) => {
		return { name: code(each), message: finding(issue(each, '', ...PLACEHOLDERS).message) };
	});
	const plain = messages.filter(({ message }) => SAYS_THE_CODE.test(message));
	const others = messages.filter((each) => !plain.includes(each));
	return `## Issues

\`issues\` lists what somebody should look at, as \`{code, path, message}\`. A workflow can test the codes, which stay as they are.

These messages only put their code into words: ${plain.map(({ name }) => name).join(', ')}. The others, with \`…\` for what was sent; in an item most of them also say what was done about it:

${terms(others.map(({ name, message }) => [name, message]))}
`;
}

/** What was found, without what was done about it or what the user can do. */
function finding(message: string): string {
	const [found] = message.split('; ');
	return /[a-z]/.test(found) ? found : message;
}

/** The message only repeats its code in words: `notEmail`, "… is not an e-mail address". */
const SAYS_THE_CODE =
	/^…$|^… is (?:not a|not text|not valid|neither true|negative)[^:]*(?<!left as text)$/;

/** As many as the longest sentence takes. */
const PLACEHOLDERS = ['…', '…', '…', '…'];

function eventCells(row: EventRow, usual: Certainty, shared: readonly string[]): string[] {
	const { label, value, description, blocks, certainty, identity } = row;
	return [
		label,
		code(value),
		certainty === usual ? description : `${description} (${MARKS[certainty]})`,
		blocks
			.filter((block) => !shared.includes(block))
			.map(code)
			.join(', '),
		identity === undefined ? '' : [identity.id, ...(identity.changing ?? [])].map(code).join(', '),
	];
}

/** One row per place of the item; what differs from the usual certainty is marked. */
function fieldRows(
	fields: readonly FieldRow[],
	usual: Certainty,
	notes: readonly string[],
): Array<[term: string, text: string]> {
	const places = [...new Set(fields.map(({ to }) => to))];
	return places.map((place) => {
		const rows = fields.filter(({ to }) => to === place);
		const certainties = [...new Set(rows.map(({ certainty }) => certainty))];
		const isUsual = certainties.length === 1 && certainties[0] === usual;
		const sources = certainties.map((each) => {
			const ofThis = rows.filter(({ certainty }) => certainty === each);
			return `${isUsual ? '' : `${MARKS[each]}: `}${ofThis.map((row) => sourceOf(row, notes)).join('; ')}`;
		});
		return [code(place), sources.join('; ')];
	});
}

/** The names, with what is not obvious about them; where nothing is sent under a name, that alone. */
function sourceOf({ from, note }: FieldRow, notes: readonly string[]): string {
	if (from.length === 0) return note ?? '';
	const names = from.map(code).join(', ');
	if (note === undefined) return names;
	return notes.includes(note) ? `${names}${mark(notes.indexOf(note))}` : `${names} (${note})`;
}

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

function tableWithoutEmpty(head: string[], rows: string[][]): string {
	const filled = (_: string, column: number) => rows.some((cells) => cells[column] !== '');
	return table(
		head.filter(filled),
		rows.map((cells) => cells.filter(filled)),
	);
}
