import { memo, once } from '../memo';
import { issue } from '../messages';
import { either, lookupIn } from '../payload/lookup';
import type { OpenRequest } from '../request/open';
import type { Settings } from '../request/settings';
import type { EventRow, Raw } from '../vendor/events';
import type { Fields, Found, GivenNames, Lookup, Vendor } from '../vendor/vendor';
import { attributeByUrl } from './attribution';
import { chosenFor } from './chosen';
import { eventId, fingerprint } from './event-id';
import { givenNames } from './given-names';
import { lateness } from './lateness';
import type { Routable } from './route';
import { rowsByPlace, sentFor, type RowsByPlace, type Source } from './sent-for';
import { validate } from './validate';

/** What all deliveries of a request share, worked out once. */
interface Shared {
	vendor: Vendor;
	settings: Settings;
	request: OpenRequest;
	rows: RowsByPlace;
	given: GivenNames;
	wanted: ReadonlySet<string>;
	query: Lookup;
	/** Of all that was sent beside the body. */
	print: () => string;
}

/**
 * The items of a request, one per delivery: which event it is, its typed values, its id.
 *
 * @param onFailure told of an error in our own code; the payload then goes to *Other*
 */
export function understand(
	vendor: Vendor,
	settings: Settings,
	request: OpenRequest,
	onFailure: (error: unknown) => void,
): Routable[] {
	const given = givenNames(settings.options, vendor);
	const wanted = new Set(given.values());
	const { query, files } = request;
	const shared: Shared = {
		...{ vendor, settings, request, rows: rowsByPlace(vendor), given, wanted },
		query: findIn(vendor, query, wanted).lookup,
		print: once(() => fingerprint([query, files])),
	};
	return request.bodies.map((body) => {
		try {
			return routableOf(shared, body, findIn(vendor, body, wanted), vendor);
		} catch (error) {
			onFailure(error);
			return routableOf(
				{ ...shared, query: FOUND_NOTHING.lookup },
				body,
				FOUND_NOTHING,
				NOT_UNDERSTOOD,
			);
		}
	});
}

/** What can be found in a body or a query, by the vendor's own search where it has one. */
export function findIn({ find }: Vendor, payload: unknown, wanted: ReadonlySet<string>): Found {
	const isSearched = typeof payload === 'object' && payload !== null;
	return find && isSearched ? find(payload as Fields, wanted) : { lookup: lookupIn(payload) };
}

const FOUND_NOTHING: Found = { lookup: () => undefined };
const NOT_UNDERSTOOD: Pick<Vendor, 'recognize'> = {
	recognize: () => ({ event: 'other', issues: [issue('notUnderstood', 'event')] }),
};

/** In the order of its keys: what happened and who, then the rest. */
function routableOf(
	{ vendor, settings, request, rows, given, query, print }: Shared,
	body: unknown,
	found: Found,
	{ recognize }: Pick<Vendor, 'recognize'>,
): Routable {
	const { method, named, files, headers, receivedAt, salt } = request;
	const { options, includeRaw, includeHeaders } = settings;
	const lookup = either(found.lookup, query);
	const source: Source = { rows, lookup, given, context: settings };
	const sent = memo((place) => sentFor(source, place));
	const recognized = recognize({ named, lookup, sentFor: sent, options });
	const row = rowOf(vendor, recognized.event);
	const validated = validate(row, sent, recognized.concluded);
	const { typed, guesses } = validated;
	attributeByUrl(typed.attribution);
	const { id, issues } = eventId({
		vendor: vendor.name,
		row,
		sentFor: sent,
		concluded: recognized.concluded ?? new Map(),
		payload: () => fingerprint([print(), body]),
		occurredAt: typed.occurredAt,
		receivedAt,
	});
	const { eventGuessedFrom, extraOutput } = recognized;
	const isChosen = salt === undefined || chosenFor(row, settings.events) !== undefined;
	const item = {
		event: row.value,
		...typed,
		vendor: vendor.name,
		receivedAt,
		eventId: salt === undefined ? id : `${id}:${salt}`,
		guesses: { ...(eventGuessedFrom !== undefined && { event: eventGuessedFrom }), ...guesses },
		issues: [
			...(isChosen ? [] : [issue('notChosen', 'event', row.label)]),
			...request.issues,
			...settings.issues,
			...(recognized.issues ?? []),
			...validated.issues,
			...(validated.isAnyTyped ? [] : [issue('nothingTyped', 'event', ...parametersFor(vendor))]),
			...issues,
			...(found.isCut ? [issue('searchedInPart', 'raw.body')] : []),
			...lateness(row, validated, request, settings.zone),
		],
		...(includeRaw && {
			raw: {
				method,
				query: request.query,
				body,
				files,
				...(includeHeaders && { headers }),
			} satisfies Raw,
		}),
	};
	return { row, extraOutput, item: { json: item as unknown as Routable['item']['json'] } };
}

/** What a user can do where no field is recognized. */
function parametersFor({ parameters }: Vendor): string[] {
	return parameters?.includes('fieldNames') ? ['Field Names'] : [];
}

function rowOf({ events }: Vendor, event: string): EventRow {
	const row = events.find(({ value }) => value === event);
	return row ?? (events.find(({ value }) => value === 'other') as EventRow);
}
