import type { Asker } from '../shared/action/operation';
import {
	isNotSet,
	mustBe,
	parameterOf,
	readChoice,
	readCollection,
	readRows,
	readText,
	readTime,
	readWholeNumber,
} from '../shared/action/parameters';
import { workflowZone } from '../shared/values/zone';
import { EVENT_TYPES, MOST_DETAILS } from './event-fields';
import type { ContactEvent } from './to-contact-event';

/** What the form says of an event; what is not filled in is `undefined`. */
export interface EventForm
	extends Partial<Omit<ContactEvent, `detail${number}` | 'contactExtEventType'>> {
	/** `undefined`: automatic. */
	type?: string;
	/** Position from 1 → text. */
	details: Map<number, string>;
}

const TEXTS = {
	description: 'Description',
	externalId: 'External ID',
	location: 'Location',
	products: 'Products',
};

const AUTOMATIC = 'auto';
const TYPES = [AUTOMATIC, ...EVENT_TYPES.map(({ value }) => String(value))];
const POSITION = { label: 'Position of a detail', least: 1, most: MOST_DETAILS };

/**
 * Reads the event that an item's form describes.
 *
 * @throws UserError that names the parameter and the value, when SALESmanago could not read it
 */
export function readEventForm(asker: Asker): EventForm {
	const given = readCollection(asker, 'eventFields');
	const type = readChoice(parameterOf(asker, 'eventType'), 'Event Type', TYPES);
	const form = {
		...Object.fromEntries(
			Object.entries(TEXTS).map(([name, label]) => [name, readText(given[name], label)]),
		),
		date: readTime(given.date, 'Date', workflowZone(asker.context))?.toMillis(),
		value: readAmount(given.value),
		type: type === AUTOMATIC ? undefined : type,
	};
	const filled = Object.entries(form).filter(([, value]) => value !== undefined);
	return { ...Object.fromEntries(filled), details: readDetails(asker) };
}

/** A number field that is left at 0 is empty. */
function readAmount(value: unknown): number | undefined {
	if (isNotSet(value)) return undefined;
	const isDecimal = typeof value === 'string' && /^\s*[+-]?\d+(?:\.\d+)?\s*$/.test(value);
	const amount = isDecimal ? Number(value) : value;
	if (Number.isFinite(amount)) return Number(amount) || undefined;
	throw mustBe('Value', 'a number', value);
}

function readDetails(asker: Asker): Map<number, string> {
	return new Map(
		readRows(asker, 'details', 'detail').flatMap((row): Array<[number, string]> => {
			const position = readWholeNumber(row.position, POSITION);
			const text = readText(row.text, 'Text of a detail');
			if (text === undefined) return [];
			if (position === undefined) throw mustBe(POSITION.label, 'set', row.position);
			return [[position, text]];
		}),
	);
}
