import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { readTemplates } from '../../scripts/templates/read-templates.mts';
import { readyTemplate } from '../../scripts/templates/ready-template.ts';
import type { TemplateWorkflow } from '../../scripts/templates/template.ts';
import { noBrowser, signInTo, startBrowser } from './browser.mts';
import { fixture, sendFixture } from './fixtures.mts';
import { OWNER, type StoredWorkflow } from './host/api.mts';
import { send } from './host/http.mts';
import { installHost } from './host/install.mts';
import { ENCRYPTION_KEY } from './host/run-secret.mts';
import { sharedHost } from './host/shared.mts';
import { savedBy } from './saved-workflow.mts';
import { startHttpServer } from './stand-ins/http-server.mts';
import { DataTables } from './template-tables.mts';
import { runSetUp } from './template-workflow.mts';
import { temporaryFolder } from './temporary-folder.mts';

/** One that needs no account, so that nothing but the import decides whether it works. */
const SLUG = 'salesmanago-consent-log';
const FILE = join(import.meta.dirname, '../../templates', SLUG, 'workflow.json');
const { workflow } = readTemplates().find(({ slug }) => slug === SLUG) as {
	workflow: TemplateWorkflow;
};

let browser: Browser | undefined;
after(async () => await browser?.close());

/** Sets an imported workflow up, publishes it, sends it an opt-in and looks for the row. */
async function works(test_: { after: (done: () => Promise<void>) => void }, id: string) {
	const { api } = await sharedHost();
	const flow = await api.rest<StoredWorkflow>('GET', `/rest/workflows/${id}`);
	const tables = await DataTables.of(api);
	await tables.clear();
	const before = (await api.executions(flow)).length;
	await runSetUp(api, flow, { workflow, slug: SLUG, hasPicture: true, hasReadme: true });
	await api.activate(flow);
	test_.after(async () => await api.deactivate(flow));
	const sent = fixture('salesmanago', 'contact.optedIn');
	await sendFixture(await api.webhookUrl(flow, 'SALESmanago Trigger', sent.request.path), sent);
	const execution = (await api.waitForExecutions(flow, before + 2))[before + 1];
	assert.equal(execution.status, 'success', execution.data.resultData.error?.message);
	const [row] = await tables.rows('SALESmanago Consents');
	assert.deepEqual([row.status, row.workflow], ['optedIn', flow.id]);
}

async function emptyCanvas(): Promise<Page> {
	const { url } = await sharedHost();
	browser ??= await startBrowser();
	const page = await signInTo(browser, { url, signIn: OWNER });
	await page.goto(`${url}/workflow/new`);
	await page.getByText('Add first step').waitFor();
	return page;
}

test('pasted on the canvas', { skip: noBrowser }, async (t) => {
	const { api, url } = await sharedHost();
	const page = await emptyCanvas();
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
	await page.evaluate(
		async (text) => await navigator.clipboard.writeText(text),
		readFileSync(FILE, 'utf8'),
	);
	await page.locator('.vue-flow__pane').click();
	await page.keyboard.press('Control+V');
	await works(t, (await savedBy(api, page, workflow.nodes.length)).id);
});

test('imported from a URL', async (t) => {
	const { api } = await sharedHost();
	const { origin } = await startHttpServer(
		() => (_request, response) => response.end(readFileSync(FILE)),
		t,
	);
	// What the editor asks n8n for; from then on it does what it does with a file.
	const address = `${origin}/templates/${SLUG}/workflow.json`;
	const { projectId } = await api
		.rest<{ id: string }>('GET', '/rest/projects/personal')
		.then(({ id }) => ({ projectId: id }));
	const got = await api.rest<TemplateWorkflow>(
		'GET',
		`/rest/workflows/from-url?url=${encodeURIComponent(address)}&projectId=${projectId}`,
	);
	assert.deepEqual(got.nodes, workflow.nodes);
	const { id } = await api.createWorkflow(readyTemplate(got) as never);
	await works(t, id);
});

for (const flags of [[], ['--separate']]) {
	test(`imported by the command line ${flags.join(' ')}`, async (t) => {
		const { userFolder } = await sharedHost();
		const folder = temporaryFolder('lead-events-import');
		const ready = JSON.parse(
			execFileSync('npm', ['run', '--silent', 'template', '--', SLUG], { encoding: 'utf8' }),
		) as { id: string };
		mkdirSync(join(folder, 'all'));
		const file = join(folder, 'all', 'one.json');
		writeFileSync(file, JSON.stringify(ready));
		const input = flags.length === 0 ? file : join(folder, 'all');
		const host = await installHost((await sharedHost()).version);
		await promisify(execFile)(
			host.node,
			[host.n8n, 'import:workflow', ...flags, `--input=${input}`],
			{
				env: {
					PATH: process.env.PATH,
					HOME: userFolder,
					N8N_USER_FOLDER: userFolder,
					N8N_ENCRYPTION_KEY: ENCRYPTION_KEY,
					N8N_DIAGNOSTICS_ENABLED: 'false',
				},
			},
		);
		await works(t, ready.id);
	});
}

test('created by the public API', async (t) => {
	const { api, url } = await sharedHost();
	const { rawApiKey } = await api.rest<{ rawApiKey: string }>('POST', '/rest/api-keys', {
		label: 'templates',
		expiresAt: null,
		scopes: ['workflow:create'],
	});
	const { name, nodes, connections, settings } = readyTemplate(workflow);
	const answer = await send(`${url}/api/v1/workflows`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'X-N8N-API-KEY': rawApiKey },
		body: JSON.stringify({ name, nodes, connections, settings }),
	});
	assert.equal(answer.status, 200, answer.text);
	await works(t, (answer.json as { id: string }).id);
});
