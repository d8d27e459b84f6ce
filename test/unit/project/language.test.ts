import { inFolder, read } from '../../support/project-files';

// The linter keeps Node's own modules out of every .ts file; this reads the files of the project.
const { readdirSync } = jest.requireActual<typeof import('node:fs')>('node:fs');

/** What reads like a translation, and what to write instead. */
const HABITS: ReadonlyArray<[pattern: RegExp, better: string]> = [
	[/(?<!\bthere )\b(?:is|are|was|were) no\b(?! (?:longer|more)\b)/i, 'is not a …'],
	[/(?<!\bthere )\bis none\b(?! of\b)/i, 'is not …'],
	[/\bis none of\b/i, 'is not one of'],
	[/\bnone of (?:them|these|those) is\b/i, 'they are not'],
	[/\b(?:leave|leaves|leaving|left) by\b/i, 'goes to, comes out of'],
	[/\b(?:tell|tells|told|telling)(?: \w+){0,2} apart\b/i, 'to spot, to recognize, says which'],
	[/\bfor telling\b/i, 'to spot, to recognize'],
	[/\bbehind (?:it|that|them|the url|each url)\b/i, 'after it, added to the end'],
	[/\bwhoever\b/i, 'anyone who'],
	[/\bfor ever\b/i, 'forever, never ends'],
	[/\b(?:came|come|comes) about\b/i, 'happens'],
	[/\bfor want of\b/i, 'because … is missing'],
	[/\bpull(?:s|ing)? a wire\b/i, 'drag from'],
];

interface Note {
	type: string;
	parameters: { content?: string };
}

const pages = [
	...inFolder('.', '.md'),
	...inFolder('docs', '.md'),
	...inFolder('.github', '.md'),
	...inFolder('.github/ISSUE_TEMPLATE', '.yml'),
	'bench/JOURNAL.md',
	'templates/README.md',
	'test/reliability/JOURNAL.md',
];
const sources = [...sourcesIn('nodes'), ...sourcesIn('credentials')];
const notes = readdirSync('templates')
	.filter((slug) => !slug.includes('.'))
	.map((slug): [slug: string, text: string] => [slug, notesIn(`templates/${slug}/workflow.json`)]);

function sourcesIn(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = `${folder}/${entry.name}`;
		if (entry.isDirectory()) return sourcesIn(path);
		return path.endsWith('.ts') ? [path] : [];
	});
}

function notesIn(workflow: string): string {
	const { nodes } = JSON.parse(read(workflow)) as { nodes: Note[] };
	return nodes
		.filter(({ type }) => type === 'n8n-nodes-base.stickyNote')
		.map(({ parameters }) => parameters.content ?? '')
		.join('\n');
}

/** The lines with a habit, the comments' line breaks undone. */
function habitsIn(text: string): string[] {
	const flat = text.replace(/\n\s*(?:\*(?!\/)|\/\/)\s*/g, ' ');
	return HABITS.flatMap(([pattern, better]) => {
		const found = flat.match(new RegExp(`.{0,60}${pattern.source}.{0,20}`, pattern.flags));
		return found ? [`${found[0].trim()} → ${better}`] : [];
	});
}

describe('the list of habits', () => {
	test.each([
		'"x" is no number',
		'the event leaves by Other',
		'rules are told apart by name',
		'the URL with a token behind it',
		'Whoever has the link can listen',
		'a text of\n * which there are two is none',
	])('finds %j', (text) => expect(habitsIn(text)).not.toEqual([]));

	test.each([
		'There is no account',
		'what is no longer a guess',
		'nothing is behind the door',
		'undefined where there is none',
	])('allows %j', (text) => expect(habitsIn(text)).toEqual([]));
});

test.each([...pages, ...sources])('%s is written in natural English', (file) => {
	expect(habitsIn(read(file))).toEqual([]);
});

test.each(notes)('the notes of templates/%s are written in natural English', (_, text) => {
	expect(text).not.toBe('');
	expect(habitsIn(text)).toEqual([]);
});
