import { DateTime } from 'luxon';
import type { IExecuteFunctions } from 'n8n-workflow';

import type { ReadCredential } from '../shared/action/credential-reader';
import { toNodeError } from '../shared/action/failure';
import { readTimeoutMs } from '../shared/action/request-options';
import type { Run } from '../shared/action/run-items';
import { addToItem } from './add-to-item';
import { ask } from './ask';
import { notNamed } from './get-contact';
import { ADD_EVENT } from './operations';
import { isAutoMap, readLookUp } from './read-form';
import { readEventForm } from './read-event-form';
import { eventTypeOf, readEventParts, toContactEvent, type ContactEvent } from './to-contact-event';
import { blockOf, nameWritten, skipped, skipsNobody } from './written-item';

/** Event → Add: each item comes out with the id that SALESmanago gave the event. */
export function addEvent(context: IExecuteFunctions, readCredential: ReadCredential): Run {
	return {
		operation: ADD_EVENT,
		nameMade: (output) => nameWritten('event', output, 'eventId'),
		prepare: (itemIndex) => {
			const item = context.getInputData()[itemIndex].json;
			const timeoutMs = readTimeoutMs(context, itemIndex);
			const lookUp = readLookUp(context, itemIndex);
			if (lookUp === undefined) {
				if (skipsNobody(context, itemIndex)) return skipped(item);
				throw notNamed(context, itemIndex);
			}
			const body = { [lookUp.by]: lookUp.key, contactEvent: readEvent(context, itemIndex) };
			return {
				keys: [lookUp.key.toLowerCase()],
				carryOut: async () => {
					const operation = ADD_EVENT;
					const path = '/v2/contact/addContactExtEvent';
					const asked = await ask(context, readCredential, { path, body, operation, timeoutMs });
					if ('failure' in asked) {
						throw toNodeError(context.getNode(), asked.failure, operation, itemIndex);
					}
					const { eventId = null } = asked.answered;
					return addToItem(item, { salesmanago: { ...blockOf(item), eventId } });
				},
			};
		},
	};
}

/** Parameters win over what is found in the item. */
function readEvent(context: IExecuteFunctions, itemIndex: number): ContactEvent {
	const item = context.getInputData()[itemIndex].json;
	const found = isAutoMap(context, itemIndex) ? readEventParts(item) : {};
	const { type, details, ...given } = readEventForm(context, itemIndex);
	return toContactEvent({
		...found,
		...given,
		date: given.date ?? found.date ?? DateTime.utc().toMillis(),
		contactExtEventType: type ?? eventTypeOf(item),
		details: new Map([...(found.details ?? []), ...details]),
	});
}
