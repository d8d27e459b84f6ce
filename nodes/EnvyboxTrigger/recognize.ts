import { excerpt, isEmpty } from '../shared/values/reading';
import { text } from '../shared/values/text';
import { wholeNumber } from '../shared/values/whole-number';
import type { Delivery, Recognized } from '../shared/vendor';
import { startsLike } from './call-state';
import { events, type EnvyboxRow } from './events';

/** None of the values here is a time. */
const NO_ZONE = { zone: 'utc', options: {} };

const rows: readonly EnvyboxRow[] = events;

/**
 * Which event a form of Envybox's is: the one that the URL names, otherwise by `webhooktype` and,
 * where events share a type, by `call_state`.
 */
export function recognize({ named, fields }: Delivery): Recognized {
	const code = first(fields.webhooktype);
	const candidates: readonly EnvyboxRow[] =
		named.length > 0 ? named : rows.filter((row) => row.code !== undefined && row.code === code);
	const [row, ...others] = candidates;
	if (row === undefined) {
		const message = isEmpty(code)
			? 'webhooktype is missing'
			: `webhooktype "${excerpt(code)}" is not known`;
		return { event: 'other', fields, issues: [{ path: 'event', message }] };
	}
	if (others.length === 0) return { event: row.value, fields };

	const isSent = startsLike(first(fields.call_state));
	const byState = candidates.find(({ states }) => states?.some(isSent));
	return byState ? { event: byState.value, fields } : byDuration(fields);
}

/** A form key that was sent several times counts by its first value, as where it is typed. */
function first(sent: unknown): unknown {
	return text(sent, NO_ZONE).value;
}

/** A state that nobody documented: who talked, talked for some seconds. */
function byDuration(fields: Delivery['fields']): Recognized {
	const { value } = wholeNumber(fields.call_duration, NO_ZONE);
	const event = value === 0 ? 'call.missed' : 'call.completed';
	const message = `call_state is not known, so call_duration decided on ${event}`;
	return { event, fields, issues: [{ path: 'event', message }] };
}
