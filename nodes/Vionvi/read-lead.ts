import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod';

import type { HttpAnswer } from '../shared/action/send-request';
import { ANSWER_FIELDS } from './answer-fields';

/** Only what makes it a lead is asked for: a field that vionvi adds or drops breaks nobody's flow. */
const leadAnswer = z.object({
	data: z.object({ id: z.union([z.number(), z.string().min(1)]) }).passthrough(),
});

/**
 * The lead in an answer, with unix seconds as ISO 8601 in UTC and `isPossibleDuplicate`; all other
 * fields as they came. `undefined` if the answer is no lead.
 */
export function readLead({ statusCode, body }: HttpAnswer): IDataObject | undefined {
	if (statusCode < 200 || statusCode > 299) return undefined;
	const parsed = leadAnswer.safeParse(body);
	if (!parsed.success) return undefined;

	const data = parsed.data.data as IDataObject;
	const lead: IDataObject = { ...data };
	for (const { name, type } of ANSWER_FIELDS) {
		if (type === 'time' && name in lead) lead[name] = toIso(lead[name]);
	}
	const { id, firstId } = data;
	// vionvi: the first lead with the same contacts, or null (documented)
	lead.isPossibleDuplicate = firstId !== null && firstId !== undefined && firstId !== id;
	return lead;
}

/** Anything but unix seconds stays as it is. */
function toIso(value: IDataObject[string]): IDataObject[string] {
	const isSeconds =
		typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value.trim()));
	if (!isSeconds) return value;
	return DateTime.fromSeconds(Number(value), { zone: 'utc' }).toISO() ?? value;
}
