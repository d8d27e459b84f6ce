/**
 * Makes every `npm run …` work on a fresh clone: `node scripts/run.mjs <command> [argument …]` runs a command of
 * node_modules/.bin, after installing the development packages when they are missing or older than the
 * lock file. Plain JavaScript, because nothing but Node and npm is there.
 */
import { spawn, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'node_modules/.bin');
// On Windows npm and the commands are .cmd files, which only a shell starts.
const shell = process.platform === 'win32';

const modified = (path) => statSync(join(ROOT, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (modified('node_modules/.package-lock.json') < modified('package-lock.json')) {
	console.log('Installing the development packages (a few minutes the first time) …');
	// No package here needs its install script, and one (isolated-vm) needs a newer Node for it.
	const { status } = spawnSync(
		'npm',
		['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
		{ cwd: ROOT, stdio: 'inherit', shell },
	);
	if (status !== 0) process.exit(status ?? 1);
}

const [command, ...args] = process.argv.slice(2);
process.env.PATH = [BIN, process.env.PATH].join(delimiter);
const child = spawn(command, args, { stdio: 'inherit', shell });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
	process.on(signal, () => {
		// A terminal sends Ctrl+C to the command, too, and a second one would cut its clearing up short.
		if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
	});
}
child.on('error', (error) => {
	console.error(`"${command}" could not be started: ${error.message}`);
	process.exitCode = 1;
});
child.on('exit', (code) => {
	process.exitCode = code ?? 1;
});
