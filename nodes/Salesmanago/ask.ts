import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod';

import { ask } from '../shared/action/ask';
import type { Asker } from '../shared/action/operation';
import { isSuccess, type HttpAnswer } from '../shared/action/send-request';

/** Fifty contacts with long histories. */
const MOST_BYTES = 16 * 1024 * 1024;

/** What `readSuccess` reads, for messages. */
export const SUCCESS = 'an API answer';

const success = z.object({ success: z.literal(true) }).passthrough();

/**
 * Calls SALESmanago's API.
 *
 * @param path without the server, `/contact/list` for example
 * @param body beside what signs the request
 * @throws as `ask` of `shared/action` does
 */
export async function askApi(asker: Asker, path: string, body: object): Promise<IDataObject> {
	return await ask(asker, {
		method: 'POST',
		// The credential puts the server in front and signs the body.
		url: path,
		body,
		mostBytes: MOST_BYTES,
		wanted: SUCCESS,
		read: readSuccess,
	});
}

/** The body of an answer that says so; SALESmanago refuses with HTTP 200, too. */
export function readSuccess(answer: HttpAnswer): IDataObject | undefined {
	const parsed = success.safeParse(answer.body);
	return isSuccess(answer) && parsed.success ? (parsed.data as IDataObject) : undefined;
}
