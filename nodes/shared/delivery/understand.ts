import { issue, type Issue } from '../messages';
import type { OpenRequest } from '../request/open';
import type { Settings } from '../request/settings';
import type { EventRow } from '../vendor/events';
import type { Delivery, Found, GivenNames, Lookup, Recognized, Vendor } from '../vendor/vendor';
import { attributeByUrl } from './attribution';
import { chosenFor } from './chosen';
import { eventId, fingerprint } from './event-id';
import { either, findIn } from './find';
import { givenNames } from './given-names';
import { lateness } from './lateness';
import { rawOf } from './raw';
import type { Routable } from './route';
import { firstFor, givenFor, rowsByPlace, type SentFor } from './sent-for';
import { validate, type Validated } from './validate';

/** What all deliveries of a request share, worked out once. */
interface Shared {
	vendor: Vendor;
	settings: Settings;
	request: OpenRequest;
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
	let print: string | undefined;
	const shared: Shared = {
		...{ vendor, settings, request, given, wanted },
		query: findIn(vendor, query, wanted).lookup,
		print: () => (print ??= fingerprint([query, files])),
	};
	return request.bodies.map((body) => {
		try {
			return itemOf(shared, body, findIn(vendor, body, wanted), vendor);
		} catch (error) {
			onFailure(error);
			return itemOf(
				{ ...shared, query: FOUND_NOTHING.lookup },
				body,
				FOUND_NOTHING,
				NOT_UNDERSTOOD,
			);
		}
	});
}

const FOUND_NOTHING: Found = { lookup: () => undefined };
const NOT_UNDERSTOOD: Pick<Vendor, 'recognize'> = {
	recognize: () => ({ event: 'other', issues: [issue('notUnderstood', 'event')] }),
};

function itemOf(
	shared: Shared,
	body: unknown,
	found: Found,
	recognizer: Pick<Vendor, 'recognize'>,
): Routable {
	const { vendor, settings, request, given } = shared;
	const lookup = either(found.lookup, shared.query);
	const sentFor = sentForIn(shared, lookup);
	const recognized = recognizer.recognize(deliveryOf(shared, lookup, sentFor));
	const row = rowOf(vendor, recognized.event);
	const concluded = recognized.concluded ?? new Map<string, never>();
	const validated = validate(vendor, row, { lookup, given }, concluded, settings);
	attributeByUrl(validated.typed.attribution);
	const { id, issues } = eventId({
		vendor: vendor.name,
		row,
		sentFor,
		concluded,
		payload: () => fingerprint([shared.print(), body]),
		occurredAt: validated.typed.occurredAt,
		receivedAt: request.receivedAt,
	});
	return assemble(shared, body, recognized, {
		row,
		validated,
		id: request.salt === undefined ? id : `${id}:${request.salt}`,
		issues: [
			...issues,
			...(found.isCut ? [issue('searchedInPart', 'raw.body')] : []),
			...lateness(row, validated, request, settings.zone),
		],
	});
}

type SentForPlace = (place: string) => SentFor | undefined;

function sentForIn({ vendor, settings, given }: Shared, lookup: Lookup): SentForPlace {
	const rows = rowsByPlace(vendor);
	return (place) => {
		const ofPlace = rows.get(place) ?? [];
		return givenFor(place, ofPlace, lookup, given, settings) ?? firstFor(ofPlace, lookup, settings);
	};
}

function deliveryOf(
	{ settings, request }: Shared,
	lookup: Lookup,
	sentFor: SentForPlace,
): Delivery {
	return {
		named: request.named,
		lookup,
		sentFor,
		isGiven: (place) => sentFor(place)?.isGiven === true,
		options: settings.options,
	};
}

function rowOf({ events }: Vendor, event: string): EventRow {
	const row = events.find(({ value }) => value === event);
	return row ?? (events.find(({ value }) => value === 'other') as EventRow);
}

interface Parts {
	row: EventRow;
	validated: Validated;
	id: string;
	issues: readonly Issue[];
}

/** The item in the order of its keys: what happened and who, then the rest. */
function assemble(
	{ vendor, settings, request }: Shared,
	body: unknown,
	{ issues: recognizedIssues = [], eventGuessedFrom, extraOutput }: Recognized,
	{ row, validated, id, issues }: Parts,
): Routable {
	const { typed, guesses, isAnyTyped } = validated;
	const isChosen = !request.isSample || chosenFor(row, settings.events) !== undefined;
	const item = {
		event: row.value,
		...typed,
		vendor: vendor.name,
		receivedAt: request.receivedAt,
		eventId: id,
		guesses: { ...(eventGuessedFrom !== undefined && { event: eventGuessedFrom }), ...guesses },
		issues: [
			...(isChosen ? [] : [issue('notChosen', 'event', row.label)]),
			...request.issues,
			...settings.issues,
			...recognizedIssues,
			...validated.issues,
			...(isAnyTyped ? [] : [issue('nothingTyped', 'event')]),
			...issues,
		],
		...(settings.includeRaw && { raw: rawOf(request, body, settings.includeHeaders) }),
	};
	return { row, extraOutput, item: { json: item as unknown as Routable['item']['json'] } };
}
