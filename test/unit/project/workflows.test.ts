import { inFolder, readYaml, WORKFLOWS } from '../../support/project-files';

// The linter keeps Node's own modules out of every .ts file, because a node must not use them.
const { existsSync, readdirSync } = jest.requireActual<typeof import('node:fs')>('node:fs');

interface Step {
	uses?: string;
	run?: string;
}
interface Job {
	uses?: string;
	steps?: Step[];
	permissions?: Record<string, string>;
	'timeout-minutes'?: number;
	strategy?: { matrix: Record<string, unknown[]> };
}
interface Workflow {
	permissions: Record<string, string>;
	jobs: Record<string, Job>;
}
const workflows = inFolder(WORKFLOWS, '.yml');

describe('a workflow of GitHub', () => {
	test('for the tests and for publishing is there', () => {
		expect(workflows).toEqual([`${WORKFLOWS}/ci.yml`, `${WORKFLOWS}/publish.yml`]);
	});

	test.each(workflows)('%s uses GitHub’s own actions by their major version', (file) => {
		const jobs = Object.values(readYaml<Workflow>(file).jobs);
		const used = jobs.flatMap(({ uses, steps = [] }) => [uses, ...steps.map((step) => step.uses)]);
		for (const name of used.filter((each): each is string => each !== undefined)) {
			if (name.startsWith('./')) expect(existsSync(name)).toBe(true);
			else expect(name).toMatch(/^actions\/[a-z-]+@v\d+$/);
		}
		expect(used.length).toBeGreaterThan(0);
	});

	test.each(workflows)('%s may read, and nothing else unless it publishes', (file) => {
		const { permissions, jobs } = readYaml<Workflow>(file);
		expect(permissions).toEqual({ contents: 'read' });
		const more = Object.entries(jobs).filter(([, job]) =>
			Object.values(job.permissions ?? {}).includes('write'),
		);
		const allowed = { contents: 'read', 'id-token': 'write' };
		expect(more.map(([name, job]) => [name, job.permissions])).toEqual(
			file.endsWith('publish.yml') ? [['publish', allowed]] : [],
		);
	});

	test.each(workflows)('%s ends, and installs nothing but what the lock file has', (file) => {
		const jobs = Object.values(readYaml<Workflow>(file).jobs);
		const own = jobs.filter(({ uses }) => uses === undefined);
		expect(own.filter((job) => job['timeout-minutes'] === undefined)).toEqual([]);
		const commands = own.flatMap(({ steps = [] }) => steps.map(({ run }) => run ?? ''));
		expect(commands.filter((each) => /npm (i|install|update)\b/.test(each))).toEqual([]);
		expect(commands.filter((each) => each.includes('npm ci'))).toEqual(
			expect.arrayContaining(['npm ci --ignore-scripts']),
		);
		// What a stranger can write must not become part of a command.
		expect(commands.filter((each) => each.includes('${{'))).toEqual([]);
	});

	test('runs the tests on every n8n that there is a host for', () => {
		const { hosts } = readYaml<Workflow>(`${WORKFLOWS}/ci.yml`).jobs;
		const folders = readdirSync('test/e2e/host', { withFileTypes: true })
			.filter((entry) => entry.isDirectory() && /^\d/.test(entry.name))
			.map(({ name }) => name);
		expect([...(hosts.strategy?.matrix.n8n ?? [])].sort()).toEqual(folders.sort());
	});

	test('for publishing publishes with provenance what has passed all tests', () => {
		const { jobs } = readYaml<{ jobs: Record<string, Job & { needs?: string }> }>(
			`${WORKFLOWS}/publish.yml`,
		);
		expect(jobs.tests.uses).toBe(`./${WORKFLOWS}/ci.yml`);
		expect([jobs.publish.needs, jobs.tests.needs]).toEqual(['tests', 'release']);
		const commands = jobs.publish.steps?.map(({ run }) => run).filter(Boolean);
		expect(commands?.slice(-3)).toEqual([
			'npm run build',
			'npm run scan',
			'npm publish --provenance --access public --ignore-scripts',
		]);
	});
});
