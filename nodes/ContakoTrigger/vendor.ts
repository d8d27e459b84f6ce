import type { Vendor } from '../shared/vendor/vendor';
import { rowNamed } from './event-names';
import { events, type ContakoRow } from './events';
import { fields } from './fields';
import { guess } from './guess/guess';
import { spell } from './guess/own-name';
import { recognize } from './recognize';

const rows: readonly ContakoRow[] = events;

export const contako: Vendor<ContakoRow> = {
	name: 'contako',
	displayName: 'Contako',
	credential: 'contakoWebhookApi',
	// That Contako has a box for each event's URL is a guess; this one serves all of them.
	path: 'contako',
	events,
	fields,
	knownValues: rows.flatMap(({ names = [] }) => names),
	aliases: {
		finished: ['chat.ended'],
		rating: ['chat-rated'],
		tags: ['chat.tagged'],
		...Object.fromEntries(
			rows.flatMap(({ names = [], path }) => names.map((name) => [name, [path ?? '']])),
		),
	},
	spell,
	find: (payload, wanted) => guess(payload, wanted, (value) => rowNamed(value) !== undefined),
	recognize,
	parameters: ['fieldNames'],
};
