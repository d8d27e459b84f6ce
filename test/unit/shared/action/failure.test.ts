import { NodeApiError, type INode, type JsonObject } from 'n8n-workflow';

import {
	asNodeError,
	Failed,
	toErrorItem,
	toNodeError,
} from '../../../../nodes/shared/action/failure';
import { CREATE } from '../../../support/example-operation';

const node: INode = {
	id: '1',
	name: 'vionvi',
	type: 'vionvi',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

describe('toNodeError', () => {
	test('keeps the words, the status and the item', () => {
		const failure = { problem: 'It failed', advice: 'Do this.', httpCode: '404' };
		expect(toNodeError(node, failure, CREATE, 3)).toMatchObject({
			message: 'It failed',
			description: 'Do this.',
			httpCode: '404',
			context: { itemIndex: 3 },
		});
	});

	test('tells to look first when the lead may exist', () => {
		const failure = { problem: 'It failed', advice: 'Because.', mayBeDone: true };
		const { message, description } = toNodeError(node, failure, CREATE, 0);
		expect(message).toBe('It failed, and the lead may exist all the same');
		expect(description).toMatch(/^Look first\. Because\.$/);
	});
});

describe('asNodeError', () => {
	test('leaves an error of n8n and names the item', () => {
		const error = new NodeApiError(node, { message: 'x' } as JsonObject);
		expect(asNodeError(node, error, CREATE, 2)).toBe(error);
		expect(error.context.itemIndex).toBe(2);
	});

	test('makes one of its own for each item of a failure that items share', () => {
		const failed = new Failed({ problem: 'It failed', advice: 'Wait.', mayBeDone: true });
		const [one, other] = [1, 2].map((item) => asNodeError(node, failed, CREATE, item));
		expect(one).toMatchObject({ name: 'NodeApiError', context: { itemIndex: 1 } });
		expect(other.context.itemIndex).toBe(2);
		expect(other.message).toBe('It failed, and the lead may exist all the same');
	});

	test('makes one of any other', () => {
		expect(asNodeError(node, new Error('Bad expression'), CREATE, 2)).toMatchObject({
			name: 'NodeOperationError',
			message: 'Bad expression',
			context: { itemIndex: 2 },
		});
	});
});

describe('toErrorItem', () => {
	test('keeps to the keys of json that n8n knows on an error output', () => {
		const error = toNodeError(
			node,
			{ problem: 'No', advice: 'Do this.', httpCode: '422', fieldMessages: { phone: ['Bad.'] } },
			CREATE,
			1,
		);
		expect(toErrorItem(error, 1)).toEqual({
			json: {
				error: 'No',
				details: { description: 'Do this.', httpCode: '422', errors: { phone: ['Bad.'] } },
			},
			error,
			pairedItem: { item: 1 },
		});
	});
});
