import { OTHER, type EventRow } from '../../nodes/shared/vendor/events';
import { localTime } from '../../nodes/shared/values/local-time';
import { phone } from '../../nodes/shared/values/phone';
import { text } from '../../nodes/shared/values/text';
import type { Vendor } from '../../nodes/shared/vendor/vendor';

const RUNG = {
	path: 'rung',
	blocks: ['rating', 'tags'],
	certainty: 'seen',
	description: 'Somebody rings',
} as const;

const events: readonly EventRow[] = [
	{
		...RUNG,
		value: 'bell.rung',
		label: 'Rung',
		action: 'On rung',
		live: true,
		identity: { id: 'call.id', changing: ['rating.category'] },
		sample: { method: 'GET', query: { ring_id: '7', name: 'Ana Example' } },
	},
	{
		...RUNG,
		value: 'bell.rungLoudly',
		label: 'Rung Loudly',
		action: 'On rung loudly',
		parent: 'bell.rung',
	},
	{
		value: 'door.opened',
		label: 'Opened',
		action: 'On opened',
		description: 'Somebody opens',
		blocks: [],
		certainty: 'seen',
		sample: { method: 'POST', contentType: 'application/json', body: { kind: 'door.opened' } },
	},
	OTHER,
];

/**
 * A made-up vendor that uses what Envybox has no use for: several events on one URL, a parent, a
 * GET sample, a guessed field, a block that is one value.
 */
export const doorbell: Vendor = {
	name: 'doorbell',
	displayName: 'Doorbell',
	credential: 'doorbellWebhookApi',
	path: 'hook',
	events,
	fields: [
		{ to: 'occurredAt', from: ['at'], as: localTime, certainty: 'documented' },
		{ to: 'contact.name', from: ['name'], as: text, certainty: 'documented' },
		{ to: 'contact.phone', from: ['phone', 'tel'], as: phone, certainty: 'documented' },
		{ to: 'rating.value', from: ['score'], as: (value) => ({ value }), certainty: 'documented' },
		{ to: 'rating.label', from: ['loudness'], as: text, certainty: 'guessed' },
		{ to: 'rating.category', from: ['state'], as: text, certainty: 'documented' },
		{ to: 'tags', from: ['tags'], as: (value) => ({ value }), certainty: 'documented' },
		{ to: 'call.id', from: ['ring_id'], as: text, certainty: 'documented' },
		{ to: 'call.status', from: ['state'], as: text, certainty: 'documented' },
	],
	admits: ({ lookup, options: { expectedPass } }) =>
		expectedPass === undefined || expectedPass === lookup('pass')?.value
			? { own: expectedPass === undefined ? [] : ['pass'], secrets: [] }
			: {
					verdict: 'refused',
					mismatch: { field: 'pass', expectedBy: 'the option Expected Pass' },
					own: [],
					secrets: [],
				},
	recognize: ({ named, lookup }) => {
		const kind = lookup('kind')?.value;
		if (kind === 'broken') throw new Error('recognize has a fault');
		const isLoud = lookup('loudness')?.value === 'loud';
		const [row] = named.length > 1 ? named.slice(isLoud ? 1 : 0) : named;
		return { event: row?.value ?? String(kind) };
	},
};
