import {
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type NodeApiError,
} from 'n8n-workflow';

import { asNodeError, toErrorItem, type Operation } from './failure';
import { inBatches } from './in-batches';
import { readBatching } from './request-options';
import { cancelSignal } from './send-request';

type NodeError = NodeApiError | NodeOperationError;

/** One item, read and checked, with nothing sent yet. */
export interface Prepared {
	/** Items of one run that share a key go one after the other, for example those of one person. */
	keys?: readonly string[];
	/** Sends it: an object is one output item, a list any number of them. */
	carryOut(): Promise<IDataObject | IDataObject[]>;
}

/** What a run does with its items. */
export interface Run {
	operation: Operation;
	/**
	 * Reads and checks one item.
	 *
	 * @throws where it must not be sent
	 */
	prepare(itemIndex: number): Prepared;
	/**
	 * What the item has made, in a few words for the error of a run that stops: "lead 501".
	 *
	 * @returns `undefined` where it has made nothing
	 */
	nameMade?(output: IDataObject): string | undefined;
}

/** Made things that an error names in its text; its context has all of them. */
const MOST_NAMED = 100;

/**
 * Runs an action node: prepares every item, then sends them in batches. Each output item is paired
 * with its input item.
 *
 * With On Error at Stop, an item that must not be sent fails the run before anything is sent, and an
 * error after that names what the run has made already. With Continue, each failed item becomes one
 * output item with its error.
 *
 * @throws NodeOperationError before anything was sent, NodeApiError after
 */
export async function runItems(
	context: IExecuteFunctions,
	run: Run,
): Promise<INodeExecutionData[]> {
	const node = context.getNode();
	const batching = readBatching(context);
	const isContinuing = context.continueOnFail();
	const cancelled = cancelSignal(context);
	const made: INodeExecutionData[] = [];

	const prepared = context.getInputData().map((_, itemIndex): Prepared | NodeError => {
		try {
			return run.prepare(itemIndex);
		} catch (error) {
			const nodeError = asNodeError(node, error, itemIndex);
			if (!isContinuing) throw nodeError;
			return nodeError;
		}
	});

	const carryOut = async (itemIndex: number): Promise<INodeExecutionData[]> => {
		try {
			const item = prepared[itemIndex];
			if (!('carryOut' in item)) throw item;
			if (cancelled?.aborted) throw new NodeOperationError(node, notSent(run.operation));
			const output = toItems(await item.carryOut(), itemIndex);
			made.push(...output);
			return output;
		} catch (error) {
			const nodeError = asNodeError(node, error, itemIndex);
			if (!isContinuing) throw nodeError;
			return [toErrorItem(nodeError, itemIndex)];
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
		throw withMade(error as NodeError, made, run);
	}
}

function toItems(output: IDataObject | IDataObject[], item: number): INodeExecutionData[] {
	return (Array.isArray(output) ? output : [output]).map((json) => ({
		json,
		pairedItem: { item },
	}));
}

function notSent({ notDone }: Operation): string {
	return `The execution was stopped before this item was sent, and ${notDone}`;
}

/** The error that stops a run, with what the run has made: a retry would make it again. */
function withMade(error: NodeError, made: INodeExecutionData[], { nameMade }: Run): NodeError {
	const inOrder = made
		.map(({ json, pairedItem }) => ({ item: indexOf(pairedItem), made: nameMade?.(json) }))
		.filter((each) => each.made !== undefined)
		.sort((one, other) => one.item - other.item);
	if (inOrder.length === 0) return error;
	const named = inOrder.slice(0, MOST_NAMED).map((each) => `item ${each.item}: ${each.made}`);
	const more = inOrder.length - named.length;
	const list = [...named, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');

	error.context.data = { ...(error.context.data as IDataObject | undefined), made: inOrder };
	error.description =
		`${error.description ?? ''} Done before that in this run (a retry would do it again): ${list}.`.trim();
	return error;
}

function indexOf(pairedItem: INodeExecutionData['pairedItem']): number {
	return typeof pairedItem === 'object' && 'item' in pairedItem ? pairedItem.item : 0;
}
