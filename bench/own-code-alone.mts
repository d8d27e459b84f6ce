/**
 * Run by `own-code.mts` in the host: prints the CPU time of `webhook()`, round by round, and the time
 * of single calls that come after other code, when the processor's caches hold nothing of ours.
 */
import { runInThisContext } from 'node:vm';
import { eventOf, VENDORS, type VendorName } from './events.mts';
import { cpuMicroseconds, Trigger } from './in-host.mts';

const ROUNDS = 15;
const REQUESTS = 2000;
const SINGLE_CALLS = 400;
/** As many as take about 5 milliseconds, as long as n8n works between two events. */
const OTHER_FUNCTIONS = 10_000;

/** Microseconds per request. */
export interface Alone {
	/** One request after the other: a value a round. */
	atOnce: number[];
	/** A value a call. */
	afterOtherCode: number[];
}

const [, , folder] = process.argv;
const contenders = VENDORS.map((vendor) => ({
	vendor,
	trigger: new Trigger(folder, `${vendor}Trigger`),
	request: eventOf(vendor, 1024),
}));
const measured = Object.fromEntries(
	VENDORS.map((vendor) => [vendor, { atOnce: [], afterOtherCode: [] }]),
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
const others = otherFunctions();
for (const { vendor, trigger, request } of contenders) {
	for (let call = 0; call < SINGLE_CALLS; call += 1) {
		const deliver = trigger.prepare(request);
		for (const other of others) other(call);
		const started = performance.now();
		await deliver();
		measured[vendor].afterOtherCode.push(1000 * (performance.now() - started));
	}
}
console.log(JSON.stringify(measured));

/** Functions that do little, each with code of its own, as n8n runs thousands of different ones. */
function otherFunctions(): Array<(n: number) => unknown> {
	const sources = Array.from(
		{ length: OTHER_FUNCTIONS },
		(_, index) => `(n) => ({ a: n + ${index}, b: [n, ${index}], c: 'text ${index % 50}' })`,
	);
	return runInThisContext(`[${sources.join()}]`) as Array<(n: number) => unknown>;
}
