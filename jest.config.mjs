import { register } from 'tsx/esm/api';

// For the reporter, which is TypeScript.
register();

/** @type {import('jest').Config} */
export default {
	testEnvironment: 'node',
	// On a busy machine a property of many runs takes longer than jest's five seconds.
	testTimeout: 60_000,
	roots: ['<rootDir>/test/unit', '<rootDir>/test/integration'],
	testMatch: ['**/*.test.ts'],
	reporters: ['default', '<rootDir>/scripts/quality/reporter.mts'],
	transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.test.json' }] },
	// v8: instrumented code inside an `outputs` expression would not run on the host.
	coverageProvider: 'v8',
	collectCoverageFrom: ['nodes/**/*.ts', 'credentials/**/*.ts'],
};
