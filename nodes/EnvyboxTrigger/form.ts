import { publishStep, steps, type Form } from '../shared/description';

export const form: Form = {
	notice: steps(
		'Choose the <b>Events</b> below. Open <b>Webhook URLs</b> above, switch to <b>Production URL</b> and click the URL to copy it.',
		'In Envybox open the widget, then Настройки → Интеграции → «WebHooks уведомления». Paste the URL, tick the events and save.',
		publishStep('Envybox', 'call.missed'),
	),
	options: [
		{
			displayName: 'Expected Key',
			name: 'expectedKey',
			type: 'string',
			typeOptions: { password: true },
			noDataExpression: true,
			default: '',
			placeholder: 'e.g. 32 letters and digits',
			description:
				'Requests whose field "key" holds anything else are refused. The key is most likely public in the widget’s code: it keeps strays out, not attackers.',
		},
	],
};
