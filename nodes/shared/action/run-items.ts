import {
	NodeOperationError,
	UserError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type NodeApiError,
} from 'n8n-workflow';

import { credentialReader } from './credential-reader';
import { asNodeError, toErrorItem } from './failure';
import { inBatches } from './in-batches';
import type { Asker, Runnable } from './operation';
import { readBatching, readTimeoutMs } from './request-options';
import { cancelSignal } from './send-request';

type NodeError = NodeApiError | NodeOperationError;

/** One item, read and checked, with nothing sent yet. */
export interface Prepared {
	/** Items of one run that share a key go one after the other, for example those of one person. */
	keys?: readonly string[];
	/** Sends it: an object is one output item, a list any number of them. */
	carryOut(): Promise<IDataObject | IDataObject[]>;
	/** What was made, in a few words for the error of a run that stops: "lead 501". */
	nameMade?(output: IDataObject): string;
}

/** What an item has made. */
interface Made {
	item: number;
	made: string;
}

/** Made things that an error names in its text; its context has all of them. */
const MOST_NAMED = 100;

/**
 * Runs the operation that is chosen in an action node.
 *
 * @param operations by `resource.operation`, as in the form
 * @throws as `runItems` does
 */
export async function runChosen(
	context: IExecuteFunctions,
	operations: Readonly<Record<string, Runnable>>,
): Promise<INodeExecutionData[][]> {
	// Neither takes an expression.
	const [resource, name] = ['resource', 'operation'].map((each) =>
		String(context.getNodeParameter(each, 0)),
	);
	const operation = operations[`${resource}.${name}`];
	if (operation === undefined) {
		throw new NodeOperationError(context.getNode(), `${resource} has no operation "${name}"`);
	}
	return [await runItems(context, operation)];
}

/**
 * Prepares every item, then sends them in batches. Each output item is paired with its input item.
 *
 * With On Error at Stop, an item that must not be sent fails the run before anything is sent, and an
 * error after that names what the run has made already. With Continue, each failed item becomes one
 * output item with its error.
 *
 * @throws NodeOperationError before anything was sent, NodeApiError after
 */
export async function runItems(
	context: IExecuteFunctions,
	operation: Runnable,
): Promise<INodeExecutionData[]> {
	const node = context.getNode();
	const batching = readBatching(context);
	const isContinuing = context.continueOnFail();
	const cancelled = cancelSignal(context);
	const readCredential = credentialReader(context, operation.service);
	const prepare = operation.begin();
	const made: Made[] = [];

	const asError = (error: unknown, itemIndex: number): NodeError => {
		const nodeError = asNodeError(node, error, operation, itemIndex);
		if (!isContinuing) throw nodeError;
		return nodeError;
	};
	const askerOf = (itemIndex: number): Asker => {
		const timeoutMs = readTimeoutMs(context, itemIndex);
		return { context, itemIndex, operation, readCredential, timeoutMs };
	};
	const prepared = context.getInputData().map((_, itemIndex): Prepared | NodeError => {
		try {
			return prepare(askerOf(itemIndex));
		} catch (error) {
			return asError(namingItem(error, itemIndex), itemIndex);
		}
	});

	const carryOut = async (itemIndex: number): Promise<INodeExecutionData[]> => {
		try {
			const item = prepared[itemIndex];
			if (!('carryOut' in item)) throw item;
			if (cancelled?.aborted) throw new NodeOperationError(node, notSent(operation.notDone));
			const output = [await item.carryOut()].flat();
			for (const json of output) {
				if (item.nameMade) made.push({ item: itemIndex, made: item.nameMade(json) });
			}
			return output.map((json) => ({ json, pairedItem: { item: itemIndex } }));
		} catch (error) {
			return [toErrorItem(asError(error, itemIndex), itemIndex)];
		}
	};

	try {
		const results = await inBatches(batching, {
			count: prepared.length,
			keysOf: (itemIndex) => {
				const item = prepared[itemIndex];
				return 'carryOut' in item ? (item.keys ?? []) : [];
			},
			carryOut,
			cancelled,
		});
		return results.flat();
	} catch (error) {
		throw withMade(error as NodeError, made);
	}
}

function namingItem(error: unknown, itemIndex: number): unknown {
	if (!(error instanceof UserError)) return error;
	const { message, description } = error;
	return new UserError(`${message} [item ${itemIndex}]`, { description });
}

function notSent(notDone: string): string {
	return `The execution was stopped before this item was sent, and ${notDone}`;
}

/** The error that stops a run, with what the run has made: a retry would make it again. */
function withMade(error: NodeError, made: readonly Made[]): NodeError {
	if (made.length === 0) return error;
	const inOrder = [...made].sort((one, other) => one.item - other.item);
	const named = inOrder.slice(0, MOST_NAMED).map((each) => `item ${each.item}: ${each.made}`);
	const more = inOrder.length - named.length;
	const list = [...named, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');

	error.context.data = { ...(error.context.data as IDataObject | undefined), made: inOrder };
	error.description =
		`${error.description ?? ''} Done before that in this run (a retry would do it again): ${list}.`.trim();
	return error;
}
