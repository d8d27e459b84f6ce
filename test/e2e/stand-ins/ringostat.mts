import { webhookOf, type ProjectCall } from '../../support/ringostat-calls.ts';
import { AUTH_KEY, PROJECT_ID, RingostatProject } from '../../support/ringostat-project.ts';
import { page } from './bad-answers.mts';
import {
	jsonAnswer,
	startHttpServer,
	type Lifetime,
	type ReceivedRequest,
	type ScriptedAnswer,
} from './http-server.mts';

const WEBHOOK_TIMEOUT_MS = 5000;

/** A made-up project of Ringostat's on loopback: its API, and the webhooks of its calls. */
export interface RingostatStandIn {
	/** What a user types into the credential. */
	credential: { authKey: string; projectId: string; baseUrl: string };
	/** Calls, agents, contacts; what is asked and what is wrong. */
	project: RingostatProject;
	/**
	 * Sends the webhook "after the call" once, as Ringostat does: what is not taken is not sent again.
	 *
	 * @param url of the moment
	 * @returns the status, or nothing where nobody answered
	 */
	sendWebhook: (call: ProjectCall, url: string) => Promise<number | undefined>;
	stop: () => Promise<void>;
}

/** Starts a stand-in. Hand it the test's context to have it stopped when the test ends. */
export async function startRingostat(test?: Lifetime): Promise<RingostatStandIn> {
	const project = new RingostatProject();
	const answerTo = (request: ReceivedRequest): ScriptedAnswer => {
		const { status, body } = project.answer(request);
		return typeof body === 'string' ? page(status, body) : jsonAnswer(status, body);
	};
	const { origin, stop } = await startHttpServer(answerTo, test);
	return {
		credential: { authKey: AUTH_KEY, projectId: String(PROJECT_ID), baseUrl: origin },
		project,
		sendWebhook: async (call, url) =>
			await fetch(url, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(webhookOf(call, project.zone)),
				signal: AbortSignal.timeout(WEBHOOK_TIMEOUT_MS),
			}).then(
				({ status }) => status,
				() => undefined,
			),
		stop,
	};
}
