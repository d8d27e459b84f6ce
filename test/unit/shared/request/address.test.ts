import { addressOf, readAddress } from '../../../../nodes/shared/request/address';
import { doorbell } from '../../../support/doorbell';
import { webhookContext } from '../../../support/webhook-context';

const vendor = { ...doorbell, aliases: { ringing: ['rung'], opening: ['door.opened'] } };

function named(path: string, query = {}) {
	const address = addressOf(vendor, path, query);
	return {
		events: address.named.map(({ value }) => value),
		query: address.query,
		codes: address.issues.map(({ code }) => code),
	};
}

describe('an address names', () => {
	test('all events that come in on the URL’s last segment', () => {
		expect(named('rung', { a: '1' })).toEqual({
			events: ['bell.rung', 'bell.rungLoudly'],
			query: { a: '1' },
			codes: [],
		});
	});

	test.each(['hook', '', 'constructor'])('none on the URL %j', (path) => {
		expect(named(path)).toEqual({ events: [], query: {}, codes: [] });
	});

	test.each([
		['door.opened', ['door.opened']],
		['DOOR_OPENED', ['door.opened']],
		['rung', ['bell.rung', 'bell.rungLoudly']],
		['Opening', ['door.opened']],
		['ringing', ['bell.rung', 'bell.rungLoudly']],
		['other', ['other']],
		['"Door: Ópened"', ['door.opened']],
		['Rung', ['bell.rung', 'bell.rungLoudly']],
	])('the events of the marker %s, which is taken out', (event, events) => {
		expect(named('hook', { event, a: '1' })).toEqual({ events, query: { a: '1' }, codes: [] });
	});

	test('the URL’s rather than the marker’s, which then is the sender’s', () => {
		expect(named('rung', { event: 'door.opened' })).toEqual({
			events: ['bell.rung', 'bell.rungLoudly'],
			query: { event: 'door.opened' },
			codes: [],
		});
	});

	test.each([
		['unknown'],
		['door.open'],
		[['door.opened', 'rung']],
		['?'],
		[{ a: 'door.opened' }],
		['constructor'],
	])('none by the marker %j, which stays and is an issue', (event) => {
		expect(named('hook', { event })).toEqual({
			events: [],
			query: { event },
			codes: ['markerUnknown'],
		});
	});

	test.each([[''], [undefined]])('none by the marker %j, without an issue', (event) => {
		expect(named('hook', { event }).codes).toEqual([]);
	});
});

test.each(['/webhook/1/rung', '/webhook/1/rung/', 'rung'])(
	'reads the last segment of %s',
	(path) => {
		const { context } = webhookContext({ request: { path, query: { a: '1' } } });
		expect(readAddress(context, vendor)).toMatchObject({ path: 'rung', query: { a: '1' } });
	},
);
