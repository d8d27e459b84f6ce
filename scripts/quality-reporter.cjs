const { relative } = require('node:path');
const { readLedger, unproven } = require('./quality-ledger.cjs');

/** Fails a run of Jest in which a test that docs/quality.yaml names is missing, skipped or failed. */
module.exports = class QualityReporter {
	constructor({ rootDir, testNamePattern }) {
		this.rootDir = rootDir;
		// Then most tests of a file are skipped on purpose.
		this.isPartial = Boolean(testNamePattern);
	}

	onRunComplete(_, { testResults }) {
		if (this.isPartial) return;
		const ran = new Map(
			testResults.map(({ testFilePath, testResults: tests }) => [
				relative(this.rootDir, testFilePath).replaceAll('\\', '/'),
				tests.map(({ ancestorTitles, title, status }) => ({
					name: [...ancestorTitles, title].join(' › '),
					passed: status === 'passed',
				})),
			]),
		);
		const missing = unproven(readLedger(), ran);
		if (missing.length === 0) return;
		this.error = new Error('docs/quality.yaml names tests that did not pass or do not exist');
		process.stderr.write(`\n${[this.error.message, ...missing].join('\n  ')}\n`);
	}

	getLastError() {
		return this.error;
	}
};
