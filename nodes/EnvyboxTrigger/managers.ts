import { z } from 'zod';

import { jsonIn } from '../shared/values/json';
import { phoneIn } from '../shared/values/phone';
import { isEmpty, type Reader } from '../shared/values/reading';
import { textIn } from '../shared/values/text';

/** `managers_phones`. Source: Envybox's help on WebHooks. */
const sentManagers = z.array(z.object({ manager_name: z.unknown(), phone: z.unknown() }));

/** `widget.managers`: a list of `{name, phone}`; text that is not JSON stays as text. */
export const managers: Reader = (sent) => {
	const json = jsonIn(sent);
	if (json.fault !== undefined || json.value === null) return json;

	const { data } = sentManagers.safeParse(json.value);
	if (data === undefined) return { value: null, fault: { code: 'notManagers' } };
	const phones = data.map(({ phone }) => (isEmpty(phone) ? { value: null } : phoneIn(phone)));
	const value = data.map(({ manager_name: name }, index) => ({
		name: isEmpty(name) ? null : textIn(name).value,
		phone: phones[index].value,
	}));
	const [fault] = phones.flatMap((phone) => phone.fault ?? []);
	return { value, fault };
};
