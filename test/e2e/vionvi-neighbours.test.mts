import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemsByOutput, nodeError } from './host/executions.mts';
import { postJson } from './host/http.mts';
import { publishLeads } from './publish-leads.mts';
import { endless, half, page, redirect, silence, trickle } from './stand-ins/bad-answers.mts';
import { startCollector } from './stand-ins/collector.mts';
import type { ScriptedAnswer } from './stand-ins/http-server.mts';
import { answers, startVionvi } from './stand-ins/vionvi.mts';
import { filesWith } from './traces.mts';

const TIMEOUT_MS = 1500;
/** What the kernel holds for a connection on top of what the node reads: some megabytes at most. */
const MOST_POURED = 16 * 1024 * 1024;
const LEAD = { phone: '70000000001', name: 'Ivan Example' };
const PASSWORD = 'made-up-database-password';

interface Case {
	what: string;
	/** @param url the source's, which a server may repeat */
	answer: (url: URL) => ScriptedAnswer;
	/** What the user reads: message, then description. */
	says: RegExp;
	leadMayExist: boolean;
}

const CASES: Case[] = [
	{
		what: 'no answer',
		answer: answers.hang,
		says: /did not answer within 1500 ms/,
		leadMayExist: true,
	},
	{
		what: 'silence after the headers',
		answer: silence,
		says: /did not answer within 1500 ms/,
		leadMayExist: true,
	},
	{
		what: 'an answer that trickles without end',
		answer: trickle,
		says: /did not answer within 1500 ms/,
		leadMayExist: true,
	},
	{ what: 'a reset', answer: answers.reset, says: /broke off/, leadMayExist: true },
	{ what: 'half an answer', answer: half, says: /broke off/, leadMayExist: true },
	{
		what: 'a web page',
		answer: ({ pathname }) => page(200, `<html><form action="${pathname}">Log in</form></html>`),
		says: /not with a lead.*starts with: <html><form action="\/?\[hidden\]/,
		leadMayExist: true,
	},
	{
		what: '413',
		answer: () => answers.html(413),
		says: /refused the request \(HTTP 413\)/,
		leadMayExist: false,
	},
	{
		what: '500 with secrets in the body',
		answer: ({ href, pathname }) =>
			answers.json(500, {
				message: `SQLSTATE[08006] password=${PASSWORD}`,
				request: { uri: pathname, url: href },
				bindings: [LEAD.phone],
			}),
		says: /failed \(HTTP 500\).*not kept/,
		leadMayExist: true,
	},
	{
		what: '400 that repeats the URL in every spelling',
		answer: ({ href, pathname }) =>
			answers.json(400, {
				message: `Cannot POST ${pathname}`,
				url: href,
				slashed: href.replaceAll('/', '\\/'),
				encoded: encodeURIComponent(href),
				upper: pathname.toUpperCase(),
			}),
		says: /refused the request \(HTTP 400\).*\[hidden\]/,
		leadMayExist: false,
	},
];

for (const { what, answer, says, leadMayExist } of CASES) {
	test(`vionvi gives ${what}: one request, a clear error, no secret anywhere`, async (t) => {
		const vionvi = await startVionvi(t);
		const url = new URL(vionvi.url);
		const { api, flow, post, ...host } = await publishLeads(
			vionvi.url,
			{},
			{ options: { timeout: TIMEOUT_MS } },
		);
		vionvi.next(answer(url));
		const started = Date.now();
		await postJson(post, { leads: [LEAD] });
		const [execution] = await api.waitForExecutions(flow, 1);
		assert.ok(Date.now() - started < 10 * TIMEOUT_MS, 'the time limit holds');

		const error = nodeError(execution, 'vionvi');
		const text = `${error?.message} ${error?.description}`;
		assert.match(text, says);
		assert.equal(/lead may exist/.test(text), leadMayExist, text);
		assert.equal(vionvi.received.length, 1);
		const token = url.pathname.split('/').at(-1) as string;
		for (const secret of [token, token.toUpperCase(), PASSWORD]) {
			assert.deepEqual(filesWith(secret, host), [], 'neither the database nor the log has it');
		}
	});
}

for (const status of [301, 302, 303, 307, 308]) {
	test(`a redirect (${status}) is not followed: neither URL nor lead go to another server`, async (t) => {
		const vionvi = await startVionvi(t);
		const elsewhere = await startCollector(t);
		const { pathname } = new URL(vionvi.url);
		const location = `${elsewhere.url}${pathname}`;
		const { api, flow, post } = await publishLeads(vionvi.url);
		vionvi.next(redirect(status, location), redirect(status, location));

		await postJson(post, { leads: [LEAD] });
		const [execution] = await api.waitForExecutions(flow, 1);
		assert.match(nodeError(execution, 'vionvi')?.message ?? '', /redirects are not followed/);

		const tested = await api.testCredential('vionviWebhookApi', { webhookUrl: vionvi.url });
		assert.match(tested.message, /redirects are not followed/);
		assert.deepEqual([elsewhere.requests.length, vionvi.received.length], [0, 2]);
	});
}

test('a server that is not there: the message says that no lead was created', async (t) => {
	const vionvi = await startVionvi(t);
	await vionvi.stop();
	const { api, flow, post } = await publishLeads(vionvi.url);
	await postJson(post, { leads: [LEAD] });
	const [execution] = await api.waitForExecutions(flow, 1);
	assert.match(nodeError(execution, 'vionvi')?.message ?? '', /no lead was created/);
});

test('of an answer without end the first megabyte is read, then the connection is closed', async (t) => {
	const vionvi = await startVionvi(t);
	const { api, flow, post } = await publishLeads(vionvi.url);
	let poured: number | undefined;
	vionvi.next(endless((bytes) => (poured = bytes)));
	await postJson(post, { leads: [LEAD] });
	const [execution] = await api.waitForExecutions(flow, 1);
	assert.match(nodeError(execution, 'vionvi')?.message ?? '', /not with a lead.*may exist/);
	assert.ok(poured !== undefined && poured < MOST_POURED, `${poured} bytes`);
});

test('one bad answer costs its own item only, with Continue On Fail', async (t) => {
	const vionvi = await startVionvi(t);
	const { api, flow, post } = await publishLeads(
		vionvi.url,
		{ onError: 'continueErrorOutput' },
		{ options: { timeout: TIMEOUT_MS } },
	);
	const bad = [silence(), answers.reset(), answers.html(502), trickle()];
	vionvi.next(...bad);
	const leads = [...bad, 'good', 'good'].map((_, index) => ({ phone: `7000000000${index}` }));
	await postJson(post, { leads });
	const [execution] = await api.waitForExecutions(flow, 1);
	const { 0: made, 1: failed } = itemsByOutput(execution, 'vionvi');
	assert.deepEqual([made.length, failed.length], [2, 4]);
	assert.equal(vionvi.received.length, leads.length);
});
