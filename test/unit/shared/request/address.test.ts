import { namedEvents } from '../../../../nodes/shared/request/address';
import { doorbell } from '../../../support/doorbell';

const named = (path: string, query = {}) => {
	const { rows, byMarker } = namedEvents(doorbell.events, { path, query });
	return [rows.map(({ value }) => value), byMarker];
};

describe('namedEvents', () => {
	test('all events that come in on the URL’s last segment', () => {
		expect(named('rung')).toEqual([['bell.rung', 'bell.rungLoudly'], false]);
	});

	test('none on a URL that serves all events', () => {
		expect(named('hook')).toEqual([[], false]);
		expect(named('')).toEqual([[], false]);
	});

	test('the event of the marker, by its value', () => {
		expect(named('hook', { event: 'door.opened' })).toEqual([['door.opened'], true]);
	});

	test('the events of the marker, by their path', () => {
		expect(named('hook', { event: 'rung' })).toEqual([['bell.rung', 'bell.rungLoudly'], true]);
	});

	test('the URL’s rather than the marker’s', () => {
		expect(named('rung', { event: 'door.opened' })).toEqual([
			['bell.rung', 'bell.rungLoudly'],
			false,
		]);
	});

	test.each([['unknown'], [''], [['door.opened']], [{ a: 'door.opened' }], [undefined]])(
		'none by the marker %j',
		(event) => {
			expect(named('hook', { event })).toEqual([[], false]);
		},
	);
});
