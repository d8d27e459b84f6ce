import type { IDataObject } from 'n8n-workflow';

import { ask } from '../shared/action/ask';
import type { Asker } from '../shared/action/operation';
import { parameterOf, readChoice } from '../shared/action/parameters';
import type { Prepared } from '../shared/action/run-items';
import { isSuccess, type HttpAnswer } from '../shared/action/send-request';

interface Agent extends IDataObject {
	/** SIP login. */
	login: string;
	isOnline: boolean;
	isSpeaking: boolean;
	/** Online and not speaking. */
	isFree: boolean;
}

const WANTED: Record<'all' | 'free' | 'online', (agent: Agent) => boolean> = {
	all: () => true,
	free: ({ isFree }) => isFree,
	online: ({ isOnline }) => isOnline,
};

/** What `readLogins` reads, for messages. */
export const LOGINS = 'a list of SIP logins';

/**
 * Agent → Get Many: the SIP logins that Ringostat calls online or speaking, by login.
 *
 * @throws UserError where it cannot be read which ones are wanted
 */
export function prepareGetAgents(asker: Asker): Prepared {
	const choices = Object.keys(WANTED) as Array<keyof typeof WANTED>;
	const isWanted = WANTED[readChoice(parameterOf(asker, 'agents'), 'Return', choices) ?? 'all'];
	const loginsAt = async (url: string) =>
		await ask(asker, { method: 'GET', url, wanted: LOGINS, read: readLogins });
	return {
		carryOut: async () => {
			const online = await loginsAt('/sipstatus/online');
			const speaking = await loginsAt('/sipstatus/speaking');
			return [...new Set([...online, ...speaking])]
				.sort()
				.map((login): Agent => {
					const isOnline = online.has(login);
					const isSpeaking = speaking.has(login);
					return { login, isOnline, isSpeaking, isFree: isOnline && !isSpeaking };
				})
				.filter(isWanted);
		},
	};
}

/** The logins of an answer; `undefined` where it is not a list of them. */
export function readLogins(answer: HttpAnswer): Set<string> | undefined {
	const { body } = answer;
	const isList =
		Array.isArray(body) && body.every((login) => ['string', 'number'].includes(typeof login));
	return isSuccess(answer) && isList ? new Set(body.map(String)) : undefined;
}
