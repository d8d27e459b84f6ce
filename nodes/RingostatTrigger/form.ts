import { badRatingOptions } from '../shared/editor/bad-rating';
import type { Form } from '../shared/editor/description';
import { fieldNamesParameter } from '../shared/editor/field-names';
import { fields } from './fields';

export const form: Form = {
	hasLocalTimes: true,
	isGuessed: true,
	setUp: {
		notice:
			'Open “Webhook URLs” above, switch to “Production URL” and click a URL to copy it. In Ringostat open Integration → Webhooks («Інтеграція», «Интеграция») → Add event; for each moment paste its URL, choose POST and JSON, and tick all parameters:',
		moments: {
			'after-incoming-call': 'Incoming call: after the call («після дзвінка», «после звонка»)',
			'before-incoming-call': 'Incoming call: before the call («перед дзвінком», «перед звонком»)',
			'incoming-call-answered':
				'Incoming call: when taking the call («у момент підняття трубки», «в момент поднятия трубки»)',
			'incoming-call-forwarded': 'Incoming call: at call forwarding («в момент переадресації»)',
			'incoming-call-rated': 'Incoming call: after the rating menu («після меню оцінки дзвінка»)',
			'before-outgoing-call': 'Outgoing call: before the call',
			'after-outgoing-call': 'Outgoing call: after the call',
			'call-analyzed': 'Call processed by AI',
			'form-submitted': 'Sending a form from the website',
			'chat-started': 'Dialogue in the messenger: start',
			'chat-ended': 'Dialogue in the messenger: end',
			'deal-changed': 'Deal created or its status updated',
		},
	},
	parameters: [
		fieldNamesParameter(
			fields,
			'What fields are called on your account, where you typed names of your own in Ringostat. Cyrillic names go without their curly brackets or with them; case does not matter.',
		),
	],
	options: [
		// Words in Portuguese are Contako's; nobody knows Ringostat's.
		...badRatingOptions.map((option) =>
			option.name === 'badRatingWords'
				? { ...option, default: '', placeholder: 'e.g. погано' }
				: option,
		),
	],
};
