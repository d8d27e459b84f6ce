import type { INodeTypeDescription, NodeHint } from 'n8n-workflow';

type TriggerPanel = NonNullable<INodeTypeDescription['triggerPanel']>;

const TRY =
	'Copy a <b>Test URL</b> first, click the button, then open the URL in a browser: it lists a sample of each event.';

/** What the trigger's window says before n8n listens: while it does, the URLs are covered. */
export function triggerPanelOf(service: string): TriggerPanel {
	const production = `Paste the <b>Production URL</b> into ${service} and <a data-key="activate">publish</a> this workflow. Real events then start it by themselves and are listed under <a data-key="executions">Executions</a>.`;
	return {
		header: `Try it without ${service}`,
		activationHint: { inactive: TRY, active: TRY },
		executionsHelp: { inactive: production, active: production },
	};
}

/** What the canvas says while n8n listens for the first time. */
export const LISTENING = 'Open the Test URL in a browser: it lists a sample of each event';

/** What the editor says when the workflow is published. */
export function publishedMessage(service: string): string {
	return `Now paste the Production URL into ${service}, if you have not done so. The Test URL works only while the editor listens.`;
}

/** For a vendor whose payloads nobody has published; shown beside the first event. */
export function guessedHint(service: string): NodeHint {
	return {
		message: `${service} has not published what it sends, so names of fields are guesses. Compare <b>guesses</b> with <b>raw</b> in a real event; Field Names in the form corrects them.`,
		type: 'info',
		location: 'outputPane',
		whenToDisplay: 'afterExecution',
	};
}
