import { wholeNumber } from '../shared/values/whole-number';
import type { Delivery, Recognized } from '../shared/vendor';
import { startsLike } from './call-state';
import { events, type EnvyboxRow } from './events';

const rows: readonly EnvyboxRow[] = events;

/**
 * Which event a form of Envybox's is: the one that the URL names, otherwise by `webhooktype` and,
 * where events share a type, by `call_state`.
 */
export function recognize({ named, fields }: Delivery): Recognized {
	const code = String(fields.webhooktype ?? '').trim();
	const candidates: readonly EnvyboxRow[] =
		named.length > 0 ? named : rows.filter((row) => row.code === code);
	const [first, ...others] = candidates;
	if (first === undefined) {
		const message = code === '' ? 'webhooktype is missing' : `webhooktype "${code}" is not known`;
		return { event: 'other', fields, issues: [{ path: 'event', message }] };
	}
	if (others.length === 0) return { event: first.value, fields };

	const byState = candidates.find((row) => row.states?.some(startsLike(fields.call_state)));
	return byState ? { event: byState.value, fields } : byDuration(fields);
}

/** A state that nobody documented: who talked, talked for some seconds. */
function byDuration(fields: Delivery['fields']): Recognized {
	const { value } = wholeNumber(fields.call_duration, { zone: 'utc' });
	const event = value === 0 ? 'call.missed' : 'call.completed';
	const message = `call_state is not known, so call_duration decided on ${event}`;
	return { event, fields, issues: [{ path: 'event', message }] };
}
