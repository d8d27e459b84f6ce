/**
 * Records what users' workflows depend on, in test/snapshots: `npm run record`. Takes in what is new; what would
 * break a workflow it shows and leaves alone.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { require as load } from 'tsx/cjs/api';
import { adviceOn } from './advice.ts';
import { changesSince } from './changes.ts';
import type { Contract } from './contract.ts';
import { contracts, type Load, type Manifest } from './contracts.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'test/snapshots');

const source: Load = (path) => load(join(ROOT, path), import.meta.url) as ReturnType<Load>;
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;
const style = await resolveConfig(join(FOLDER, 'any.json'), { editorconfig: true });

let refused = false;
for (const [file, contract] of Object.entries(contracts(manifest, source))) {
	const path = join(FOLDER, file);
	const changes = existsSync(path)
		? changesSince(JSON.parse(readFileSync(path, 'utf8')) as Contract, contract)
		: { breaking: [], growth: ['recorded for the first time'] };
	if (changes.breaking.length > 0) {
		refused = true;
		console.error(`${adviceOn(file, changes)}\n\nThe file is as it was.\n`);
		continue;
	}
	for (const line of changes.growth) console.log(`${file}: ${line}`);
	writeFileSync(path, await format(JSON.stringify(contract), { ...style, parser: 'json' }));
}
process.exit(refused ? 1 : 0);
