import { closeSync, openSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { spawnBound } from '../bound-process.mts';

const PROGRESS_EVERY_MS = 15_000;
const TAIL_LINES = 30;

export interface LoggedCommand {
	/** What it does, for the progress lines: "installing n8n 2.41.1". */
	title: string;
	command: string;
	args: string[];
	cwd: string;
	env?: NodeJS.ProcessEnv;
	/** Gets all output; overwritten. */
	logFile: string;
	/** How far it is, told from the log so far: "812 of 2451 packages". */
	progress?: (log: string) => string;
}

/**
 * Runs a long command with its output in a file, and says every 15 seconds that it is still
 * at work. Rejects with the end of the output and the name of the file if it fails.
 */
export async function runLogged(command: LoggedCommand): Promise<void> {
	const started = Date.now();
	const elapsed = () => duration(Date.now() - started);
	const readLog = () => readFileSync(command.logFile, 'utf8');

	console.log(`${command.title} …`);
	const progress = setInterval(() => {
		const soFar = command.progress?.(readLog());
		console.log(`  ${elapsed()}: ${command.title}${soFar ? `, ${soFar}` : ''}`);
	}, PROGRESS_EVERY_MS);

	const output = openSync(command.logFile, 'w');
	let outcome: string | undefined;
	try {
		const child = spawnBound(command.command, command.args, {
			cwd: command.cwd,
			env: command.env,
			stdio: ['ignore', output, output],
		});
		const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
		if (code !== 0) outcome = signal ? `was ended by ${signal}` : `ended with code ${code}`;
	} catch (error) {
		outcome = `could not be started: ${(error as Error).message}`;
	} finally {
		clearInterval(progress);
		closeSync(output);
	}

	if (outcome !== undefined) {
		throw new Error(
			[
				`Failed: ${command.title}: the command ${outcome} after ${elapsed()}.`,
				`The whole output is in ${command.logFile}; its end:`,
				...tail(readLog(), TAIL_LINES).map((line) => `  | ${line}`),
			].join('\n'),
		);
	}
	console.log(`  done in ${elapsed()}`);
}

/** Milliseconds as "48 s" or "3 min 05 s". */
export function duration(milliseconds: number): string {
	const seconds = Math.round(milliseconds / 1000);
	if (seconds < 60) return `${seconds} s`;
	return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

/** The last lines of a text, without trailing blank ones. */
export function tail(text: string, lines: number): string[] {
	return text.trimEnd().split('\n').slice(-lines);
}
