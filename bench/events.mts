import { fixture } from '../test/e2e/fixtures.mts';
import type { Request } from './in-host.mts';

/** The event that stands for a vendor in the benchmarks: the one that a trigger is set up for most. */
export const EVENTS = {
	Envybox: 'call.missed',
	Ringostat: 'incomingCall.missed',
	Contako: 'chat.rated',
	Salesmanago: 'rule.executed',
} as const;

export type VendorName = keyof typeof EVENTS;
export const VENDORS = Object.keys(EVENTS) as VendorName[];

/** The vendor's event as it comes, with more fields of 40 characters until its body has that many bytes. */
export function eventOf(vendor: VendorName, bytes: number): Request {
	const { request } = fixture(vendor.toLowerCase(), EVENTS[vendor]);
	const fields: Record<string, unknown> = { ...request.body };
	for (let count = 1; JSON.stringify(fields).length < bytes; count += 1) {
		fields[`field_${count}`] = 'x'.repeat(40);
	}
	const contentType =
		vendor === 'Envybox' ? 'application/x-www-form-urlencoded' : 'application/json';
	return { path: request.path, contentType, fields };
}

/** Last segment of the URL on which the event comes in. */
export function pathOf(vendor: VendorName): string {
	return fixture(vendor.toLowerCase(), EVENTS[vendor]).request.path;
}
