import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLedger, type Entry, type Manifest } from './ledger.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The quality ledger of this package. */
export function readLedger(): Entry[] {
	const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
	return parseLedger(read('docs/quality.yaml'), JSON.parse(read('package.json')) as Manifest);
}
