import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders = new Set<string>();

process.once('exit', () => {
	for (const folder of folders)
		rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

/** Makes an empty folder that is removed when this process exits, unless `keep` was called on it. */
export function temporaryFolder(name: string): string {
	const folder = mkdtempSync(join(tmpdir(), `${name}-`));
	folders.add(folder);
	return folder;
}

/** Leaves a temporary folder in place, for a look at what went wrong. */
export function keep(folder: string): void {
	folders.delete(folder);
}
