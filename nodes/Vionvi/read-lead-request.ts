import type { IDataObject } from 'n8n-workflow';

import type { Named } from '../shared/action/nobody';
import type { Asker } from '../shared/action/operation';
import { isAutoMap, itemOf, parameterOf, readCollection } from '../shared/action/parameters';
import { filledIn } from '../shared/action/item-places';
import { LEAD_FIELDS, type LeadRequest } from './fields';
import { isEmptyFor } from './lead-field';
import { mapItem, type FoundValues } from './map-item';
import { COLLECTIONS } from './form';
import { contactPlaces, toLeadRequest } from './to-lead-request';

/**
 * The lead that an item and the node's parameters make. Parameters win over the automatic map.
 *
 * @throws UserError when vionvi would refuse the lead
 */
export function readLeadRequest(asker: Asker): Named<LeadRequest> {
	const isAuto = isAutoMap(asker);
	const values: FoundValues = {
		...readNameIfEmpty(asker),
		...(isAuto ? mapItem(itemOf(asker)) : {}),
		...readParameters(asker, isAuto),
	};
	return toLeadRequest(values, contactPlaces(isAuto));
}

function readNameIfEmpty(asker: Asker): FoundValues {
	const value = parameterOf(asker, 'options.nameIfEmpty');
	return isEmptyFor('text', value) ? {} : { name: { value, origin: 'Name if Empty of this node' } };
}

/** The form: contact fields are parameters of their own, and there in Define Below only. */
function readParameters(asker: Asker, isAuto: boolean): FoundValues {
	const contact = LEAD_FIELDS.filter(({ group }) => group === 'contact' && !isAuto);
	const given: IDataObject = Object.assign(
		Object.fromEntries(contact.map(({ name }) => [name, parameterOf(asker, name)])),
		...COLLECTIONS.map(({ name }) => readCollection(asker, name)),
	);
	return filledIn(given, LEAD_FIELDS, ({ type }, value) => isEmptyFor(type, value));
}
