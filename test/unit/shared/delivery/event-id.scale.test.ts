import { fingerprint } from '../../../../nodes/shared/delivery/event-id';

describe('fingerprint', () => {
	test('takes time in proportion to the payload', () => {
		const timeFor = (count: number) => {
			const list = Array.from({ length: count }, (_, index) => ({ index, text: 'x' }));
			const times = Array.from({ length: 3 }, () => {
				const started = performance.now();
				fingerprint(list);
				return performance.now() - started;
			});
			return Math.min(...times);
		};
		timeFor(20_000);
		expect(timeFor(50_000)).toBeLessThan(timeFor(5_000) * 50);
	});
});
