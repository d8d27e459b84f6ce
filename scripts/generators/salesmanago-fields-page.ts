import { CONTACT_FIELDS } from '../../nodes/Salesmanago/contact-fields';
import {
	DESCRIPTION_PLACES,
	DETAILS,
	EXTERNAL_ID_PLACES,
	TIME_PLACES,
} from '../../nodes/Salesmanago/event-fields';
import { CONTACT_ID_PLACES, EMAIL_PLACES, RULE_CONTACT_ID } from '../../nodes/Salesmanago/look-up';
import { code, terms, type Term } from './markdown';
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

By its ID from ${list(CONTACT_ID_PLACES)}, in items of SALESmanago's trigger also from ${code(RULE_CONTACT_ID)}; without one by the e-mail from ${list(EMAIL_PLACES)}.

## Contact → Create or Update

${terms(
	CONTACT_FIELDS.filter(({ itemPlaces }) => itemPlaces.length > 0).map(
		({ name, at, itemPlaces }) => [code(PARENTS[at] + name), list(itemPlaces)],
	),
)}

From the form only: ${CONTACT_FIELDS.filter(({ itemPlaces }) => itemPlaces.length === 0)
		.map(({ label }) => `_${label}_`)
		.join(', ')}, tags, properties and consents.

## Event → Add

${terms([
	[code('contactExtEventType'), `PHONE_CALL if the item has ${code('call')}, else OTHER`],
	[`${code('date')} (in milliseconds)`, list(TIME_PLACES)],
	[code('description'), list(DESCRIPTION_PLACES)],
	[code('externalId'), list(EXTERNAL_ID_PLACES)],
	...DETAILS.map(
		({ label, places }, index): Term => [`${code(`detail${index + 1}`)} (${label})`, list(places)],
	),
])}

## What the node adds to an item

A type stands after its fields.

${terms(Object.entries(SALESMANAGO_OUTPUT_SCHEMAS).map(added))}
`;
}

const PARENTS = { contact: 'contact.', address: 'contact.address.', top: '' };

const OPERATIONS: Record<string, string> = {
	'contact/get.json': 'Contact → Get',
	'contact/upsert.json': 'Contact → Create or Update',
	'event/add.json': 'Event → Add',
};

/** What an operation adds, by type. */
function added([file, schema]: [string, SalesmanagoSchema]): Term {
	const leaves = leavesOf(schema);
	const types = [...new Set(leaves.map(([, type]) => type))].map((type) => {
		const paths = leaves.filter(([, each]) => each === type).map(([path]) => code(path));
		return `${paths.join(', ')} (${type})`;
	});
	return [OPERATIONS[file], types.join(', ')];
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
