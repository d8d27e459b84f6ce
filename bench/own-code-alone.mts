/**
 * Run by `own-code.mts` in the host: prints the CPU time of `webhook()`, round by round, and the time
 * of single calls that come after other work, when the processor's caches hold none of our code.
 */
import { eventOf, VENDORS, type VendorName } from './events.mts';
import { cpuMicroseconds, Trigger } from './in-host.mts';

const ROUNDS = 15;
const REQUESTS = 2000;
const SINGLE_CALLS = 400;
/** About 5 milliseconds of parsing, as long as n8n works between two events. */
const OTHER_WORK = JSON.stringify(
	Array.from({ length: 9000 }, (_, index) => ({ index, text: `x${index}`, list: [index, {}] })),
);

/** Microseconds per request. */
export interface Alone {
	/** One request after the other: a value a round. */
	atOnce: number[];
	/** A value a call. */
	afterOtherWork: number[];
}

const [, , folder] = process.argv;
const contenders = VENDORS.map((vendor) => ({
	vendor,
	trigger: new Trigger(folder, `${vendor}Trigger`),
	request: eventOf(vendor, 1024),
}));
const measured = Object.fromEntries(
	VENDORS.map((vendor) => [vendor, { atOnce: [], afterOtherWork: [] }]),
) as unknown as Record<VendorName, Alone>;
// The first round warms everything up.
for (let round = 0; round <= ROUNDS; round += 1) {
	for (const { vendor, trigger, request } of contenders) {
		const deliveries = Array.from({ length: REQUESTS }, () => trigger.prepare(request));
		const before = cpuMicroseconds();
		for (const deliver of deliveries) await deliver();
		if (round > 0) measured[vendor].atOnce.push((cpuMicroseconds() - before) / REQUESTS);
	}
}
for (const { vendor, trigger, request } of contenders) {
	for (let call = 0; call < SINGLE_CALLS; call += 1) {
		const deliver = trigger.prepare(request);
		JSON.parse(OTHER_WORK);
		const started = performance.now();
		await deliver();
		measured[vendor].afterOtherWork.push(1000 * (performance.now() - started));
	}
}
console.log(JSON.stringify(measured));
