import type { Certainty, EventRow, FieldRow } from '../../nodes/shared/vendor/events';
import type { Vendor } from '../../nodes/shared/vendor/vendor';
import { issue, ISSUE_CODES } from '../../nodes/shared/messages';
import { samplesOf } from '../../nodes/shared/request/sample';
import { mapItem } from '../../nodes/Vionvi/map-item';
import { fixturesOf } from './fixtures';
import { code, table } from './markdown';

const MARKS: Record<Certainty, string> = {
	documented: 'documented',
	seen: 'seen',
	guessed: '**guessed**',
};

const INTRODUCTION = `<!-- Written by \`npm run build\` from the event tables in nodes/. Change those. -->

# Events

Every event of every trigger: its output, what is in its item, and how sure that is.
`;

const READING = `## How to read this page

- **documented**: the service's own documentation says so. **seen**: found in public code or in a recorded payload. **guessed**: nobody has published it. If a guess filled a field, \`guesses\` names the service's field that it was taken from.
- Every item has \`event\`, \`occurredAt\`, \`contact\`, the event's own blocks, \`agent\`, \`attribution\`, \`vendor\`, \`receivedAt\`, \`eventId\`, \`guesses\`, \`issues\` and \`raw\`, in this order. The column _Blocks_ names the event's own. Keys are always there, \`null\` if nothing is known.
- Telephone numbers are digits only, times are ISO 8601 with an offset, durations are whole seconds. A country code is never guessed. Of several telephone numbers the first counts, of several e-mail addresses none; a name or an extension beside them is left out, with an issue. Numbers that JavaScript cannot hold exactly are text with all their digits.
- \`attribution\` is filled from the query of \`pageUrl\` or \`landingUrl\` if the service sends no campaign or click id itself.
- \`eventId\` is the same when the service sends an event again. The column _Identity_ says what it is made of. An id that identifies nothing (empty, zeros, a placeholder) does not count, with an issue: then, as in rows with _the whole payload_, 16 hexadecimal digits stand for all that was sent. If the payload holds no time, the UTC day of receipt is part of them: a repetition after midnight gets a new id, and the same request on another day never counts as a repetition.
- \`issues\` lists what somebody should look at, as \`{code, path, message}\`: [all codes](#issues).
`;

/** docs/events.md. */
export function eventsPage(vendors: readonly Vendor[]): string {
	return [
		INTRODUCTION,
		samplesSection(vendors),
		READING,
		leadSection(vendors),
		...vendors.map(vendorSection),
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
			vendor.displayName,
			names.join(', '),
			fields || 'none',
		]);
	});
	return `## What each event gives a lead

What vionvi's _Map Automatically_ finds in the sample of each event. Events with the same fields share a row.

${table(['Service', '`event`', 'Fields of the lead'], rows)}
`;
}

function vendorSection(vendor: Vendor): string {
	const [example] = fixturesOf(vendor);
	return `## ${vendor.displayName}

${table(['Output', '`event`', 'When', 'Blocks', 'Fields', 'Identity'], vendor.events.map(eventCells))}

### Where ${vendor.displayName}'s fields go

${table(['Item', `${vendor.displayName}'s field`, 'Certainty', 'Note'], vendor.fields.map(fieldCells))}

### An item

\`${example.event}\`, from a made-up request:

\`\`\`json
${JSON.stringify(example.item, null, 2)}
\`\`\`
`;
}

function issuesSection(): string {
	const rows = ISSUE_CODES.map((each) => [code(each), issue(each, '', ...PLACEHOLDERS).message]);
	return `## Issues

What \`issues\` can say, with \`…\` for what was sent. Codes stay as they are, so a workflow can test them. Messages may get better words.

${table(['Code', 'Message'], rows)}
`;
}

/** As many as the longest sentence takes. */
const PLACEHOLDERS = ['…', '…', '…', '…'];

function eventCells(row: EventRow): string[] {
	return [
		row.label,
		code(row.value),
		row.description,
		row.blocks.map(code).join(', '),
		MARKS[row.certainty],
		identity(row),
	];
}

function identity({ identity: by }: EventRow): string {
	if (by === undefined) return 'the whole payload';
	return [by.id, ...(by.changing ?? [])].map(code).join(', ');
}

function fieldCells({ to, from, certainty, note }: FieldRow): string[] {
	return [code(to), from.map(code).join(', ') || '–', MARKS[certainty], note ?? ''];
}
