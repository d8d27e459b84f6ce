import { LEAD_FIELDS } from '../../nodes/Vionvi/fields';
import { COLLECTIONS } from '../../nodes/Vionvi/properties';
import { code, table } from './markdown';

const INTRODUCTION = `<!-- Written by \`npm run build\` from nodes/Vionvi/fields.ts. Change that. -->

# The fields of a vionvi lead

_Map Automatically_ takes the first of these that is there: a field of vionvi's own name at the top of the item, the place in a trigger's item, the parameter in the query of \`attribution.pageUrl\` (or of \`attribution.landingUrl\`, where that page's URL names none).
`;

/** docs/vionvi-fields.md: the automatic map. */
export function vionviFieldsPage(): string {
	const rows = LEAD_FIELDS.map(({ name, label, group, itemPath, urlParameters = [] }) => [
		code(name),
		label,
		COLLECTIONS.find((collection) => collection.name === group)?.label ?? 'top of the form',
		itemPath ? code(itemPath) : '',
		urlParameters.map(code).join(', '),
	]);
	return `${INTRODUCTION}
${table(['vionvi', 'In the form', 'Group', 'Place in the item', "Parameter in the page's URL"], rows)}
`;
}
