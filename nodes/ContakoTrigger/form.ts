import { badRatingOptions } from '../shared/editor/bad-rating';
import type { Form } from '../shared/editor/description';
import { fieldNamesOption } from '../shared/editor/field-names';
import { publishStep, steps } from '../shared/editor/notice';
import { fields } from './fields';

/** Follows from the rating, so nobody sends it. */
const FOLLOWS = 'rating.isBad';

export const form: Form = {
	hasLocalTimes: true,
	notice: steps(
		'Choose the events below. Open “Webhook URLs” above and switch to “Production URL”: there is a URL for each chosen event, and a click copies it. (If your account has room for one URL only, take the first: it finds the event in ?event=… or in the body.)',
		'In Contako open the settings of the webhooks («Webhooks», «integrações personalizadas») and paste each URL at its event: /chat-requested at «Atendimento Solicitado», /chat-located at «Localização do Cliente», /chat-started at «Atendimento Iniciado», /chat-rated at «Atendimento Classificado», /chat-ended at «Atendimento Finalizado», /chat-tagged at «Tags Atendimento», /chat-abandoned at «Atendimento Abandonado».',
		publishStep('Contako', 'chat.requested'),
		'Open the first real event. Contako has not published what it sends, so the typed fields are guesses: the item’s “guesses” name them, and the option “Field Names” corrects them. That a rating of 1 or 2 is bad is a guess too: check it with a real rating and set the “Bad Rating” options.',
	),
	options: [
		...badRatingOptions,
		fieldNamesOption(
			fields.filter(({ to }) => to !== FOLLOWS),
			'What a field is called on your account, where the trigger finds none or a wrong one: its key, or the path to it with dots (cliente.nome). Case and accents do not matter.',
		),
	],
};
