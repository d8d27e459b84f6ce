import autocannon from 'autocannon';
import { setTimeout as sleep } from 'node:timers/promises';
import { cpuSeconds } from './process-cost.mts';

const CONNECTIONS = 10;
const POLL_MS = 100;
/** Of a poll's time; an n8n with nothing to do needs less. */
const IDLE_SHARE = 0.15;
const LONGEST_DRAIN_MS = 120_000;

/** Where a round's requests go, and who works for them. */
export interface Target {
	url: string;
	headers: Record<string, string>;
	body: string;
	/** The processes whose CPU time is counted. */
	pids: number[];
}

/** What a round of requests showed. */
export interface Round {
	/** Requests a second, counted until the last execution has ended. */
	perSecond: number;
	/** Requests for each CPU second of the processes. */
	perCpuSecond: number;
	/** Milliseconds until the answer, the median of all. */
	latency: number;
}

/**
 * Posts the same body a number of times on 10 connections and waits until the executions that n8n
 * goes on with after its answers have ended. Throws if any request fails: such a round is no measurement.
 */
export async function load({ url, headers, body, pids }: Target, amount: number): Promise<Round> {
	const started = performance.now();
	const before = cpuSeconds(pids);
	let idle: Promise<number> | undefined;
	const result = await shoot(
		{
			url,
			method: 'POST',
			headers,
			body,
			connections: Math.min(CONNECTIONS, amount),
			amount,
			timeout: 60,
		},
		() => {
			idle = untilIdle(pids);
		},
	);
	const failures = result.non2xx + result.errors + result.timeouts;
	if (failures > 0 || result['2xx'] !== amount) {
		throw new Error(`${failures} of ${amount} requests to ${url} failed: no measurement.`);
	}
	const ended = (await idle) as number;
	return {
		perSecond: (1000 * amount) / (ended - started),
		perCpuSecond: amount / (cpuSeconds(pids) - before),
		latency: result.latency.p50,
	};
}

/** @param onAnswered called with the last answer: autocannon itself ends at a full second only */
async function shoot(
	options: autocannon.Options & { amount: number },
	onAnswered: () => void,
): Promise<autocannon.Result> {
	return await new Promise((resolve, reject) => {
		const run = autocannon(options, (error, result) => (error ? reject(error) : resolve(result)));
		let answers = 0;
		run.on('response', () => {
			answers += 1;
			if (answers === options.amount) onAnswered();
		});
	});
}

/** When the processes had done their work, on the clock of `performance.now()`. */
export async function untilIdle(pids: number[]): Promise<number> {
	const deadline = performance.now() + LONGEST_DRAIN_MS;
	let idleSince = performance.now();
	let used = cpuSeconds(pids);
	for (let quiet = 0; quiet < 3; ) {
		const from = performance.now();
		await sleep(POLL_MS);
		const now = cpuSeconds(pids);
		const share = (1000 * (now - used)) / (performance.now() - from);
		used = now;
		if (share > IDLE_SHARE) {
			quiet = 0;
			idleSince = performance.now();
		} else quiet += 1;
		if (performance.now() > deadline) throw new Error('n8n does not come to rest.');
	}
	return idleSince;
}
