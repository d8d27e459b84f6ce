import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type INode,
	type INodeExecutionData,
} from 'n8n-workflow';

/** A service's messages: field → what is wrong with it. */
export type FieldMessages = Record<string, string[]>;

/** Why an operation did not succeed, in words for the user. Never holds a secret. */
export interface Failure {
	/** Without a full stop, and without error codes: n8n replaces a message that names one. */
	problem: string;
	/** What to do, in sentences. */
	advice: string;
	/** The request may have been carried out all the same. */
	mayBeDone?: boolean;
	httpCode?: string;
	fieldMessages?: FieldMessages;
}

/** How the failures of one operation are put in words. */
export interface Operation {
	/** As a person says it. */
	service: string;
	/** Of a request that was surely not carried out: "no lead was created". */
	notDone: string;
	/** Only for an operation that changes something. */
	change?: {
		/** Of a request that may have been carried out: "the lead may exist all the same". */
		mayBeDone: string;
		/** What to do before the request is sent again, in sentences. */
		lookFirst: string;
	};
}

/** The error that n8n shows and stores. It is made of the failure alone, not of what axios threw. */
export function toNodeError(
	node: INode,
	{ problem, advice, mayBeDone = false, httpCode, fieldMessages }: Failure,
	{ change }: Operation,
	itemIndex: number,
): NodeApiError {
	const doubt = mayBeDone ? change : undefined;
	const error = new NodeApiError(
		node,
		{},
		{
			message: doubt ? `${problem}, and ${doubt.mayBeDone}` : problem,
			description: doubt ? `${doubt.lookFirst} ${advice}`.trim() : advice,
			httpCode,
			itemIndex,
		},
	);
	if (fieldMessages) error.context.data = { errors: fieldMessages };
	return error;
}

/** Any error of a run as one that n8n attributes to the item. */
export function asNodeError(
	node: INode,
	error: unknown,
	itemIndex: number,
): NodeApiError | NodeOperationError {
	const nodeError =
		error instanceof NodeApiError || error instanceof NodeOperationError
			? error
			: new NodeOperationError(node, error instanceof Error ? error : String(error));
	nodeError.context.itemIndex = itemIndex;
	return nodeError;
}

/**
 * What Continue On Fail puts out for an item. `error` on the item sends it to the error output;
 * `json` keeps to the keys that n8n knows there.
 */
export function toErrorItem(
	error: NodeApiError | NodeOperationError,
	itemIndex: number,
): INodeExecutionData {
	const { errors = null } = (error.context.data ?? {}) as IDataObject;
	const details = {
		description: error.description ?? null,
		httpCode: error instanceof NodeApiError ? error.httpCode : null,
		errors,
	};
	return { json: { error: error.message, details }, error, pairedItem: { item: itemIndex } };
}
