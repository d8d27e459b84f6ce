import assert from 'node:assert/strict';
import type { Outcome } from './outcome.mts';

/** Every acknowledged event is stored, and what did not run by itself runs when it is run again. */
export function assertNothingLost(outcomes: Outcome[]): void {
	for (const { contender, acknowledged, lost, toBeRerun, reran } of outcomes) {
		assert.ok(acknowledged > 0, `${contender.name} has acknowledged nothing`);
		assert.deepEqual(lost, [], contender.name);
		assert.equal(reran, toBeRerun.length, `${contender.name}: ran when they were run again`);
	}
}

/** Without an execution under way at the kill, a test of killing shows nothing. */
export function assertHitInTheMiddle(outcomes: Outcome[]): void {
	assert.ok(
		outcomes.some(({ toBeRerun }) => toBeRerun.length > 0),
		'nothing was under way at the kill',
	);
}
