import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const kept = new Set<string>();

/** Makes an empty folder that is removed when this process exits, unless `keep` was called on it. */
export function temporaryFolder(name: string): string {
	const folder = mkdtempSync(join(tmpdir(), `${name}-`));
	process.once('exit', () => {
		if (kept.has(folder)) return;
		rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
	});
	return folder;
}

/** Leaves a temporary folder in place, for a look at what went wrong. */
export function keep(folder: string): void {
	kept.add(folder);
}
