import { builderHintOf } from '../../../../nodes/shared/editor/builder-hint';
import { doorbell } from '../../../support/doorbell';

describe('builderHintOf', () => {
	test('says which output is which event', () => {
		expect(builderHintOf(doorbell).searchHint).toContain(
			'0 bell.rung, 1 bell.rungLoudly, 2 door.opened, 3 other. List',
		);
	});

	test('says where the user’s own outputs begin', () => {
		const { searchHint } = builderHintOf({ ...doorbell, extraOutputs: () => [] });
		expect(searchHint).toContain('3 other; from 4 on, one per row of Rules.');
	});
});
