import { DateTime, Info } from 'luxon';
import { UserError, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';

import { isNotSet, showValue } from '../shared/action/whole-number';
import { EVENT_TYPES, MOST_DETAILS } from './event-fields';
import type { ContactEvent } from './to-contact-event';

/** What the form says of an event; what is not filled in is not there. */
export interface EventForm
	extends Partial<Omit<ContactEvent, `detail${number}` | 'contactExtEventType'>> {
	/** `undefined`: automatic. */
	type?: string;
	/** Position from 1 → text. */
	details: Map<number, string>;
}

const TEXTS = ['description', 'externalId', 'location', 'products'] as const;

/**
 * Reads the event that an item's form describes.
 *
 * @throws UserError that names the parameter and the value, when SALESmanago could not read it
 */
export function readEventForm(context: IExecuteFunctions, itemIndex: number): EventForm {
	const given = context.getNodeParameter('eventFields', itemIndex, {}) as IDataObject;
	const texts = TEXTS.filter((name) => !isNotSet(given[name])).map((name) => [
		name,
		String(given[name]).trim(),
	]);
	const date = isNotSet(given.date) ? undefined : readTime(given.date, context.getTimezone());
	const value = readAmount(given.value);
	return {
		...(Object.fromEntries(texts) as Partial<Record<(typeof TEXTS)[number], string>>),
		...(date === undefined ? {} : { date }),
		...(value === undefined ? {} : { value }),
		type: readType(context.getNodeParameter('eventType', itemIndex)),
		details: readDetails(context.getNodeParameter('details', itemIndex, {}) as IDataObject),
	};
}

function readType(value: unknown): string | undefined {
	if (isNotSet(value) || value === 'auto') return undefined;
	const type = EVENT_TYPES.find((each) => each.value === value)?.value;
	if (type !== undefined) return String(type);
	throw new UserError(`Event Type is not one that SALESmanago knows: ${showValue(value)}`);
}

/** Milliseconds since 1970. A text without an offset is read in the workflow's zone. */
function readTime(value: unknown, workflowZone: string): number {
	const zone = Info.isValidIANAZone(workflowZone) ? workflowZone : undefined;
	const time = value instanceof DateTime ? value : DateTime.fromISO(String(value).trim(), { zone });
	if (time.isValid) return time.toMillis();
	throw new UserError(`Date must be a date and time, but it is ${showValue(value)}`);
}

/** A number field that is left at 0 is empty. */
function readAmount(value: unknown): number | undefined {
	if (isNotSet(value)) return undefined;
	const amount = Number(value);
	if (Number.isFinite(amount)) return amount === 0 ? undefined : amount;
	throw new UserError(`Value must be a number, but it is ${showValue(value)}`);
}

function readDetails({ detail }: IDataObject): Map<number, string> {
	const rows = Array.isArray(detail) ? (detail as IDataObject[]) : [];
	return new Map(
		rows.flatMap(({ position, text }): Array<[number, string]> => {
			const number = Number(position);
			if (!(Number.isInteger(number) && number >= 1 && number <= MOST_DETAILS)) {
				throw new UserError(
					`Position of a detail must be a whole number from 1 to ${MOST_DETAILS}, but it is ${showValue(position)}`,
				);
			}
			return isNotSet(text) ? [] : [[number, String(text).trim()]];
		}),
	);
}
