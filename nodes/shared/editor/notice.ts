/**
 * The steps of a notice, numbered, one under the other. Of HTML n8n lets only `a`, `ul` and `li`
 * through: items of a list are drawn with too little space between their lines, so an empty list
 * serves as the break between two steps.
 */
export function steps(...lines: string[]): string {
	return lines.map((line, index) => `${index + 1}. ${line}`).join('<ul></ul>');
}

/** The step of every notice that ends the set-up, and how to try the workflow without the service. */
export function publishStep(service: string, sample: string): string {
	return `Publish this workflow. (To see an event without ${service}: copy the “Test URL” first, then click “Execute step” and open that URL in a browser with ?sample=${sample} added. Each click waits 2 minutes for one event.)`;
}

/** What the editor says while it listens for a test event. */
export function listeningHint(service: string, sample: string): string {
	return `Make an event in ${service} that goes to the Test URL, or open the Test URL in a browser with ?sample=${sample} added`;
}
