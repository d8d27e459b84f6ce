import type { Certainty, EventRow, FieldRow } from '../nodes/shared/event-table';
import type { Vendor } from '../nodes/shared/vendor';
import { fixturesOf } from './fixtures';

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
	return [INTRODUCTION, ...vendors.map(vendorSection)].join('\n');
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

function code(text: string): string {
	return `\`${text}\``;
}

function table(head: string[], rows: string[][]): string {
	const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
