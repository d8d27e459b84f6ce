import type { Form } from '../shared/editor/description';

export const form: Form = {
	hasLocalTimes: true,
	setUp: {
		notice:
			'Open “Webhook URLs” above, switch to “Production URL” and click the URL to copy it. In Envybox open each widget’s Settings → Integrations → WebHooks notifications (Настройки → Интеграции → «WebHooks уведомления»), paste the URL, tick the events and save.',
	},
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
				'What the field "key" must hold; other requests are refused. The key is most likely public in the widget’s code: it keeps strays out, not attackers.',
		},
	],
};
