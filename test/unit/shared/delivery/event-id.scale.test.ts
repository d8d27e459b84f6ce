import { fingerprint } from '../../../../nodes/shared/delivery/event-id';

describe('fingerprint', () => {
	test('knows a payload again that is nested deeper than the call stack goes', () => {
		const nest = (inner: string) =>
			JSON.parse('{"a":['.repeat(50_000) + inner + ']}'.repeat(50_000)) as unknown;
		expect(fingerprint(nest('1'))).toBe(fingerprint(nest('1')));
		expect(fingerprint(nest('1'))).not.toBe(fingerprint(nest('2')));
	});

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
