import type { IDataObject } from 'n8n-workflow';

import { findIn } from '../../nodes/shared/delivery/understand';
import type { EventRow } from '../../nodes/shared/vendor/events';
import type { Delivery, Fields, Vendor } from '../../nodes/shared/vendor/vendor';

/** A delivery of fields alone, for `recognize` by itself. */
export function deliveryOf<Row extends EventRow>(
	vendor: Vendor<Row>,
	fields: Fields,
	{ named = [], options = {} }: { named?: readonly Row[]; options?: IDataObject } = {},
): Delivery<Row> {
	const { lookup } = findIn(vendor as unknown as Vendor, fields, new Set());
	return { named, lookup, sentFor: lookup, options };
}
