import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Prepared } from '../shared/action/run-items';

/** What earlier nodes of ours have put into an item's block `salesmanago`. */
export function blockOf({ salesmanago }: IDataObject): IDataObject {
	return typeof salesmanago === 'object' && salesmanago !== null
		? (salesmanago as IDataObject)
		: {};
}

/** The choice *If Nobody Is Named*: to pass such an item on instead of failing. */
export function skipsNobody(context: IExecuteFunctions, itemIndex: number): boolean {
	return context.getNodeParameter('options.ifNobodyIsNamed', itemIndex, 'fail') === 'passOn';
}

/** An item that is passed on without a request. */
export function skipped(item: IDataObject): Prepared {
	return { carryOut: async () => ({ ...item, skipped: true }) };
}

/** What an item has written, for the error of a run that stops; nothing where it was skipped. */
export function nameWritten(
	kind: string,
	output: IDataObject,
	key: 'contactId' | 'eventId',
): string | undefined {
	return output.skipped === true ? undefined : `${kind} ${String(blockOf(output)[key])}`;
}
