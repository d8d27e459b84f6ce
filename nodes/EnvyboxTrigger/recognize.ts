import { excerpt, issue, sentAs } from '../shared/messages';
import { firstOf, isNone } from '../shared/values/reading';
import { textIn } from '../shared/values/text';
import { secondsIn } from '../shared/values/whole-number';
import type { Delivery, Recognized } from '../shared/vendor/vendor';
import { startsLike } from './call-state';
import { events, type EnvyboxRow } from './events';

const rows: readonly EnvyboxRow[] = events;

/**
 * Which event a form of Envybox's is: the one that the URL names, otherwise by `webhooktype` and,
 * where events share a type, by `call_state`.
 */
export function recognize({ named, lookup }: Delivery<EnvyboxRow>): Recognized {
	const code = textIn(firstOf(lookup('webhooktype')?.value)).value;
	const candidates =
		named.length > 0 ? named : rows.filter((row) => row.code !== undefined && row.code === code);
	const [row, ...others] = candidates;
	if (row === undefined) {
		const why =
			code === undefined || code === null
				? 'webhooktype is missing'
				: `webhooktype "${excerpt(code)}" is not known`;
		return { event: 'other', issues: [issue('eventUnknown', 'event', why)] };
	}
	if (others.length === 0) return { event: row.value };

	const isSent = startsLike(firstOf(lookup('call_state')?.value));
	const byState = candidates.find(({ states }) => states?.some(isSent));
	return byState ? { event: byState.value } : byDuration(lookup);
}

/** A state that nobody documented: who talked, talked for some seconds. */
function byDuration(lookup: Delivery['lookup']): Recognized {
	const [state, duration] = ['call_state', 'call_duration']
		.map(lookup)
		.map((sent) => (isNone(sent?.value) ? undefined : sent));
	const event = Number(secondsIn(duration?.value).value) > 0 ? 'call.completed' : 'call.missed';
	const about = [
		state ? `${sentAs(state.name, state.value)} is not a known state` : 'call_state was not sent',
		duration ? `call_duration is "${excerpt(duration.value)}"` : 'call_duration was not sent',
	];
	return { event, issues: [issue('eventAssumed', 'event', event, about.join(' and '))] };
}
