/** Run by `payload.mts` in the host: prints what a byte of a payload costs `webhook()`. */
import { pathOf, VENDORS, type VendorName } from './events.mts';
import { cpuMicroseconds, Trigger, type Deliver } from './in-host.mts';
import { payloads } from './payloads.mts';

const ROUNDS = 3;
/** Enough to be measured; the clock counts microseconds. */
const BYTES_A_ROUND = 4 * 1024 * 1024;

/** A row of the table. */
export interface Cost {
	shape: string;
	bytes: number;
	/** Nanoseconds of CPU time per byte of the body, a value a round. */
	perByte: Record<VendorName, number[]>;
}

const [, , folder] = process.argv;
const triggers = VENDORS.map((vendor) => ({
	vendor,
	trigger: new Trigger(folder, `${vendor}Trigger`),
}));

const costs: Cost[] = [];
for (const { shape, bytes, fields } of payloads()) {
	const perByte = {} as Cost['perByte'];
	for (const { vendor, trigger } of triggers) {
		const request = { path: pathOf(vendor), contentType: 'application/json', fields } as const;
		perByte[vendor] = await measured(trigger.prepare(request), bytes);
	}
	costs.push({ shape, bytes, perByte });
}
console.log(JSON.stringify(costs));

async function measured(deliver: Deliver, bytes: number): Promise<number[]> {
	const requests = Math.max(1, Math.ceil(BYTES_A_ROUND / bytes));
	const rounds: number[] = [];
	// The first round warms everything up.
	for (let round = 0; round <= ROUNDS; round += 1) {
		const before = cpuMicroseconds();
		for (let count = 0; count < requests; count += 1) await deliver();
		if (round > 0) rounds.push((1000 * (cpuMicroseconds() - before)) / requests / bytes);
	}
	return rounds;
}
