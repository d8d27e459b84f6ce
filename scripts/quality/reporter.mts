import { relative } from 'node:path';
import { unproven } from './ledger.ts';
import { readLedger } from './read-ledger.mts';

interface Run {
	rootDir: string;
	testNamePattern?: string;
}

interface Results {
	testResults: Array<{
		testFilePath: string;
		testResults: Array<{ ancestorTitles: string[]; title: string; status: string }>;
	}>;
}

/** Fails a run of Jest in which a test that docs/quality.yaml names is missing, skipped or failed. */
export default class QualityReporter {
	readonly #rootDir: string;
	/** Then most tests of a file are skipped on purpose. */
	readonly #isPartial: boolean;
	#error: Error | undefined;

	constructor({ rootDir, testNamePattern }: Run) {
		this.#rootDir = rootDir;
		this.#isPartial = Boolean(testNamePattern);
	}

	onRunComplete(_: unknown, { testResults }: Results): void {
		if (this.#isPartial) return;
		const ran = new Map(
			testResults.map(({ testFilePath, testResults: tests }) => [
				relative(this.#rootDir, testFilePath).replaceAll('\\', '/'),
				tests.map(({ ancestorTitles, title, status }) => ({
					name: [...ancestorTitles, title].join(' › '),
					passed: status === 'passed',
				})),
			]),
		);
		const missing = unproven(readLedger(), ran);
		if (missing.length === 0) return;
		this.#error = new Error('docs/quality.yaml names tests that did not pass or do not exist');
		process.stderr.write(`\n${[this.#error.message, ...missing].join('\n  ')}\n`);
	}

	getLastError(): Error | undefined {
		return this.#error;
	}
}
