/** Run by `own-code.mts` in the host: prints the CPU time of `webhook()`, round by round. */
import { eventOf, VENDORS, type VendorName } from './events.mts';
import { cpuMicroseconds, Trigger } from './in-host.mts';

const ROUNDS = 15;
const REQUESTS = 2000;

/** Microseconds per request, a value a round. */
export type Alone = Record<VendorName, number[]>;

const [, , folder] = process.argv;
const contenders = VENDORS.map((vendor) => ({
	vendor,
	trigger: new Trigger(folder, `${vendor}Trigger`),
	request: eventOf(vendor, 1024),
}));
const rounds = Object.fromEntries(VENDORS.map((vendor) => [vendor, []])) as unknown as Alone;
// The first round warms everything up.
for (let round = 0; round <= ROUNDS; round += 1) {
	for (const { vendor, trigger, request } of contenders) {
		const deliveries = Array.from({ length: REQUESTS }, () => trigger.prepare(request));
		const before = cpuMicroseconds();
		for (const deliver of deliveries) await deliver();
		if (round > 0) rounds[vendor].push((cpuMicroseconds() - before) / REQUESTS);
	}
}
console.log(JSON.stringify(rounds));
