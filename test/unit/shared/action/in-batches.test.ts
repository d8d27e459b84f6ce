import { sleep } from 'n8n-workflow';

import { inBatches, MOST_AT_ONCE } from '../../../../nodes/shared/action/in-batches';

const ALL = { size: Infinity, intervalMs: 0 };

describe('the items of a run', () => {
	test('are done in parallel, a bounded number at a time, begun in their order', async () => {
		const begun: number[] = [];
		let running = 0;
		let most = 0;
		await inBatches(ALL, {
			count: 25,
			carryOut: async (itemIndex) => {
				begun.push(itemIndex);
				most = Math.max(most, ++running);
				await sleep(2);
				running -= 1;
			},
		});
		expect(most).toBe(MOST_AT_ONCE);
		expect(begun).toEqual([...Array(25).keys()]);
	});

	test('keep their order, whichever is done first', async () => {
		const results = await inBatches(ALL, {
			count: 5,
			carryOut: async (itemIndex) => {
				await sleep(10 * (5 - itemIndex));
				return `item ${itemIndex}`;
			},
		});
		expect(results).toEqual(['item 0', 'item 1', 'item 2', 'item 3', 'item 4']);
	});

	test('one by one with a batch of one', async () => {
		let running = 0;
		await inBatches(
			{ size: 1, intervalMs: 0 },
			{
				count: 4,
				carryOut: async () => {
					expect(++running).toBe(1);
					await sleep(1);
					running -= 1;
				},
			},
		);
		expect.assertions(4);
	});

	test('wait between batches, and for a batch to be done', async () => {
		const steps: string[] = [];
		const started = Date.now();
		await inBatches(
			{ size: 2, intervalMs: 60 },
			{
				count: 3,
				carryOut: async (itemIndex) => {
					steps.push(`begin ${itemIndex}`);
					await sleep(itemIndex === 0 ? 20 : 1);
					steps.push(`end ${itemIndex}`);
				},
			},
		);
		expect(steps).toEqual(['begin 0', 'begin 1', 'end 1', 'end 0', 'begin 2', 'end 2']);
		expect(Date.now() - started).toBeGreaterThanOrEqual(75);
	});

	test('end with the first error, after what is on its way and before anything new', async () => {
		const begun: number[] = [];
		const ended: number[] = [];
		const run = inBatches(
			{ size: 15, intervalMs: 0 },
			{
				count: 30,
				carryOut: async (itemIndex) => {
					begun.push(itemIndex);
					await sleep(itemIndex === 3 ? 1 : 20);
					if (itemIndex === 3) throw new Error('The fourth');
					ended.push(itemIndex);
				},
			},
		);
		await expect(run).rejects.toThrow('The fourth');
		expect(begun).toHaveLength(MOST_AT_ONCE);
		expect(ended).toHaveLength(MOST_AT_ONCE - 1);
	});

	test('that share a key go one after the other, and the others do not wait', async () => {
		const keys = [['a'], ['b'], ['a', 'c'], ['c'], []];
		const steps: string[] = [];
		await inBatches(ALL, {
			count: keys.length,
			keysOf: (itemIndex) => keys[itemIndex],
			carryOut: async (itemIndex) => {
				steps.push(`begin ${itemIndex}`);
				await sleep(10);
				steps.push(`end ${itemIndex}`);
			},
		});
		expect(steps.slice(0, 3)).toEqual(['begin 0', 'begin 1', 'begin 4']);
		for (const [earlier, later] of [
			[0, 2],
			[2, 3],
		]) {
			expect(steps.indexOf(`end ${earlier}`)).toBeLessThan(steps.indexOf(`begin ${later}`));
		}
	});

	test('that share a key with the one that failed are not begun', async () => {
		const begun: number[] = [];
		const run = inBatches(ALL, {
			count: 3,
			keysOf: () => ['a'],
			carryOut: async (itemIndex) => {
				begun.push(itemIndex);
				await sleep(1);
				throw new Error('The first');
			},
		});
		await expect(run).rejects.toThrow('The first');
		expect(begun).toEqual([0]);
	});

	test('do not wait for the next batch when the user stops the execution', async () => {
		const stop = new AbortController();
		const started = Date.now();
		await inBatches(
			{ size: 1, intervalMs: 60_000 },
			{ count: 2, carryOut: async () => stop.abort(), cancelled: stop.signal },
		);
		expect(Date.now() - started).toBeLessThan(5_000);
	});

	test('may be none', async () => {
		expect(await inBatches(ALL, { count: 0, carryOut: async () => 'never' })).toEqual([]);
	});
});
