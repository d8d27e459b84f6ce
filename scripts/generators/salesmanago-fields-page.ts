import { CONTACT_FIELDS } from '../../nodes/Salesmanago/contact-fields';
import {
	DESCRIPTION_PLACES,
	DETAILS,
	EXTERNAL_ID_PLACES,
	TIME_PLACES,
} from '../../nodes/Salesmanago/event-fields';
import { CONTACT_ID_PLACES, EMAIL_PLACES, RULE_CONTACT_ID } from '../../nodes/Salesmanago/look-up';
import { code, table } from './markdown';
import { SALESMANAGO_OUTPUT_SCHEMAS, type SalesmanagoSchema } from './salesmanago-output-schemas';

const INTRODUCTION = `<!-- Written by \`npm run build\` from the tables in nodes/Salesmanago. Change those. -->

# The fields of the SALESmanago node

_Map Automatically_ takes the first of the places that holds a text or a number.
`;

/** docs/salesmanago-fields.md: the automatic map, and what each operation adds to an item. */
export function salesmanagoFieldsPage(): string {
	const list = (places: readonly string[]) => places.map(code).join(', ');
	return `${INTRODUCTION}
## Which contact

${table(
	['Found by', 'Place in the item'],
	[
		['contact ID', list(CONTACT_ID_PLACES)],
		["contact ID, in items of SALESmanago's trigger only", code(RULE_CONTACT_ID)],
		['email, where there is no contact ID', list(EMAIL_PLACES)],
	],
)}

## Contact → Create or Update

${table(
	['SALESmanago', 'Place in the item'],
	CONTACT_FIELDS.filter(({ itemPlaces }) => itemPlaces.length > 0).map(
		({ name, at, itemPlaces }) => [code(PARENTS[at] + name), list(itemPlaces)],
	),
)}

From the form only: ${CONTACT_FIELDS.filter(({ itemPlaces }) => itemPlaces.length === 0)
		.map(({ label }) => `_${label}_`)
		.join(', ')}, tags, properties and consents.

## Event → Add

${table(
	['SALESmanago', 'Meaning', 'Place in the item'],
	[
		[code('contactExtEventType'), 'PHONE_CALL where the item has a call, else OTHER', code('call')],
		[code('date'), 'Time, in milliseconds', list(TIME_PLACES)],
		[code('description'), 'What happened', list(DESCRIPTION_PLACES)],
		[code('externalId'), 'ID of the event', list(EXTERNAL_ID_PLACES)],
		...DETAILS.map(({ label, places }, index) => [code(`detail${index + 1}`), label, list(places)]),
	],
)}

## What the node adds to an item

${table(['Operation', 'Type', 'Fields'], Object.entries(SALESMANAGO_OUTPUT_SCHEMAS).flatMap(addedRows))}
`;
}

const PARENTS = { contact: 'contact.', address: 'contact.address.', top: '' };

const OPERATIONS: Record<string, string> = {
	'contact/get.json': 'Contact → Get',
	'contact/upsert.json': 'Contact → Create or Update',
	'event/add.json': 'Event → Add',
};

/** One row per type. */
function addedRows([file, schema]: [string, SalesmanagoSchema]): string[][] {
	const leaves = leavesOf(schema);
	return [...new Set(leaves.map(([, type]) => type))].map((type) => [
		OPERATIONS[file],
		type,
		leaves
			.filter(([, each]) => each === type)
			.map(([path]) => code(path))
			.join(', '),
	]);
}

function leavesOf(
	{ properties, type, items }: SalesmanagoSchema,
	path = '',
): Array<[path: string, type: string]> {
	if (properties === undefined) {
		const of = items === undefined ? '' : ` of ${String(items.type)}s`;
		return [[path, `${[type].flat().join(' or ')}${of}`]];
	}
	return Object.entries(properties).flatMap(([name, inner]) =>
		leavesOf(inner, path === '' ? name : `${path}.${name}`),
	);
}
