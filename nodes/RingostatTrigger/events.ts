import { OTHER, type EventRow, type ItemsOf } from '../shared/vendor/events';
import type { Direction } from './direction';
import { samples } from './samples';

/** A moment of Ringostat's. */
export interface RingostatRow extends EventRow {
	/** Which way a call of this event went. */
	direction?: Direction;
	/** After a call: whether client and agent spoke. */
	isTalk?: boolean;
}

const SEEN = { blocks: ['call'], certainty: 'seen', live: true } as const;

/**
 * Source: the moments of Ringostat's help on Webhooks 2.0; payloads of calls from public receivers.
 * No payload of forwarding, rating, AI, form, dialogue and deal is public.
 */
export const events = [
	{
		...SEEN,
		value: 'incomingCall.missed',
		label: 'Missed Call',
		action: 'On missed call',
		description: 'After an incoming call that nobody took, voicemail included',
		path: 'after-incoming-call',
		direction: 'in',
		isTalk: false,
		identity: { id: 'call.id' },
		sample: samples.incomingMissed,
	},
	{
		...SEEN,
		value: 'incomingCall.completed',
		label: 'In Ended',
		action: 'On incoming call ended',
		description: 'After an incoming call in which client and agent spoke',
		path: 'after-incoming-call',
		direction: 'in',
		isTalk: true,
		identity: { id: 'call.id' },
		sample: samples.incomingCompleted,
	},
	{
		...SEEN,
		value: 'incomingCall.started',
		label: 'In Started',
		action: 'On incoming call started',
		description: 'Before an incoming call reaches anybody',
		path: 'before-incoming-call',
		direction: 'in',
		identity: { id: 'call.id' },
		sample: samples.incomingStarted,
	},
	{
		...SEEN,
		value: 'incomingCall.answered',
		label: 'In Answered',
		action: 'On incoming call answered',
		description: 'An agent takes an incoming call',
		path: 'incoming-call-answered',
		direction: 'in',
		// An internal transfer comes again with the new agent.
		identity: {
			id: 'call.id',
			changing: [
				...['agent.id', 'agent.line', 'agent.name', 'agent.email', 'agent.phone'],
				'agent.department',
			],
		},
		sample: samples.incomingAnswered,
	},
	{
		value: 'incomingCall.forwarded',
		label: 'In Forwarded',
		action: 'On incoming call forwarded',
		description: 'An incoming call reaches the next step of its forwarding',
		path: 'incoming-call-forwarded',
		blocks: ['call'],
		certainty: 'guessed',
		direction: 'in',
		live: true,
		sample: samples.incomingForwarded,
	},
	{
		value: 'incomingCall.rated',
		label: 'Call Rated',
		action: 'On call rated',
		description: 'After the rating menu of an incoming call',
		path: 'incoming-call-rated',
		blocks: ['call', 'rating'],
		certainty: 'guessed',
		direction: 'in',
		sample: samples.incomingRated,
		otherSamples: [{ name: 'bad', note: 'a bad rating', ...samples.incomingRatedBadly }],
	},
	{
		...SEEN,
		value: 'outgoingCall.started',
		label: 'Out Started',
		action: 'On outgoing call started',
		description: 'Before an outgoing call',
		path: 'before-outgoing-call',
		direction: 'out',
		identity: { id: 'call.id' },
		sample: samples.outgoingStarted,
	},
	{
		...SEEN,
		value: 'outgoingCall.completed',
		label: 'Out Ended',
		action: 'On outgoing call ended',
		description: 'After an outgoing call in which agent and client spoke',
		path: 'after-outgoing-call',
		direction: 'out',
		isTalk: true,
		identity: { id: 'call.id' },
		sample: samples.outgoingCompleted,
	},
	{
		...SEEN,
		value: 'outgoingCall.missed',
		label: 'Out Missed',
		action: 'On outgoing call missed',
		description: 'After an outgoing call that the client did not take',
		path: 'after-outgoing-call',
		direction: 'out',
		isTalk: false,
		identity: { id: 'call.id' },
		sample: samples.outgoingMissed,
	},
	{
		value: 'call.analyzed',
		label: 'AI Analysis',
		action: 'On AI analysis of a call',
		description: 'Ringostat AI has summed up a call: summary, moods, what to do next',
		path: 'call-analyzed',
		blocks: ['call', 'analysis'],
		certainty: 'guessed',
		sample: samples.callAnalyzed,
		otherSamples: [{ name: 'bad', note: 'a client in a bad mood', ...samples.callAnalyzedBad }],
	},
	{
		value: 'form.submitted',
		label: 'Form Sent',
		action: 'On form sent',
		description: 'A visitor sends a form of the website',
		path: 'form-submitted',
		blocks: ['form'],
		certainty: 'guessed',
		sample: samples.formSubmitted,
	},
	{
		value: 'chat.started',
		label: 'Chat Started',
		action: 'On chat started',
		description: 'A dialogue in a messenger starts',
		path: 'chat-started',
		blocks: ['chat'],
		certainty: 'guessed',
		sample: samples.chatStarted,
	},
	{
		value: 'chat.ended',
		label: 'Chat Ended',
		action: 'On chat ended',
		description: 'A dialogue in a messenger ends',
		path: 'chat-ended',
		blocks: ['chat'],
		certainty: 'guessed',
		sample: samples.chatEnded,
	},
	{
		value: 'deal.changed',
		label: 'Deal Change',
		action: 'On deal change',
		description: 'A deal is created or its status changes (HubSpot and Pipedrive projects only)',
		path: 'deal-changed',
		blocks: ['deal'],
		certainty: 'guessed',
		sample: samples.dealChanged,
		otherSamples: [
			{ name: 'visitor', note: 'won, with the visitor’s client ID', ...samples.dealWonByVisitor },
			{ name: 'lost', note: 'lost', ...samples.dealLost },
		],
	},
	OTHER,
] as const satisfies readonly RingostatRow[];

/** What the Ringostat Trigger puts out: narrow it on `event`. */
export type RingostatItem = ItemsOf<'ringostat', typeof events>;
