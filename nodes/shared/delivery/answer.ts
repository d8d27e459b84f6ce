import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { answers, logs } from '../messages';
import { nodeName, nowAndThen } from '../request/log';
import type { Settings } from '../request/settings';
import type { Routed } from './route';

/**
 * Starts the workflow. The host answers with a fixed text by itself, after it has registered the
 * execution: what was acknowledged is kept. Where nobody chose the event, 200 says so, since the
 * sender has done nothing wrong, and n8n's log does.
 */
export function answer(
	context: IWebhookFunctions,
	{ outputs, notChosen }: Routed,
	{ alwaysOutputData }: Pick<Settings, 'alwaysOutputData'>,
): IWebhookResponseData {
	const labels = notChosen.map(({ label }) => label).join(', ');
	if (labels !== '') {
		nowAndThen(context, labels, () => logs.notChosen(nodeName(context), labels));
	}
	if (alwaysOutputData) {
		nowAndThen(context, 'alwaysOutputData', () => logs.alwaysOutputData(nodeName(context)));
	}
	return outputs.some((items) => items.length > 0)
		? { workflowData: outputs }
		: { webhookResponse: answers.notChosen(labels) };
}
