import { Failed } from './failure';
import { explainAnswer } from './explain-answer';
import type { Asker } from './operation';
import { sendRequest, type HttpAnswer, type Request } from './send-request';

/** A request, and what its answer should be. */
export interface Question<T> extends Request {
	/** Of the answer; 1 MB by default. */
	mostBytes?: number;
	/** What the answer should be, for messages: "a lead". */
	wanted: string;
	/** @returns what the answer says; `undefined`: it is not what is wanted */
	read(answer: HttpAnswer): T | undefined;
}

/**
 * Asks the service.
 *
 * @throws Failed where no answer comes, or another one than is wanted; UserError before anything is
 * sent where the credential cannot be used
 */
export async function ask<T>(
	{ context, operation, readCredential, timeoutMs }: Asker,
	{ mostBytes, wanted, read, ...request }: Question<T>,
): Promise<T> {
	const { credential, hide } = await readCredential();
	const sending = { credential, hide, operation, timeoutMs, mostBytes };
	const answer = await sendRequest(context, request, sending);
	const said = read(answer);
	if (said !== undefined) return said;
	throw new Failed(explainAnswer(answer, operation, wanted));
}
