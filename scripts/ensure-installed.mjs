/**
 * Makes every `npm run …` work on a fresh clone: installs the development packages when
 * they are missing or older than the lock file, and does nothing otherwise.
 */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

const modified = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (modified('node_modules/.package-lock.json') < modified('package-lock.json')) {
	console.log('Installing the development packages (a few minutes the first time) …');
	// No package here needs its install script, and one (isolated-vm) needs a newer Node for it.
	const { status } = spawnSync(
		'npm',
		['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
		{ stdio: 'inherit', shell: process.platform === 'win32' },
	);
	process.exit(status ?? 1);
}
