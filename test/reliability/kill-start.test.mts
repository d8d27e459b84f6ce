import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../e2e/host/free-port.mts';
import { postForm } from '../e2e/host/http.mts';
import { startN8n } from '../e2e/host/n8n.mts';

const POLL_MS = 50;

// Not ours to change; docs/scaling.md tells how to keep events away from a process that starts.
test('while it changes its database, n8n answers any event with 200 and drops it', async () => {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	let n8n: Awaited<ReturnType<typeof startN8n>> | undefined;
	// A new folder: all migrations are to be done, as after an update some are.
	const start = startN8n({ port }).then((started) => (n8n = started));
	const dropped: boolean[] = [];
	while (n8n === undefined) {
		const isReady = await fetch(`${url}/healthz/readiness`).then(
			({ ok }) => ok,
			() => false,
		);
		// Before the port is open there is no answer, which is as good as a refusal.
		const answer = await postForm(`${url}/webhook/any`, {}).catch(() => undefined);
		if (answer?.status === 200) {
			assert.equal(answer.text, 'n8n is starting up. Please wait');
			dropped.push(isReady);
		}
		await sleep(POLL_MS);
	}
	await (await start).stop();
	assert.ok(dropped.length > 0, 'n8n refuses now: docs/scaling.md need not warn of it any more');
	// Who asks for readiness before it sends loses nothing.
	assert.deepEqual([...new Set(dropped)], [false]);
});
