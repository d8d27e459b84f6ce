import { vendors } from '../scripts/vendors.ts';
import type { VendorName } from './events.mts';

/** A vendor as users know it. */
export function displayName(vendor: VendorName): string {
	return vendors.find(({ name }) => name === vendor.toLowerCase())?.displayName ?? vendor;
}
