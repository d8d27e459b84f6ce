import type { IDataObject } from 'n8n-workflow';

import { ringostat } from '../RingostatTrigger/vendor';
import { understand } from '../shared/delivery/understand';
import { requestOf } from '../shared/request/sample';
import { bareSettings } from '../shared/request/settings';
import type { LogRow } from './log-row';

/** How the rows of one look at the log become events. */
export interface Reading {
	/** IANA zone for times that have none. */
	zone: string;
	/** When the log was read: ISO 8601 in UTC. */
	readAt: string;
	includeRaw: boolean;
}

/**
 * Makes a reader that turns a row of the log into the item that the webhook of the same call would have
 * given, with the same `event` and `eventId`. `receivedAt` is when the log was read.
 *
 * @param onFailure told of an error in our own code; the row then becomes the event `other`
 */
export function eventReader(
	{ zone, readAt, includeRaw }: Reading,
	onFailure: (error: unknown) => void,
): (row: LogRow) => IDataObject {
	const settings = bareSettings(ringostat, { zone, includeRaw });
	const request = { ...requestOf(ringostat, {}, { method: 'GET' }), receivedAt: readAt };
	return (row) => {
		const [{ item }] = understand(ringostat, settings, { ...request, bodies: [row] }, onFailure);
		return item.json;
	};
}
