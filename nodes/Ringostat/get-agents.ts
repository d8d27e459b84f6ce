import type { IDataObject } from 'n8n-workflow';

import type { Prepared } from '../shared/action/run-items';
import { ask, wrongForm, type Asker } from './ask';

interface Agent extends IDataObject {
	/** SIP login. */
	login: string;
	isOnline: boolean;
	isSpeaking: boolean;
	/** Online and not speaking. */
	isFree: boolean;
}

const WANTED: Record<string, (agent: Agent) => boolean> = {
	free: ({ isFree }) => isFree,
	online: ({ isOnline }) => isOnline,
};

/** Agent → Get Many: the SIP logins that Ringostat calls online or speaking, by login. */
export function prepareGetAgents(asker: Asker): Prepared {
	const { context, itemIndex } = asker;
	const isWanted = WANTED[String(context.getNodeParameter('agents', itemIndex))] ?? (() => true);
	return {
		carryOut: async () => {
			const online = await loginsAt(asker, '/sipstatus/online');
			const speaking = await loginsAt(asker, '/sipstatus/speaking');
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

async function loginsAt(asker: Asker, url: string): Promise<Set<string>> {
	const answered = await ask(asker, { method: 'GET', url });
	const { body } = answered.answer;
	if (!isLogins(body)) throw wrongForm(asker, 'a list of SIP logins', answered);
	return new Set(body.map(String));
}

function isLogins(body: unknown): body is Array<string | number> {
	return Array.isArray(body) && body.every((login) => ['string', 'number'].includes(typeof login));
}
