import { firstOf, isNone } from '../shared/values/reading';
import { textIn } from '../shared/values/text';
import { secondsIn } from '../shared/values/whole-number';
import type { EventRow } from '../shared/vendor/events';
import { unreadBlocks } from '../shared/vendor/unread-blocks';
import type { Conclusion, Delivery, Recognized } from '../shared/vendor/vendor';
import { issue, sentAs, type Issue } from '../shared/messages';
import { statusOf } from './call-status';
import { directionOf, isCallback, type Direction } from './direction';
import { events, type RingostatRow } from './events';
import { fields } from './fields';
import { numberIn } from './display';
import { CALLED, CALLING, HAS_RECORDING } from './names';
import { partiesOf } from './parties';
import { directionBy, whichEvent, type Evidence } from './which-event';

const NO = new Set(['0', 'false', 'no']);
/** Blocks whose fields' names nobody has published, and users type their own. */
const OWN_BLOCKS = ['analysis', 'rating', 'chat', 'deal'] as const;
/** Only AI makes these. */
const OF_AN_ANALYSIS = [
	'analysis.score',
	'analysis.scoreReasons',
	'analysis.customerMood',
	'analysis.agentMood',
	'analysis.overallMood',
];

const rows: readonly RingostatRow[] = events;

/** Which event it is and who is who in it. Ringostat's users name the fields themselves. */
export function recognize(delivery: Delivery<RingostatRow>): Recognized {
	const { named, sentFor } = delivery;
	const decision = whichEvent(named, evidenceIn(delivery));
	const { event } = decision;
	const row = rows.find(({ value }) => value === event);
	const issues = [...decision.issues, ...unreadBlocks(row, OWN_BLOCKS, fields, delivery)];
	if (!named.every(hasCall)) return { event, issues };

	const concluded = new Map<string, Conclusion>();
	const sent = sentFor('call.direction');
	const word = firstOf(sent?.value);
	const byUrl = directionBy(named);
	const direction = directionOf(word) ?? byUrl;
	if (isNone(word) && byUrl) {
		concluded.set('call.direction', { value: byUrl, from: undefined, certainty: 'documented' });
	}
	if (sent && isCallback(word) && isNone(sentFor('call.insertionType')?.value)) {
		const from = sent.name;
		concluded.set('call.insertionType', { value: 'callback', from, certainty: 'guessed' });
	}
	if (isNotRecorded(delivery)) {
		concluded.set('call.recordingUrl', { value: null, from: undefined, certainty: 'seen' });
	}
	const parties = partiesOf(delivery, isCallback(word) ? 'callback' : (direction ?? 'unknown'));
	const client = parties.get('contact.phone');
	const isMissing =
		client?.value === null && client.from === undefined && !sentFor('contact.phone')?.isGiven;
	return {
		event,
		concluded: new Map([...concluded, ...parties]),
		issues: isMissing ? [...issues, ...withoutClient(delivery, direction)] : issues,
	};
}

/** Why nobody is the client: an event of AI need not say who spoke. */
function withoutClient({ lookup }: Delivery, direction: Direction | undefined): Issue[] {
	if (direction !== undefined) return [issue('unknownParties', 'contact.phone')];
	const either = [...CALLING, ...CALLED].map(lookup).find((sent) => numberIn(firstOf(sent?.value)));
	return either ? [issue('noDirection', 'contact.phone', sentAs(either.name, either.value))] : [];
}

function hasCall({ blocks }: EventRow): boolean {
	return blocks.includes('call');
}

function evidenceIn({ sentFor }: Delivery): Evidence {
	const sent = (place: string) => {
		const found = sentFor(place);
		return found && !isNone(found.value) ? { ...found, value: firstOf(found.value) } : undefined;
	};
	const status = sent('call.status');
	const talk = sent('call.talkSeconds');
	const { value: talkSeconds } = secondsIn(talk?.value);
	return {
		direction: directionOf(sent('call.direction')?.value),
		status,
		isTalk: statusOf(status?.value)?.isTalk,
		talkSeconds: typeof talkSeconds === 'number' ? talkSeconds : undefined,
		hasDuration: talk !== undefined || sent('call.durationSeconds') !== undefined,
		hasAgent: sent('agent.line') !== undefined,
		hasAnalysis: OF_AN_ANALYSIS.some((place) => sent(place) !== undefined),
	};
}

/** Ringostat sends a link although nothing was recorded. Source: its help on the export. */
function isNotRecorded({ lookup }: Delivery): boolean {
	return HAS_RECORDING.some((name) => {
		const { value } = textIn(firstOf(lookup(name)?.value));
		return typeof value === 'string' && NO.has(value.toLowerCase());
	});
}
