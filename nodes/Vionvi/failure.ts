import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type INode,
	type INodeExecutionData,
} from 'n8n-workflow';

/** vionvi's messages: field → what is wrong with it. */
export type FieldMessages = Record<string, string[]>;

/** Why vionvi did not confirm a lead, in words for the user. Never holds the webhook URL. */
export interface Failure {
	/** Without a full stop, and without error codes: n8n replaces a message that names one. */
	problem: string;
	/** What to do, in sentences. */
	advice: string;
	/** The request may have been carried out all the same. */
	leadMayExist?: boolean;
	httpCode?: string;
	fieldMessages?: FieldMessages;
}

const LOOK_FIRST =
	'Look for the lead in vionvi before you send it again: vionvi cannot tell a repeated request from a new one, so neither run this item again nor turn on Retry On Fail blindly.';

/** The error that n8n shows and stores. It is made of the failure alone, not of what axios threw. */
export function toNodeError(node: INode, failure: Failure, itemIndex: number): NodeApiError {
	const { problem, advice, leadMayExist = false, httpCode, fieldMessages } = failure;
	const error = new NodeApiError(
		node,
		{},
		{
			message: leadMayExist ? `${problem}, and the lead may exist all the same` : problem,
			description: leadMayExist ? `${LOOK_FIRST} ${advice}`.trim() : advice,
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
