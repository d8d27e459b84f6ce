import type { IDataObject } from 'n8n-workflow';

import type { Routable } from '../delivery/route';
import { understand } from '../delivery/understand';
import { issue } from '../messages';
import { EVENT_MARKER } from '../request/address';
import type { OpenRequest } from '../request/open';
import { bareSettings, type Settings } from '../request/settings';
import type { Fixture, UploadedFile } from '../vendor/events';
import type { Vendor } from '../vendor/vendor';
import { Calendar } from './calendar';
import { Fakes } from './fakes';
import type { Redaction } from './redact-text';
import { LEFT_OUT, Redactor } from './redact-value';
import { vocabularyOf } from './vocabulary';

/** A comment on GitHub takes 65,536 characters. */
const MOST_OF_A_BODY = 45_000;
const MOST_OF_THE_REST = 15_000;
const CONTENT_TYPE = 'content-type';

/**
 * Adds to each item of a request a copy of what was sent that may be shown to strangers: its shape
 * is that of the delivery, and nobody's data is in it. A copy is a fixture. The item in it is made
 * from the copy alone, by a node without options; it has no `raw`, which would be the copy again.
 *
 * @param items those of the request, in their order
 * @param onFailure told of an error in our own code; the copies are `null` then
 */
export function addRedactedCopies(
	items: readonly Routable[],
	vendor: Vendor,
	{ zone, includeHeaders }: Settings,
	request: OpenRequest,
	onFailure: (error: unknown) => void,
): void {
	try {
		const redacted = redactRequest(vendor, request, includeHeaders);
		const settings = bareSettings(vendor, { zone, includeRaw: false });
		const copies = understand(vendor, settings, redacted, onFailure);
		const shared = sharedPart(redacted, includeHeaders);
		items.forEach(({ row, item }, index) => {
			const body = redacted.bodies[index];
			item.json.redacted = {
				vendor: vendor.name,
				event: row.value,
				certainty: 'seen',
				request: body === null ? shared : { ...shared, body },
				item: copies[index].item.json,
			} satisfies Fixture as unknown as IDataObject;
		});
	} catch (error) {
		onFailure(error);
		for (const { item } of items) item.json.redacted = null;
	}
}

/** Redacts what the deliveries of a request share, then each body within a bound of its own. */
function redactRequest(vendor: Vendor, request: OpenRequest, includeHeaders: boolean): OpenRequest {
	const calendar = new Calendar(request.receivedAt);
	const vocabulary = vocabularyOf(vendor);
	const redaction: Redaction = { calendar, vocabulary, fakes: new Fakes(calendar) };
	const shared = new Redactor(redaction, MOST_OF_THE_REST);
	const contentType = shared.text(contentTypeOf(request));
	return {
		...request,
		path: shared.text(request.path),
		query: shared.redact(request.query) as IDataObject,
		files: request.files.map((file) => redactFile(file, shared)),
		headers: {
			...(includeHeaders && (shared.redact(request.headers) as IDataObject)),
			...(contentType && { [CONTENT_TYPE]: contentType }),
		},
		bodies: request.bodies.map((body) => new Redactor(redaction, MOST_OF_A_BODY).redact(body)),
		// What was sent may be quoted in them.
		issues: request.issues.map(({ code, path }) => issue(code, path, LEFT_OUT, LEFT_OUT)),
		receivedAt: calendar.receivedAt,
	};
}

function redactFile(file: UploadedFile, redactor: Redactor): UploadedFile {
	return { ...(redactor.redact(file) as UploadedFile), field: redactor.key(file.field) };
}

/** Without parameters: a boundary is of no use, and n8n reads no charset but UTF-8. */
function contentTypeOf({ headers }: OpenRequest): string {
	return String(headers[CONTENT_TYPE] ?? '')
		.split(';')[0]
		.trim();
}

/** What is empty is left out, as in the samples. */
function sharedPart(request: OpenRequest, includeHeaders: boolean): Fixture['request'] {
	const { path, method, headers, files } = request;
	const contentType = contentTypeOf(request);
	const query = { ...request.query, ...markerOf(request) };
	return {
		path,
		method,
		...(contentType && { contentType }),
		...(includeHeaders && { headers }),
		...(Object.keys(query).length > 0 && { query }),
		...(files.length > 0 && { files }),
	};
}

/** The event marker, where it and not the path names the event: it was taken out of the query. */
function markerOf({ path, named }: OpenRequest): IDataObject {
	const [row] = named;
	if (row === undefined || row.path === path) return {};
	return { [EVENT_MARKER]: named.length > 1 ? row.path : row.value };
}
