import {
	NodeApiError,
	NodeOperationError,
	UserError,
	type IDataObject,
	type INode,
	type INodeExecutionData,
} from 'n8n-workflow';

import type { Operation } from './operation';

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

/** What is thrown where a service was asked and did not do it. */
export class Failed extends UserError {
	constructor(readonly failure: Failure) {
		super(failure.problem, { description: failure.advice });
	}
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
	operation: Operation,
	itemIndex: number,
): NodeApiError | NodeOperationError {
	if (error instanceof Failed) return toNodeError(node, error.failure, operation, itemIndex);
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
