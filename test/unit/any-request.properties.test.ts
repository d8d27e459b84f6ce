import fc from 'fast-check';

import { vendors } from '../../scripts/vendors';
import { anyCall, corpusCalls, type AnyCall } from '../support/fuzz/any-request';
import { NASTY_BODIES } from '../support/fuzz/corpus';
import { deliver, type Outcome } from '../support/fuzz/deliver';
import {
	answerIsRight,
	itemsAreRight,
	keysAreHidden,
	must,
	nothingIsPolluted,
	secretsAreHidden,
} from '../support/fuzz/laws';
import { nothingIsLost } from '../support/fuzz/whole';
import type { Vendor } from '../../nodes/shared/vendor/vendor';

/** How much is run, and from where: `npm run test:reliability -- fuzz` sets it for a long run. */
interface Plan {
	/** Requests that reach the four triggers, together. */
	requests: number;
	seed: number;
	/** Where the counts are written, if anywhere. */
	report?: string;
}

declare const FUZZ: Plan | undefined;
const SHORT: Plan = { requests: 20_000, seed: Date.now() % 2 ** 31 };
const { requests, seed, report } = typeof FUZZ === 'undefined' ? SHORT : FUZZ;
const { appendFileSync } = jest.requireActual<typeof import('node:fs')>('fs');

const NOON = Date.parse('2026-09-30T12:00:00Z');
const MIDNIGHT = Date.parse('2026-09-30T23:59:59.999Z');
const TIMEOUT_MS = 60 * 60_000;
const FASTER = [
	'nextTick',
	'setImmediate',
	'clearImmediate',
	'setTimeout',
	'clearTimeout',
] as const;
const REST = ['setInterval', 'clearInterval', 'queueMicrotask', 'performance', 'hrtime'] as const;

beforeAll(() => jest.useFakeTimers({ now: NOON, doNotFake: [...FASTER, ...REST] }));
afterAll(() => jest.useRealTimers());

interface Counts {
	[what: string]: number;
}

class Runner {
	readonly counts: Counts = {
		requests: 0,
		started: 0,
		'not chosen': 0,
		'refused with 401': 0,
		items: 0,
		'refused by n8n': 0,
	};

	constructor(private readonly vendor: Vendor) {}

	async check(call: AnyCall): Promise<void> {
		jest.setSystemTime(NOON);
		const first = await this.send(call);
		if (first === undefined) return;
		answerIsRight(this.vendor, call, first);
		itemsAreRight(this.vendor, call, first);
		secretsAreHidden(call, first);
		keysAreHidden(this.vendor, call, first);
		nothingIsLost(this.vendor, call, first);

		const ids = idsOf(first);
		if (ids === undefined) return;
		jest.setSystemTime(MIDNIGHT);
		const again = await this.send(call);
		must(isSame(idsOf(again), ids), 'has another id when it comes again', ids);
		const { reordered, request } = call;
		if (reordered !== undefined) {
			const other = await this.send({ ...call, request: { ...request, body: reordered } });
			must(isSame(idsOf(other), ids), 'has another id in another order', [ids, idsOf(other)]);
		}
		await this.checkAnother(call, ids);
		nothingIsPolluted();
	}

	/** Where the payload itself is what tells events apart, one thing more makes it another. */
	private async checkAnother({ setUp, request }: AnyCall, ids: string[]): Promise<void> {
		// A hash has a letter; 16 digits may be an id that was sent.
		if (!ids.every((id) => /^[^:]+:[^:]+:(?=\d*[a-f])[\da-f]{16}$/.test(id))) return;
		const query = [request.query, 'one-thing-more=1'].filter(Boolean).join('&');
		const other = idsOf(await this.send({ setUp, request: { ...request, query } })) ?? [];
		must(!other.some((id) => ids.includes(id)), 'has the same id with one thing more', ids);
	}

	private async send({ setUp, request }: AnyCall): Promise<Outcome | undefined> {
		const outcome = await deliver(this.vendor, setUp, request);
		if (outcome === undefined) {
			this.counts['refused by n8n'] += 1;
			return undefined;
		}
		this.counts.requests += 1;
		if (outcome.items !== undefined) this.counts.started += 1;
		else if (outcome.answer.status === 401) this.counts['refused with 401'] += 1;
		else this.counts['not chosen'] += 1;
		this.counts.items += outcome.items?.flat().length ?? 0;
		return outcome;
	}
}

function idsOf(outcome: Outcome | undefined): string[] | undefined {
	return outcome?.items?.flat().map(({ eventId }) => String(eventId));
}

function isSame(one: unknown, other: unknown): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

test.each(vendors.map((vendor) => [vendor.name, vendor] as const))(
	`any request to %s is answered, kept and told apart (seed ${seed})`,
	async (name, vendor) => {
		const runner = new Runner(vendor);
		const enough = requests / vendors.length;
		for (let round = 0; runner.counts.requests < enough; round += 1) {
			const numRuns = Math.min(10_000, Math.ceil((enough - runner.counts.requests) / 2));
			const property = fc.asyncProperty(anyCall(vendor), async (call) => await runner.check(call));
			await fc.assert(property, { numRuns, seed: seed + round });
		}
		expect(runner.counts.requests).toBeGreaterThanOrEqual(enough);
		if (report !== undefined) {
			appendFileSync(report, `${JSON.stringify({ trigger: name, ...runner.counts })}\n`);
		}
	},
	TIMEOUT_MS,
);

test.each(vendors.map((vendor) => [vendor.name, vendor] as const))(
	'%s keeps every body of the corpus',
	async (_, vendor) => {
		const runner = new Runner(vendor);
		for (const call of corpusCalls(vendor)) await runner.check(call);
		expect(runner.counts.requests).toBeGreaterThanOrEqual(NASTY_BODIES.length);
	},
);
