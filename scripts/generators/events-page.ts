import type { Certainty, EventRow, FieldRow } from '../../nodes/shared/vendor/events';
import type { Vendor } from '../../nodes/shared/vendor/vendor';
import { issue, ISSUE_CODES } from '../../nodes/shared/messages';
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

- **documented**: the vendor's own documentation says so. **seen**: found in public code or in a recorded payload. **guessed**: nobody has published it; where the guess fills a field, \`guesses\` names the field of the service that it was taken from.
- Every item has \`event\`, \`occurredAt\`, \`contact\`, the event's own blocks, \`agent\`, \`attribution\`, \`vendor\`, \`receivedAt\`, \`eventId\`, \`guesses\`, \`issues\` and \`raw\`, in this order; the column *Blocks* names its own. Keys are always there, \`null\` where nothing is known.
- \`attribution\` is filled from the query of \`pageUrl\` or \`landingUrl\` where the service sends no campaign or click id itself.
- \`eventId\` is the same when the vendor sends an event again. The column *Identity* says what it is made from. Where that is the whole payload and the payload holds no time, the UTC day on which it came is part of it: a repetition over midnight gets a new id, and the same request on another day never counts as a repetition.
- \`issues\` lists what somebody should look at, as \`{code, path, message}\`: [all codes](#issues).
`;

/** docs/events.md. */
export function eventsPage(vendors: readonly Vendor[]): string {
	return [INTRODUCTION, leadSection(vendors), ...vendors.map(vendorSection), issuesSection()].join(
		'\n',
	);
}

/** What each event gives a lead, found by mapping its sample. */
function leadSection(vendors: readonly Vendor[]): string {
	const rows = vendors.flatMap(fixturesOf).map(({ vendor, event, certainty, item }) => {
		const found = Object.keys(mapItem(item));
		const contact = ['name', 'phone', 'email'].filter((name) => found.includes(name));
		const rest = found.filter((name) => !contact.includes(name));
		return [vendor, code(event), contact.join(', ') || 'nobody', rest.join(', '), MARKS[certainty]];
	});
	return `## What each event gives a lead

What vionvi's _Map Automatically_ finds in the sample of each event. An event that names nobody makes no lead.

${table(['Service', '`event`', 'Contact', 'Also', 'Fields'], rows)}
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

What \`issues\` can say, with \`…\` for what was sent. Codes stay as they are, messages may get better words.

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
