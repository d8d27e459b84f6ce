import type { Form } from '../shared/description';

export const form: Form = {
	notice:
		'<ol>' +
		'<li>Open <b>Webhook URLs</b> above, switch to <b>Production URL</b> and click the URL to copy it.</li>' +
		'<li>In Envybox open your widget → Настройки → Интеграции → «WebHooks уведомления», paste it there, tick the events and save.</li>' +
		'<li>Publish this workflow. The test URL works for 2 minutes after a click on <b>Listen for test event</b>; add <code>?sample=call.missed</code> to it to see an example without Envybox.</li>' +
		'</ol>',
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
