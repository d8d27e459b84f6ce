import { deliveries } from './deliveries';
import { EVENT_MARKER, namedEvents } from './named-events';
import { withoutOwnParts } from './raw';
import type { ReceivedRequest } from './read';
import type { Routable } from './route';
import type { Settings } from './settings';
import { toItem } from './to-item';
import type { Recognized, Vendor } from './vendor';

/**
 * The items of a request: recognize → validate, for each thing that it says happened.
 *
 * @param onFailure told of an error in our own code; the payload then leaves by *Other*
 */
export function itemsOf(
	vendor: Vendor,
	settings: Settings,
	received: ReceivedRequest,
	onFailure: (error: unknown) => void,
): Routable[] {
	const { rows: named, byMarker } = namedEvents(vendor.events, received);
	const request = byMarker
		? withoutOwnParts(received, { headers: [], query: [EVENT_MARKER], body: [] })
		: received;
	return deliveries(request).map((part) => {
		const source = { request, part, settings };
		try {
			const recognized = vendor.recognize({ ...part, named, options: settings.options });
			return toItem(vendor, { ...source, recognized });
		} catch (error) {
			onFailure(error);
			return toItem(vendor, { ...source, recognized: NOT_UNDERSTOOD });
		}
	});
}

const NOT_UNDERSTOOD: Recognized = {
	event: 'other',
	fields: {},
	issues: [{ path: 'event', message: 'The node failed to read this event; please report it' }],
};
