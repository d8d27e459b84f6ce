import { ask } from '../shared/action/ask';
import type { Asker } from '../shared/action/operation';
import { isSuccess, type Request } from '../shared/action/send-request';
import { readProjectId } from './account';
import { refusalIn } from './answers';

/**
 * Asks Ringostat to do something. It refuses as JSON-RPC does it, with HTTP 200.
 *
 * @returns the answer's body
 * @throws Failed also for a page or a list, which confirm nothing
 */
export async function askForEffect(asker: Asker, request: Request): Promise<unknown> {
	return await ask(asker, {
		...request,
		wanted: 'a confirmation',
		read: (answer) => {
			const { body } = answer;
			const isPage = typeof body === 'string' && /^\s*</.test(body);
			const isConfirmed = !isPage && !Array.isArray(body) && refusalIn(body) === undefined;
			return isSuccess(answer) && isConfirmed ? { body } : undefined;
		},
	});
}

/** The number of the project. @throws UserError where the credential has none */
export async function projectIdOf({ readCredential }: Asker): Promise<number> {
	const { credential } = await readCredential();
	return readProjectId(credential.data ?? {});
}
