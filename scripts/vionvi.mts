/**
 * `npm run vionvi`: the stand-in for vionvi on this machine, for people without an account there. Shows
 * every lead that it makes, until Ctrl+C.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { startVionvi } from '../test/e2e/stand-ins/vionvi.mts';

const POLL_MS = 300;

const { url, leads } = await startVionvi();
console.log(`The stand-in for vionvi takes leads. In n8n paste this URL into a vionvi credential:

  ${url}

Leads are shown here. Ctrl+C ends it.`);
for (let shown = 0; ; await sleep(POLL_MS)) {
	for (; shown < leads.length; shown += 1) {
		const filled = Object.entries(leads[shown]).filter(([, value]) => value !== null);
		console.log(`\nLead ${leads[shown].id}`);
		for (const [field, value] of filled) console.log(`  ${field}: ${String(value)}`);
	}
}
