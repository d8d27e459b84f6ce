import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Api } from '../e2e/host/api.mts';
import { installHost } from '../e2e/host/install.mts';
import { startN8n, type RunningN8n } from '../e2e/host/n8n.mts';
import { sqliteQuery } from '../e2e/host/sqlite.mts';
import { pack } from '../e2e/pack.mts';
import { temporaryFolder } from '../e2e/temporary-folder.mts';
import { node, ours, workflow } from '../e2e/workflow.mts';
import { executionsByStatus, findTexts } from './fuzz/in-database.mts';
import {
	CALLBACK,
	CALLBACKS,
	CREDENTIALS,
	encodeAll,
	KEY,
	latin1,
	PLAIN,
	SECRETS,
	utf8,
	type Sent,
} from './fuzz/secrets-sent.mts';

let n8n: RunningN8n;
let api: Api;
const folder = temporaryFolder('lead-events-secrets');
const host = await installHost();

before(async () => {
	const environment = { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' };
	n8n = await startN8n({ host, tarball: pack(), environment });
	api = await Api.signIn(n8n.url);
});
after(async () => await n8n?.stop());

for (const [name, { data, sent }] of Object.entries(CREDENTIALS)) {
	test(`a secret by ${name}`, async () => {
		const url = await publish('envyboxTrigger', 'envybox', data);
		const statuses = sent.map((each) => ({ ...each, status: curl(url, each) }));
		assert.deepEqual(statuses, sent);
	});
}

test('the key of SALESmanago’s callbacks', async () => {
	const data = { kind: 'query', queryName: 'token', querySecret: PLAIN, callbackSecret: CALLBACK };
	const url = await publish('salesmanagoTrigger', 'opt-in', data);
	const statuses = CALLBACKS.map((each) => ({ ...each, status: curl(url, each) }));
	assert.deepEqual(statuses, CALLBACKS);
});

test('no secret is in the database or in the log, in any spelling', async () => {
	await n8n.stop();
	const query = sqliteQuery(host, n8n.userFolder);
	assert.ok((executionsByStatus(query).success ?? 0) >= 10, 'executions are stored');
	assert.notDeepEqual(findTexts(query, ['envyboxTrigger']), [], 'what is there is found');
	const spellings = [...SECRETS, KEY.toUpperCase(), CALLBACK].flatMap((secret) => [
		...[
			secret,
			encodeURIComponent(secret),
			encodeAll(secret),
			Buffer.from(secret).toString('latin1'),
		],
		...[secret, `shop:${secret}`, `käufer:${secret}`].flatMap((text) => [
			utf8(text).toString('base64'),
			latin1(text).toString('base64'),
		]),
	]);
	assert.deepEqual(findTexts(query, spellings), []);
	const log = n8n.log();
	assert.match(log, /refused with 401/);
	assert.deepEqual(
		spellings.filter((text) => log.includes(text)),
		[],
	);
});

async function publish(type: string, path: string, data: Record<string, string>): Promise<string> {
	const credentials = await api.credential(type.replace(/Trigger$/, 'WebhookApi'), data);
	const parameters = { authentication: 'webhookSecret', options: { includeHeaders: true } };
	const trigger = node('Trigger', ours(type), parameters, { typeVersion: 1.1, credentials });
	const flow = await api.publish(workflow(`secrets ${data.kind} ${path}`, [trigger]));
	return await api.webhookUrl(flow, 'Trigger', path);
}

/** The status that curl gets for a call that a proxy has repeated the URL of, as proxies do. */
function curl(url: string, { query = '', header, user }: Sent): number {
	const full = `${url}?${query}`;
	const lines: Array<Buffer | string> = [
		`url = "${full}"`,
		`header = "X-Original-URI: ${full}"`,
		`header = "X-Forwarded-Uri: /?u=${encodeURIComponent(full)}"`,
		`referer = "${full}"`,
		'globoff',
		'data = "webhooktype=1&phone=70000000001"',
		...(header === undefined ? [] : [quoted('header', header)]),
		...(user === undefined ? [] : [quoted('user', user)]),
	];
	const config = join(folder, 'curl');
	writeFileSync(
		config,
		Buffer.concat(lines.map((line) => Buffer.concat([Buffer.from(line as string), utf8('\n')]))),
	);
	const options = ['--silent', '--output', '/dev/null', '--write-out', '%{http_code}'];
	return Number(execFileSync('curl', [...options, '--config', config], { encoding: 'utf8' }));
}

function quoted(option: string, value: Buffer | string): Buffer {
	return Buffer.concat([utf8(`${option} = "`), Buffer.from(value as string), utf8('"')]);
}
