import type { IDataObject } from 'n8n-workflow';

import type { Fixture, SampleRequest } from '../../nodes/shared/vendor/events';
import { understand } from '../../nodes/shared/delivery/understand';
import { sampleRequest } from '../../test/support/sample-request';
import type { Vendor } from '../../nodes/shared/vendor/vendor';
import { settingsWith } from '../../test/support/settings';

/** One fixture per event that has a sample, in the table's order. */
export function fixturesOf(vendor: Vendor): Fixture[] {
	return vendor.events.flatMap((row) => {
		const request = sampleRequest(vendor, row.value);
		if (request === undefined) return [];
		const received = { ...request, receivedAt: '2026-09-30T12:37:41.512Z' };
		const [{ item }] = understand(vendor, settingsWith(), received, (error) => {
			throw error;
		});
		return {
			vendor: vendor.name,
			event: row.value,
			certainty: row.certainty,
			request: { path: request.path, ...(row.sample as SampleRequest) },
			item: item.json as IDataObject,
		};
	});
}
