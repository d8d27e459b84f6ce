import { IANAZone, Info, type Zone } from 'luxon';
import { getGlobalState, type FunctionsBase } from 'n8n-workflow';

import { memo } from '../memo';

const MINUTE_MS = 60_000;
const MOST_MINUTES = 1000;

/**
 * A zone that knows its offset at a time again. luxon asks for it three times per date, and each
 * time it is formatted by the host's calendar: more work than all else in reading a date. Zones
 * change their offset at full minutes.
 */
class RememberingZone extends IANAZone {
	private readonly offsets = new Map<number, number>();

	/** @returns minutes east of UTC at a time in milliseconds */
	override offset(time: number): number {
		const minute = Math.floor(time / MINUTE_MS);
		const known = this.offsets.get(minute);
		if (known !== undefined) return known;
		const offset = super.offset(time);
		if (this.offsets.size >= MOST_MINUTES) this.offsets.clear();
		this.offsets.set(minute, offset);
		return offset;
	}
}

/** Whether it is a zone of IANA's database. The host makes a calendar to find out, which takes long. */
export const isZone = memo((name) => IANAZone.isValidZone(name));

/** A zone by its name, as luxon understands it. */
export const zoneNamed = memo((name): Zone => {
	const zone = Info.normalizeZone(name);
	return zone instanceof IANAZone ? new RememberingZone(zone.name) : zone;
});

/**
 * The IANA zone of a node's workflow. n8n stores `DEFAULT` where an API made the workflow: the
 * instance's is meant.
 */
export function workflowZone(context: Pick<FunctionsBase, 'getTimezone'>): string {
	const zone = context.getTimezone();
	return isZone(zone) ? zone : getGlobalState().defaultTimezone;
}
