import { firstOf } from '../shared/values/reading';
import { textIn } from '../shared/values/text';
import { secondsIn } from '../shared/values/whole-number';
import type { EventRow } from '../shared/vendor/events';
import type { Conclusion, Delivery, Recognized } from '../shared/vendor/vendor';
import { issue } from '../shared/messages';
import { statusOf } from './call-status';
import { directionOf, isCallback } from './direction';
import type { RingostatRow } from './events';
import { HAS_RECORDING } from './names';
import { partiesOf } from './parties';
import { directionBy, whichEvent, type Evidence } from './which-event';

const NO = new Set(['0', 'false', 'no']);

/** Which event it is and who is who in it. Ringostat's users name the fields themselves. */
export function recognize(delivery: Delivery<RingostatRow>): Recognized {
	const { named } = delivery;
	const { event, issues } = whichEvent(named, evidenceIn(delivery));
	if (!named.every(hasCall)) return { event, issues };

	const { sentFor } = delivery;
	const concluded = new Map<string, Conclusion>();
	const sent = sentFor('call.direction');
	const word = firstOf(sent?.value);
	const byUrl = directionBy(named);
	const direction = directionOf(word) ?? byUrl;
	if (sent === undefined && byUrl) {
		concluded.set('call.direction', { value: byUrl, from: undefined, certainty: 'documented' });
	}
	if (sent && isCallback(word) && sentFor('call.insertionType') === undefined) {
		const from = sent.name;
		concluded.set('call.insertionType', { value: 'callback', from, certainty: 'guessed' });
	}
	if (isNotRecorded(delivery)) {
		concluded.set('call.recordingUrl', { value: null, from: undefined, certainty: 'seen' });
	}
	const parties = partiesOf(delivery, isCallback(word) ? 'callback' : (direction ?? 'unknown'));
	const client = parties.get('contact.phone');
	const isMissing = client?.value === null && client.from === undefined;
	return {
		event,
		concluded: new Map([...concluded, ...parties]),
		issues:
			isMissing && direction !== undefined && !sentFor('contact.phone')?.isGiven
				? [...issues, issue('unknownParties', 'contact.phone')]
				: issues,
	};
}

function hasCall({ blocks }: EventRow): boolean {
	return blocks.includes('call');
}

function evidenceIn({ sentFor }: Delivery): Evidence {
	const status = sentFor('call.status');
	const talk = sentFor('call.talkSeconds');
	const { value: talkSeconds } = secondsIn(firstOf(talk?.value));
	return {
		direction: directionOf(firstOf(sentFor('call.direction')?.value)),
		status: status && { ...status, value: firstOf(status.value) },
		isTalk: statusOf(firstOf(status?.value))?.isTalk,
		talkSeconds: typeof talkSeconds === 'number' ? talkSeconds : undefined,
		hasDuration: talk !== undefined || sentFor('call.durationSeconds') !== undefined,
		hasAgent: sentFor('agent.line') !== undefined,
	};
}

/** Ringostat sends a link although nothing was recorded. Source: its help on the export. */
function isNotRecorded({ lookup }: Delivery): boolean {
	return HAS_RECORDING.some((name) => {
		const { value } = textIn(firstOf(lookup(name)?.value));
		return typeof value === 'string' && NO.has(value.toLowerCase());
	});
}
