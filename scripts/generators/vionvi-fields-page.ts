import { LEAD_FIELDS, type LeadField } from '../../nodes/Vionvi/fields';
import { code, terms } from './markdown';

const INTRODUCTION = `<!-- Written by \`npm run build\` from nodes/Vionvi/fields.ts. Change that. -->

# The fields of a vionvi lead

_Map Automatically_ takes the first of these that is there: a field of vionvi's own name at the top of the item, the place in a trigger's item, the parameter in the query of \`attribution.pageUrl\` (or of \`attribution.landingUrl\`, where that page's URL names none).
`;

/** docs/vionvi-fields.md: the automatic map. */
export function vionviFieldsPage(): string {
	const mapped = LEAD_FIELDS.filter(isMapped);
	const others = LEAD_FIELDS.filter((field) => !isMapped(field));
	return `${INTRODUCTION}
${terms(
	mapped.map(({ name, itemPath, urlParameters = [] }) => {
		const parameters = urlParameters.map((each) => `?${each}=`);
		const places = itemPath === undefined ? parameters : [itemPath, ...parameters];
		return [code(name), places.map(code).join(', ')];
	}),
)}

By their own name only: ${others.map(({ name }) => code(name)).join(', ')}.
`;
}

const isMapped = ({ itemPath, urlParameters }: LeadField) =>
	itemPath !== undefined || urlParameters !== undefined;
