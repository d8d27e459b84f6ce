import type { Form } from '../shared/editor/description';
import { publishStep, steps } from '../shared/editor/notice';

export const form: Form = {
	hasLocalTimes: true,
	notice: steps(
		'Choose the events below. Open “Webhook URLs” above, switch to “Production URL” and click the URL to copy it.',
		'In Envybox open the widget, then Настройки → Интеграции → «WebHooks уведомления» (Settings → Integrations → WebHooks notifications). Paste the URL, tick the events and save. Do this once for each widget.',
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
				'What the field "key" must hold; other requests are refused. The key is most likely public in the widget’s code: it keeps strays out, not attackers.',
		},
	],
};
