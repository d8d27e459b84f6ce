const Environment = require('@stryker-mutator/jest-runner/jest-env/node');

/** Skips the other tests after one has failed: a mutant dies once, and Jest's own `bail` counts files. */
module.exports = class extends Environment {
	#hasFailed = false;

	handleTestEvent({ name, test }) {
		if (name === 'test_fn_failure' || name === 'hook_failure') this.#hasFailed = true;
		if (name === 'test_start' && this.#hasFailed) test.mode = 'skip';
	}
};
