import type { OpenRequest } from '../request/open';
import type { Raw } from '../vendor/events';

/** `item.raw` for one delivery of a request: a list's members each get their own body. */
export function rawOf(request: OpenRequest, body: unknown, includeHeaders: boolean): Raw {
	const { method, query, files, headers } = request;
	return includeHeaders ? { method, query, body, files, headers } : { method, query, body, files };
}
