import { inFolder, read, readYaml, WORKFLOWS } from '../../support/project-files';

// The linter keeps Node's own modules out of every .ts file, because a node must not use them.
const { existsSync, readdirSync } = jest.requireActual<typeof import('node:fs')>('node:fs');

interface Step {
	uses?: string;
	with?: Record<string, unknown>;
	run?: string;
}
interface Job {
	uses?: string;
	needs?: string;
	environment?: string;
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

	test.each(workflows)('%s uses GitHub’s own actions, each by the hash of a commit', (file) => {
		const jobs = Object.values(readYaml<Workflow>(file).jobs);
		const used = jobs.flatMap(({ uses, steps = [] }) => [uses, ...steps.map((step) => step.uses)]);
		for (const name of used.filter((each): each is string => each !== undefined)) {
			if (name.startsWith('./')) expect(existsSync(name)).toBe(true);
			else expect(name).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
		}
		expect(used.length).toBeGreaterThan(0);
	});

	test('uses one commit of each action, and says which version that is', () => {
		const lines = workflows
			.flatMap((file) => read(file).split('\n'))
			.filter((line) => /uses: actions\//.test(line));
		for (const line of lines) expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
		const commits = new Set(lines.map((line) => /actions\/.*/.exec(line)?.[0]));
		const actions = new Set(lines.map((line) => /actions\/[a-z-]+/.exec(line)?.[0]));
		expect(commits.size).toBe(actions.size);
	});

	test.each(workflows)('%s may read, and nothing else unless it publishes', (file) => {
		const { permissions, jobs } = readYaml<Workflow>(file);
		expect(permissions).toEqual({ contents: 'read' });
		const more = Object.entries(jobs).filter(([, job]) =>
			Object.values(job.permissions ?? {}).includes('write'),
		);
		const allowed = { 'id-token': 'write' };
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

	describe('for publishing', () => {
		const { jobs } = readYaml<{ jobs: Record<string, Job> }>(`${WORKFLOWS}/publish.yml`);
		const commandsOf = ({ steps = [] }: Job) => steps.flatMap(({ run }) => run ?? []);

		test('asks first whether the tag is a release on main, then runs all tests', () => {
			expect(commandsOf(jobs.release)).toEqual([
				'git merge-base --is-ancestor "$GITHUB_SHA" origin/main',
				'node scripts/release/check.mts "$GITHUB_REF_NAME"',
			]);
			expect(jobs.tests.uses).toBe(`./${WORKFLOWS}/ci.yml`);
			expect(['tests', 'pack', 'publish'].map((name) => jobs[name].needs)).toEqual([
				'release',
				'tests',
				'pack',
			]);
		});

		test('builds and scans where nothing can be published, and hands the tarball over', () => {
			expect(jobs.pack.permissions).toBeUndefined();
			expect(commandsOf(jobs.pack)).toEqual([
				'npm ci --ignore-scripts',
				'npm audit signatures',
				'npm run build',
				'npm run scan',
				'npm pack --ignore-scripts --pack-destination packed',
			]);
			expect(jobs.pack.steps?.at(-1)?.uses).toMatch(/^actions\/upload-artifact@/);
		});

		test('publishes that tarball with provenance, after a reviewer, and runs nothing else', () => {
			const { environment, steps = [] } = jobs.publish;
			expect(environment).toBe('npm');
			expect(steps.map(({ uses, run }) => uses?.split('@')[0] ?? run)).toEqual([
				'actions/download-artifact',
				'actions/setup-node',
				'npm publish ./*.tgz --provenance --access public --ignore-scripts',
			]);
		});

		test('leaves no token of the repository where other code runs', () => {
			const checkouts = Object.values(jobs)
				.flatMap(({ steps = [] }) => steps)
				.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
			expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual([false, false]);
		});
	});
});
