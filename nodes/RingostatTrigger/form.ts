import { badRatingOptions } from '../shared/bad-rating';
import { publishStep, steps, type Form } from '../shared/description';
import { fieldNamesOption } from '../shared/field-names';
import { fields } from './fields';

export const form: Form = {
	notice: steps(
		'Choose the <b>Events</b> below. Open <b>Webhook URLs</b> above and switch to <b>Production URL</b>. There is a URL for each chosen moment; click one to copy it. (The first serves all moments with <code>?event=…</code> behind it.)',
		'In Ringostat open <b>Integration → Webhooks</b> («Інтеграція», «Интеграция») and click <b>Add event</b>. Choose the moment, paste its URL as the destination, choose POST and JSON, tick the parameters and save. Do this for each moment.',
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
