import { badRatingOptions } from '../shared/editor/bad-rating';
import type { Form } from '../shared/editor/description';
import { fieldNamesOption } from '../shared/editor/field-names';
import { publishStep, steps } from '../shared/editor/notice';
import { fields } from './fields';

export const form: Form = {
	hasLocalTimes: true,
	notice: steps(
		'Choose the events below. Open “Webhook URLs” above and switch to “Production URL”: there is a URL for each moment that the chosen events need, and a click copies it. (The first serves all moments with ?event=… added.)',
		'In Ringostat open Integration → Webhooks («Інтеграція», «Интеграция») and click “Add event”. Choose the moment, paste its URL as the destination, choose POST and JSON, tick all parameters and save. Do this for each moment.',
		publishStep('Ringostat', 'incomingCall.missed'),
	),
	options: [
		// Words in Portuguese are Contako's; nobody knows Ringostat's.
		...badRatingOptions.map((option) =>
			option.name === 'badRatingWords'
				? { ...option, default: '', placeholder: 'e.g. погано' }
				: option,
		),
		fieldNamesOption(
			fields,
			'What fields are called on your account, where you typed names of your own in Ringostat. Cyrillic names go without their curly brackets or with them; case does not matter.',
		),
	],
};
