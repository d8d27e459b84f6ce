import { isNoNumber } from '../shared/values/nothing';
import { differentOf, reader, type Reader } from '../shared/values/reading';
import { textIn } from '../shared/values/text';
import { wholeNumberIn } from '../shared/values/whole-number';

const CLIENT_ID = /(?:^|\.)(\d{1,20}\.\d{1,20})$/;

/** Google's id, with or without the cookie's prefix; any other `client_id` is somebody else's. */
export const googleClientId: Reader = reader((sent) => ({
	value: (typeof sent === 'string' && CLIENT_ID.exec(sent.trim())?.[1]) || null,
}));

/** `call.insertionType`: how the number came on the page, or that the visitor was called back. */
export const insertionType: Reader = reader((sent) =>
	typeof sent === 'string' ? { value: sent.trim().toLowerCase() } : textIn(sent),
);

/** Seconds from milliseconds. */
export const milliseconds: Reader = reader((sent) => {
	const reading = wholeNumberIn(sent);
	return typeof reading.value === 'number'
		? { ...reading, value: Math.round(reading.value / 1000) }
		: reading;
});

/** Where -1 and 0 mean none. Source: Ringostat's help on its export. */
export function ifAny(as: Reader): Reader {
	return (sent, context) =>
		differentOf(sent).every(isNoNumber) ? { value: null } : as(sent, context);
}
