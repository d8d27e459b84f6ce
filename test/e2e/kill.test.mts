import { test } from 'node:test';
import { assertHitInTheMiddle, assertNothingLost } from '../reliability/kill/assertions.mts';
import { publishContenders } from '../reliability/kill/contenders.mts';
import { sendNumbered } from '../reliability/kill/numbered-events.mts';
import { outcomesOf, settled } from '../reliability/kill/outcome.mts';
import { repairApi } from '../reliability/kill/repair.mts';
import { Api } from './host/api.mts';
import { installHost } from './host/install.mts';
import { startN8n } from './host/n8n.mts';
import { sharedHost } from './host/shared.mts';
import { sqliteQuery } from './host/sqlite.mts';

// The same in rounds, and in queue mode: npm run test:reliability -- kill
test('what was acknowledged before kill -9 is there after it, and runs when it is retried', async () => {
	const { tarball, version } = await sharedHost();
	const host = await installHost(version);
	const environment = { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' };
	// One of its own: the other tests need the shared one alive.
	const killed = await startN8n({ host, tarball, environment });
	const { userFolder, port } = killed;
	const contenders = await publishContenders(await Api.signIn(killed.url), 1);
	const sending = sendNumbered(contenders, 'small');
	await sending.untilAcknowledged(60);
	await killed.kill();
	await sending.stop();

	const n8n = await startN8n({ host, userFolder, port, environment });
	const query = sqliteQuery(host, userFolder);
	await settled(query);
	const repair = await repairApi(await Api.signIn(n8n.url));
	const outcomes = await outcomesOf(contenders, sending.sent, query, repair);
	await n8n.stop();
	assertNothingLost(outcomes);
	assertHitInTheMiddle(outcomes);
});
