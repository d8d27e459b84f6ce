import { single, type Reader } from '../shared/values/reading';
import { text } from '../shared/values/text';

const CLIENT_ID = /(?:^|\.)(\d{1,20}\.\d{1,20})$/;

/** Google's id, with or without the cookie's prefix; any other `client_id` is somebody else's. */
export const googleClientId: Reader = single((sent) => ({
	value: (typeof sent === 'string' && CLIENT_ID.exec(sent.trim())?.[1]) || null,
}));

/** `call.insertionType`: how the number came on the page, or that the visitor was called back. */
export const insertionType: Reader = single((sent, context) =>
	typeof sent === 'string' ? { value: sent.trim().toLowerCase() } : text(sent, context),
);

/** A text that may be sent as a list: a line each, anything but text as JSON writes it. */
export const lines: Reader = (sent, context) => {
	if (typeof sent !== 'object' || sent === null) return text(sent, context);
	try {
		const parts: unknown[] = Array.isArray(sent) ? sent : [sent];
		const written = parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part)));
		return { value: written.join('\n') };
	} catch {
		// JSON.stringify, of what is nested deeper than the call stack goes.
		return { value: null, issue: 'is nested too deeply to be written as text' };
	}
};
