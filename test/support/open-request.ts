import type { IDataObject } from 'n8n-workflow';

import { addressOf } from '../../nodes/shared/request/address';
import { bodiesIn } from '../../nodes/shared/request/bodies';
import type { OpenRequest } from '../../nodes/shared/request/open';
import type { Vendor } from '../../nodes/shared/vendor/vendor';

/** What a test wants to be different: of the address, or of the request behind the door. */
export interface Different extends Partial<OpenRequest> {
	body?: unknown;
	query?: IDataObject;
}

/** A request of a vendor's as the door lets it through, with whatever a test needs to be different. */
export function openRequest(vendor: Vendor, different: Different = {}): OpenRequest {
	const { body = {}, path = 'hook', query = {}, ...rest } = different;
	return {
		method: 'POST',
		...addressOf(vendor, path, query),
		headers: {},
		bodies: bodiesIn(body),
		files: [],
		receivedAt: '2026-09-30T12:00:00.000Z',
		isLive: true,
		...rest,
	};
}
