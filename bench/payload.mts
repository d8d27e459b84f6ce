import { printTable } from '../scripts/print-table.mts';
import { displayName } from './display-name.mts';
import { VENDORS, type VendorName } from './events.mts';
import { median } from './statistics.mts';
import type { Cost } from './payload-alone.mts';
import { runInHost } from './run-in-host.mts';

/**
 * How does our own code grow with the payload? Nanoseconds of CPU time per byte. Growth is how much
 * more a byte costs than in the cheapest of the smaller payloads of its shape: 1 or less is linear.
 */
export async function payload(tarball: string): Promise<void> {
	const costs = await runInHost<Cost[]>('payload-alone.mts', tarball);
	const nanoseconds = ({ perByte }: Cost, vendor: VendorName) => median(perByte[vendor]);
	const growth = (cost: Cost) => {
		const smaller = costs.filter(({ shape, bytes }) => shape === cost.shape && bytes < cost.bytes);
		if (smaller.length === 0) return '';
		const ratios = VENDORS.map((vendor) => {
			const cheapest = Math.min(...smaller.map((each) => nanoseconds(each, vendor)));
			return nanoseconds(cost, vendor) / cheapest;
		});
		return Math.max(...ratios).toFixed(2);
	};
	printTable(
		['payload', 'bytes', ...VENDORS.map((vendor) => `${displayName(vendor)}, ns/byte`), 'growth'],
		costs.map((cost) => [
			cost.shape,
			cost.bytes.toLocaleString('en'),
			...VENDORS.map((vendor) => nanoseconds(cost, vendor).toFixed(1)),
			growth(cost),
		]),
	);
}
