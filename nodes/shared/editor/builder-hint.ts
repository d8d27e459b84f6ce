import type { IBuilderHint } from 'n8n-workflow';

import type { Vendor } from '../vendor/vendor';

/** For agents that build workflows: which output is which event, since wires are stored by number. */
export function builderHintOf({ displayName, events, extraOutputs }: Vendor): IBuilderHint {
	const outputs = events.map(({ value }, index) => `${index} ${value}`).join(', ');
	const extra =
		extraOutputs === undefined ? '' : `; from ${events.length} on, one per row of Rules`;
	return {
		searchHint: `Starts a workflow on events of ${displayName}; no Webhook and Switch are needed. Every event has an output of its own, always at the same place, whatever is chosen in events: ${outputs}${extra}. List in events exactly the events whose outputs are wired. Items have contact.name, contact.phone, contact.email and attribution, whatever the service; missing values are null.`,
		relatedNodes: [
			{
				nodeType: 'n8n-nodes-base.dataTable',
				relationHint: 'Remembers eventId, so that a redelivery is handled once',
			},
		],
	};
}
