/** `npm run bench`, or `npm run bench -- hot-path` for one question. Takes minutes; wants a quiet machine. */
import { cpus, totalmem } from 'node:os';
import { installHost } from '../test/e2e/host/install.mts';
import { pack } from '../test/e2e/pack.mts';
import { hotPath } from './hot-path.mts';

const QUESTIONS: Record<string, (tarball: string) => Promise<void>> = { 'hot-path': hotPath };

const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !(name in QUESTIONS));
if (unknown !== undefined) {
	console.error(`No benchmark "${unknown}". There are: ${Object.keys(QUESTIONS).join(', ')}.`);
	process.exit(2);
}

const [{ model }] = cpus();
console.log(
	`${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
);
await installHost();
const tarball = pack();
for (const name of chosen.length > 0 ? chosen : Object.keys(QUESTIONS)) {
	console.log(`\n## ${name}`);
	await QUESTIONS[name](tarball);
}
process.exit(0);
