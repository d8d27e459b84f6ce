import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { npmEnvironment } from './host/npm-environment.mts';
import { temporaryFolder } from './temporary-folder.mts';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Builds and packs the package as it would be published. Returns the path of the tarball, in
 * a temporary folder.
 *
 * @param build false when dist/ is known to be fresh
 */
export function pack({ build = true } = {}): string {
	if (build) npm(['run', '--silent', 'build']);
	const folder = temporaryFolder('lead-events-pack');
	npm(['pack', '--silent', '--ignore-scripts', '--pack-destination', folder]);
	const [tarball] = readdirSync(folder);
	if (tarball === undefined) throw new Error('npm pack left no tarball.');
	return join(folder, tarball);
}

function npm(args: string[]): void {
	try {
		execFileSync('npm', args, {
			cwd: ROOT,
			env: npmEnvironment(),
			encoding: 'utf8',
			stdio: 'pipe',
		});
	} catch (error) {
		const { stdout, stderr } = error as { stdout: string; stderr: string };
		throw new Error(`"npm ${args.join(' ')}" failed:\n${stdout}${stderr}`);
	}
}
