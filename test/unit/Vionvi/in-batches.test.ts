import { sleep } from 'n8n-workflow';

import { inBatches, MOST_AT_ONCE } from '../../../nodes/Vionvi/in-batches';

const ALL = { size: Infinity, intervalMs: 0 };

describe('the items of a run', () => {
	test('are done in parallel, a bounded number at a time, begun in their order', async () => {
		const begun: number[] = [];
		let running = 0;
		let most = 0;
		await inBatches(25, ALL, async (itemIndex) => {
			begun.push(itemIndex);
			most = Math.max(most, ++running);
			await sleep(2);
			running -= 1;
		});
		expect(most).toBe(MOST_AT_ONCE);
		expect(begun).toEqual([...Array(25).keys()]);
	});

	test('keep their order, whichever is done first', async () => {
		const results = await inBatches(5, ALL, async (itemIndex) => {
			await sleep(10 * (5 - itemIndex));
			return `item ${itemIndex}`;
		});
		expect(results).toEqual(['item 0', 'item 1', 'item 2', 'item 3', 'item 4']);
	});

	test('one by one with a batch of one', async () => {
		let running = 0;
		await inBatches(4, { size: 1, intervalMs: 0 }, async () => {
			expect(++running).toBe(1);
			await sleep(1);
			running -= 1;
		});
		expect.assertions(4);
	});

	test('wait between batches, and for a batch to be done', async () => {
		const steps: string[] = [];
		const started = Date.now();
		await inBatches(3, { size: 2, intervalMs: 60 }, async (itemIndex) => {
			steps.push(`begin ${itemIndex}`);
			await sleep(itemIndex === 0 ? 20 : 1);
			steps.push(`end ${itemIndex}`);
		});
		expect(steps).toEqual(['begin 0', 'begin 1', 'end 1', 'end 0', 'begin 2', 'end 2']);
		expect(Date.now() - started).toBeGreaterThanOrEqual(75);
	});

	test('end with the first error, after what is on its way and before anything new', async () => {
		const begun: number[] = [];
		const ended: number[] = [];
		const run = inBatches(30, { size: 15, intervalMs: 0 }, async (itemIndex) => {
			begun.push(itemIndex);
			await sleep(itemIndex === 3 ? 1 : 20);
			if (itemIndex === 3) throw new Error('The fourth');
			ended.push(itemIndex);
		});
		await expect(run).rejects.toThrow('The fourth');
		expect(begun).toHaveLength(MOST_AT_ONCE);
		expect(ended).toHaveLength(MOST_AT_ONCE - 1);
	});

	test('may be none', async () => {
		expect(await inBatches(0, ALL, async () => 'never')).toEqual([]);
	});
});
