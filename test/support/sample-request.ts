import type { OpenRequest } from '../../nodes/shared/request/open';
import { requestOf } from '../../nodes/shared/request/sample';
import type { Vendor } from '../../nodes/shared/vendor/vendor';

/** The request of an event's first sample; undefined where the event has none. */
export function sampleRequest(vendor: Vendor, event: unknown): OpenRequest | undefined {
	const row = vendor.events.find(({ value }) => value === event);
	return row?.sample && requestOf(vendor, row, row.sample);
}
