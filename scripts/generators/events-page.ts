import type { Certainty, EventRow, FieldRow } from '../../nodes/shared/event-table';
import type { Vendor } from '../../nodes/shared/vendor';
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

Every event of every trigger: the output by which it leaves, what is in its item, and how sure that is.

- **documented**: the vendor's own documentation says so. **seen**: found in public code or in a recorded payload. **guessed**: nobody has published it; the field is filled if the guess is right, and \`issues\` says so.
- Every item has \`vendor\`, \`event\`, \`eventId\`, \`occurredAt\`, \`receivedAt\`, \`contact\`, \`attribution\`, \`agent\`, \`issues\` and \`raw\`; the column *Blocks* names what comes in addition. Keys are always there, \`null\` where nothing is known.
- \`eventId\` is the same when the vendor sends an event again. The column *Told apart by* says what it is made from. Where that is the whole payload and the payload holds no time, the UTC day on which it came is part of it: a repetition over midnight gets a new id, and the same request on another day is never taken for a repetition.
`;

/** docs/events.md. */
export function eventsPage(vendors: readonly Vendor[]): string {
	return [INTRODUCTION, leadSection(vendors), ...vendors.map(vendorSection)].join('\n');
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

${table(['Output', '`event`', 'When', 'Blocks', 'Fields', 'Told apart by'], vendor.events.map(eventCells))}

### Where ${vendor.displayName}'s fields go

${table(['Item', `${vendor.displayName}'s field`, 'Certainty', 'Note'], vendor.fields.map(fieldCells))}

### An item

\`${example.event}\`, from a made-up request:

\`\`\`json
${JSON.stringify(example.item, null, 2)}
\`\`\`
`;
}

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
	return [code(to), from.map(code).join(', '), MARKS[certainty], note ?? ''];
}
