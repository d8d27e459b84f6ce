import type { IDataObject } from 'n8n-workflow';

import { readPath, type Found } from '../shared/action/item-places';
import { CAMPAIGN } from '../shared/delivery/attribution';
import { LEAD_FIELDS, URL_PATHS, type LeadField, type LeadFieldName } from './fields';
import { isEmptyFor } from './lead-field';
import { readUrlQuery } from './url-query';

/** Values on their way into a lead, never null or blank. */
export type FoundValues = Partial<Record<LeadFieldName, Found>>;

const KNOWN_PARAMETERS = LEAD_FIELDS.flatMap((field) => field.urlParameters ?? []);

/**
 * Map Automatically: finds the fields of a lead in an item, by the table in `fields.ts`. A key that
 * is named as vionvi names it wins over `contact` and `attribution`, these win over the URL of the
 * page. Null, empty text, 0 in a number field, booleans, lists and objects are passed over: this never throws.
 */
export function mapItem(item: IDataObject): FoundValues {
	const found: FoundValues = {};
	for (const field of LEAD_FIELDS) {
		const first = inItem(field, item);
		if (first) found[field.name] = first;
	}
	const url = findTaggedUrl(item);
	if (url === undefined) return found;
	const hasCampaign = LEAD_FIELDS.some((field) => isOfCampaign(field) && found[field.name]);
	for (const field of LEAD_FIELDS) {
		const first = hasCampaign && isOfCampaign(field) ? undefined : inUrl(field, url);
		if (first) found[field.name] ??= first;
	}
	return found;
}

/** The campaign comes from one source: two visits together would name one that never was. */
function isOfCampaign({ name }: LeadField): boolean {
	return CAMPAIGN.some(([key]) => key === name);
}

/** The places in an item where Map Automatically looks for a field, in order. */
export function itemPlaces({ name, itemPath }: LeadField): string[] {
	return itemPath ? [name, itemPath] : [name];
}

interface TaggedUrl {
	path: string;
	query: Map<string, string>;
}

function inItem(field: LeadField, item: IDataObject): Found | undefined {
	return itemPlaces(field)
		.map((path) => ({ value: readPath(item, path), origin: path }))
		.find(({ value }) => isUsable(field, value));
}

function inUrl(field: LeadField, { path, query }: TaggedUrl): Found | undefined {
	return (field.urlParameters ?? [])
		.map((parameter) => ({ value: query.get(parameter), origin: `${parameter} in ${path}` }))
		.find(({ value }) => isUsable(field, value));
}

/** One URL for all fields. */
function findTaggedUrl(item: IDataObject): TaggedUrl | undefined {
	return URL_PATHS.map((path) => ({ path, query: readUrlQuery(readPath(item, path)) })).find(
		({ query }) => KNOWN_PARAMETERS.some((parameter) => query.has(parameter)),
	);
}

function isUsable({ type }: LeadField, value: unknown): boolean {
	const isScalar = typeof value === 'string' || Number.isFinite(value);
	return isScalar && !isEmptyFor(type, value);
}
