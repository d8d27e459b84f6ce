import type { IExecuteFunctions } from 'n8n-workflow';

import type { Period } from './read-log';

/** Tells the user, beside the output in the editor, that an empty log proves nothing. */
export function hintAtEmptyLog(context: IExecuteFunctions, { from, to }: Period): void {
	context.addExecutionHints({
		message: `The log was empty from ${from.toISO()} to ${to.toISO()}. Ringostat also answers so during some outages, so it may not mean that there were no calls.`,
		location: 'outputPane',
	});
}
