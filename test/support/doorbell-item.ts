import type { IDataObject } from 'n8n-workflow';

import { understand } from '../../nodes/shared/delivery/understand';
import type { Issue } from '../../nodes/shared/messages';
import type { Settings } from '../../nodes/shared/request/settings';
import type { Vendor } from '../../nodes/shared/vendor/vendor';
import { doorbell } from './doorbell';
import { openRequest, type Different } from './open-request';
import { settingsWith } from './settings';

/** What a test changes of a node and a request. */
export interface Rung extends Different {
	vendor?: Vendor;
	settings?: Partial<Settings>;
}

/** An item, as far as tests look into it. */
export type Item = IDataObject & { issues: Issue[]; guesses: Record<string, string> } & Record<
		'contact' | 'rating' | 'call' | 'attribution' | 'raw',
		IDataObject
	>;

/** The items that a request makes, and the errors in our own code. */
export function itemsFrom({ vendor = doorbell, settings, ...different }: Rung = {}) {
	const failures: unknown[] = [];
	const request = openRequest(vendor, { path: 'rung', ...different });
	const routables = understand(vendor, settingsWith(settings), request, (error) => {
		failures.push(error);
	});
	return { items: routables.map(({ item }) => item.json as Item), routables, failures };
}

/** The item of `bell.rung` that a body makes. */
export function itemFrom(body: unknown, different: Rung = {}): Item {
	return itemsFrom({ body, ...different }).items[0];
}

/** The codes of an item's issues, in their order. */
export function codesOf({ issues }: Item): string[] {
	return issues.map(({ code }) => code);
}
