import type { IDataObject } from 'n8n-workflow';

import { readPath, type Found } from '../shared/action/item-places';
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
	const url = findTaggedUrl(item);
	const found: FoundValues = {};
	for (const field of LEAD_FIELDS) {
		const first = candidates(field, item, url).find(({ value }) => isUsable(field, value));
		if (first) found[field.name] = first;
	}
	return found;
}

/** The places in an item where Map Automatically looks for a field, in order. */
export function itemPlaces({ name, itemPath }: LeadField): string[] {
	return itemPath ? [name, itemPath] : [name];
}

interface TaggedUrl {
	path: string;
	query: Map<string, string>;
}

function candidates(field: LeadField, item: IDataObject, url: TaggedUrl | undefined): Found[] {
	const inItem = itemPlaces(field).map((path) => ({ value: readPath(item, path), origin: path }));
	const inUrl = (url ? (field.urlParameters ?? []) : []).map((parameter) => ({
		value: url?.query.get(parameter),
		origin: `${parameter} in ${url?.path}`,
	}));
	return [...inItem, ...inUrl];
}

/** One URL for all fields: parameters of two visits in one lead would name a campaign that never was. */
function findTaggedUrl(item: IDataObject): TaggedUrl | undefined {
	return URL_PATHS.map((path) => ({ path, query: readUrlQuery(readPath(item, path)) })).find(
		({ query }) => KNOWN_PARAMETERS.some((parameter) => query.has(parameter)),
	);
}

function isUsable({ type }: LeadField, value: unknown): boolean {
	const isScalar = typeof value === 'string' || Number.isFinite(value);
	return isScalar && !isEmptyFor(type, value);
}
