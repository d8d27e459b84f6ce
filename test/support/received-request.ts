import type { ReceivedRequest } from '../../nodes/shared/read';

/** A request as `read` gives it on, with whatever a test needs to be different. */
export function receivedRequest(different: Partial<ReceivedRequest> = {}): ReceivedRequest {
	return {
		method: 'POST',
		path: 'hook',
		query: {},
		headers: {},
		body: {},
		files: [],
		issues: [],
		receivedAt: '2026-09-30T12:00:00.000Z',
		isSample: false,
		...different,
	};
}
