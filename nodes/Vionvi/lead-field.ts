import { isZero } from '../shared/action/item-places';
import { isNotSet } from '../shared/action/parameters';
import type { FieldRow } from '../shared/editor/action-parameters';

/**
 * `id` and `int` are whole numbers, an `id` at least 1. `phone` is text of digits only: vionvi's own
 * example sends a number and gets text back.
 */
export type LeadFieldType = 'text' | 'int' | 'id' | 'phone';

/** What one field of a lead is, and where Map Automatically takes it from. */
export interface LeadFieldRow extends Omit<FieldRow, 'name'> {
	type: LeadFieldType;
	/** Where to look in an item after the field's own name. */
	itemPath?: string;
	/** Parameters of the page's URL to look in after that, lower case, the best one first. */
	urlParameters?: readonly string[];
}

/**
 * Whether a value says nothing: then it neither wins over another one nor is it sent. A number field
 * of a form that nobody has filled in may hold 0.
 */
export function isEmptyFor(type: LeadFieldType, value: unknown): boolean {
	if (isNotSet(value)) return true;
	return (type === 'int' || type === 'id') && isZero(String(value).trim());
}
