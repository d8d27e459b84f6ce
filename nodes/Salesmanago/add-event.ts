import { DateTime } from 'luxon';

import { addToItem } from '../shared/action/add-to-item';
import { orPassOn } from '../shared/action/nobody';
import type { Asker } from '../shared/action/operation';
import { isAutoMap, itemOf } from '../shared/action/parameters';
import type { Prepared } from '../shared/action/run-items';
import { askApi } from './ask';
import { blockOf, readLookUp } from './look-up';
import { readEventForm } from './read-event-form';
import { eventTypeOf, readEventParts, toContactEvent, type ContactEvent } from './to-contact-event';

/**
 * Event → Add: the item comes out with the id that SALESmanago gave the event.
 *
 * @throws UserError where it names nobody, or a parameter cannot be read
 */
export function prepareAddEvent(asker: Asker): Prepared {
	return orPassOn(asker, readLookUp(asker), ({ by, key }) => {
		const body = { [by]: key, contactEvent: readEvent(asker) };
		return {
			keys: [key.toLowerCase()],
			carryOut: async () => {
				const { eventId = null } = await askApi(asker, '/v2/contact/addContactExtEvent', body);
				const item = itemOf(asker);
				return addToItem(item, { salesmanago: { ...blockOf(item), eventId } });
			},
			nameMade: (output) => `event ${String(blockOf(output).eventId)}`,
		};
	});
}

/** Parameters win over what is found in the item. */
function readEvent(asker: Asker): ContactEvent {
	const item = itemOf(asker);
	const found = isAutoMap(asker) ? readEventParts(item) : {};
	const { type, details, ...given } = readEventForm(asker);
	return toContactEvent({
		...found,
		...given,
		date: given.date ?? found.date ?? DateTime.utc().toMillis(),
		contactExtEventType: type ?? eventTypeOf(item),
		details: new Map([...(found.details ?? []), ...details]),
	});
}
