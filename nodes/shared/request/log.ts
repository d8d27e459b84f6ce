import type { IWebhookFunctions } from 'n8n-workflow';

const PAUSE_MS = 60 * 60_000;
const MOST_LINES = 1000;

const written = new Map<string, number>();

/** Node and workflow, for the message itself: by default n8n's log prints nothing else. */
export function nodeName(context: IWebhookFunctions): string {
	const { name: workflow, id } = context.getWorkflow();
	return `${context.getNode().name} in workflow "${workflow ?? id ?? ''}"`;
}

/** Writes a warning at most once an hour for each node and subject. */
export function nowAndThen(
	context: IWebhookFunctions,
	subject: string,
	message: () => string,
): void {
	const key = `${context.getWorkflow().id ?? ''}/${context.getNode().name}/${subject}`;
	const now = Date.now();
	if (now - (written.get(key) ?? -Infinity) < PAUSE_MS) return;
	if (written.size >= MOST_LINES) written.clear();
	written.set(key, now);
	context.logger.warn(message());
}
