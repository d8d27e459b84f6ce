import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod';

import { isSuccess, type HttpAnswer } from '../shared/action/send-request';
import { ANSWER_FIELDS } from './answer-fields';
import { isEmptyFor } from './lead-field';

/** Only what makes it a lead is asked for: a field that vionvi adds or drops breaks nobody's flow. */
const leadAnswer = z.object({
	data: z.object({ id: z.union([z.number(), z.string()]).refine(isLeadId) }).passthrough(),
});

/**
 * The lead in an answer, with unix seconds as ISO 8601 in UTC and `isPossibleDuplicate`; all other
 * fields as they came. `undefined` if the answer is not a lead.
 */
export function readLead(answer: HttpAnswer): IDataObject | undefined {
	const parsed = leadAnswer.safeParse(answer.body);
	if (!isSuccess(answer) || !parsed.success) return undefined;

	const data = parsed.data.data as IDataObject;
	const lead: IDataObject = { ...data };
	for (const { name, type } of ANSWER_FIELDS) {
		if (type === 'time' && name in lead) lead[name] = toIso(lead[name]);
	}
	// vionvi: the first lead with the same contacts, or null (documented)
	lead.isPossibleDuplicate = isLeadId(data.firstId) && String(data.firstId) !== String(data.id);
	return lead;
}

/** An id may come as number or text; 0 means none. */
function isLeadId(id: unknown): boolean {
	return !isEmptyFor('id', id);
}

/** 2001 to 2286: a number beyond that is in milliseconds, or no time at all. */
const SECONDS = /^\s*[1-9]\d{9}\s*$/;

/** Anything but unix seconds stays as it is. */
function toIso(value: IDataObject[string]): IDataObject[string] {
	const isTime = ['number', 'string'].includes(typeof value) && SECONDS.test(String(value));
	if (!isTime) return value;
	return DateTime.fromSeconds(Number(value), { zone: 'utc' }).toISO() ?? value;
}
