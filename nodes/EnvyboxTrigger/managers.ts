import { z } from 'zod';

import { jsonInText } from '../shared/values/json-in-text';
import { phone } from '../shared/values/phone';
import { isEmpty, type Reader } from '../shared/values/reading';

/** `managers_phones`. Source: Envybox's help on WebHooks. */
const sentManagers = z.array(z.object({ manager_name: z.unknown(), phone: z.unknown() }));

/** `widget.managers`: a list of `{name, phone}`; text that is no JSON stays as text. */
export const managers: Reader = (sent, context) => {
	const json = jsonInText(sent, context);
	if (json.issue !== undefined) return json;

	const { data } = sentManagers.safeParse(json.value);
	if (data === undefined) return { value: null, issue: 'is no list of managers' };
	const value = data.map((manager) => ({
		name: isEmpty(manager.manager_name) ? null : manager.manager_name,
		phone: isEmpty(manager.phone) ? null : phone(manager.phone, context).value,
	}));
	return { value };
};
