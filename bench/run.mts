/**
 * `npm run bench`, or `npm run bench -- typed-event` for one question. Takes half an hour and wants
 * a quiet machine. Linux only: CPU time and memory are read from /proc.
 */
import { cpus, totalmem } from 'node:os';
import { installHost, partsToInstall } from '../test/e2e/host/install.mts';
import { ensureParts, type Part } from '../test/e2e/host/needs.mts';
import { pack } from '../test/e2e/pack.mts';
import { hostSettings } from './host-settings.mts';
import { instances } from './instances.mts';
import { leadCost } from './lead-cost.mts';
import { leadFlow } from './lead-flow.mts';
import { log } from './log.mts';
import { ownCode } from './own-code.mts';
import { payload } from './payload.mts';
import { queue } from './queue.mts';
import { start } from './start.mts';
import { typedEvent } from './typed-event.mts';

const QUESTIONS: Record<string, (tarball: string) => Promise<void>> = {
	'typed-event': typedEvent,
	'lead-flow': leadFlow,
	instances,
	'lead-cost': leadCost,
	log,
	'own-code': ownCode,
	payload,
	start,
	queue,
	'host-settings': hostSettings,
};

const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !(name in QUESTIONS));
if (unknown !== undefined) {
	console.error(`No benchmark "${unknown}". There are: ${Object.keys(QUESTIONS).join(', ')}.`);
	process.exit(2);
}

const asked = chosen.length > 0 ? chosen : Object.keys(QUESTIONS);
const queueParts: Part[] = asked.includes('queue') ? ['redis', 'postgres'] : [];
ensureParts([...partsToInstall(), ...queueParts]);

const [{ model }] = cpus();
console.log(
	`${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
);
const { version } = await installHost();
console.log(`n8n ${version}`);
const tarball = pack();
let failed = false;
for (const name of asked) {
	const started = performance.now();
	console.log(`\n## ${name}\n`);
	try {
		await QUESTIONS[name](tarball);
	} catch (error) {
		// The other questions can still be answered.
		console.error(error);
		failed = true;
	}
	console.log(`\n${name} took ${Math.round((performance.now() - started) / 1000)} s.`);
}
process.exit(failed ? 1 : 0);
