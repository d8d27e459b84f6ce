import { z } from 'zod';

import { jsonInText } from '../shared/values/json-in-text';
import { phone } from '../shared/values/phone';
import { isEmpty, type Reader, type Reading } from '../shared/values/reading';
import { text } from '../shared/values/text';

/** `managers_phones`. Source: Envybox's help on WebHooks. */
const sentManagers = z.array(z.object({ manager_name: z.unknown(), phone: z.unknown() }));

/** `widget.managers`: a list of `{name, phone}`; text that is no JSON stays as text. */
export const managers: Reader = (sent, context) => {
	const json = jsonInText(sent, context);
	if (json.issue !== undefined) return json;

	const { data } = sentManagers.safeParse(json.value);
	if (data === undefined) return { value: null, issue: 'is no list of managers' };
	const read = (reader: Reader, value: unknown): Reading =>
		isEmpty(value) ? { value: null } : reader(value, context);
	const phones = data.map((manager) => read(phone, manager.phone));
	const value = data.map(({ manager_name: name }, index) => ({
		name: read(text, name).value,
		phone: phones[index].value,
	}));
	const odd = phones.find(({ issue }) => issue !== undefined);
	return { value, issue: odd && `has a phone that ${odd.issue}` };
};
