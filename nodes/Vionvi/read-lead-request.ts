import { NodeOperationError, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';

import { LEAD_FIELDS, type LeadRequest } from './fields';
import { isEmptyFor } from './lead-field';
import { mapItem, type FoundValues } from './map-item';
import { COLLECTIONS } from './properties';
import { contactPlaces, toLeadRequest } from './to-lead-request';

/**
 * The lead that an item and the node's parameters make. Parameters win over the automatic map.
 *
 * @returns the lead, or why there is nobody to call back
 * @throws NodeOperationError when vionvi would refuse the lead
 */
export function readLeadRequest(
	context: IExecuteFunctions,
	itemIndex: number,
): { lead: LeadRequest } | { nobody: NodeOperationError } {
	const isAutoMap = context.getNodeParameter('mapping', itemIndex) === 'autoMap';
	const values: FoundValues = {
		...readNameIfEmpty(context, itemIndex),
		...(isAutoMap ? mapItem(context.getInputData()[itemIndex].json) : {}),
		...readParameters(context, itemIndex, isAutoMap),
	};
	const result = toLeadRequest(values, contactPlaces(isAutoMap));
	if ('lead' in result) return result;

	const { message, description, isNobody } = result.unfit;
	const error = new NodeOperationError(context.getNode(), `${message} [item ${itemIndex}]`, {
		itemIndex,
		description,
	});
	if (isNobody) return { nobody: error };
	throw error;
}

function readNameIfEmpty(context: IExecuteFunctions, itemIndex: number): FoundValues {
	const value = context.getNodeParameter('options.nameIfEmpty', itemIndex, '');
	return isEmptyFor('text', value) ? {} : { name: { value, origin: 'Name if Empty of this node' } };
}

/** The form: contact fields are parameters of their own, and there in Define Below only. */
function readParameters(
	context: IExecuteFunctions,
	itemIndex: number,
	isAutoMap: boolean,
): FoundValues {
	const groups = COLLECTIONS.map(
		({ name }) => context.getNodeParameter(name, itemIndex, {}) as IDataObject,
	);
	const contact = isAutoMap ? {} : readContact(context, itemIndex);
	const given: IDataObject = Object.assign({}, contact, ...groups);

	const found: FoundValues = {};
	for (const { name, label, type } of LEAD_FIELDS) {
		const value = given[name];
		if (!isEmptyFor(type, value)) found[name] = { value, origin: `${label} of this node` };
	}
	return found;
}

function readContact(context: IExecuteFunctions, itemIndex: number): IDataObject {
	const fields = LEAD_FIELDS.filter(({ group }) => group === 'contact');
	return Object.fromEntries(
		fields.map(({ name }) => [name, context.getNodeParameter(name, itemIndex, '')]),
	) as IDataObject;
}
