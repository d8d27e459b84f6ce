import { badRatingOptions } from '../shared/bad-rating';
import { publishStep, steps, type Form } from '../shared/description';
import { fieldNamesOption } from '../shared/field-names';
import { fields } from './fields';

/** Follows from the rating, so nobody sends it. */
const FOLLOWS = 'rating.isBad';

export const form: Form = {
	notice: steps(
		'Choose the <b>Events</b> below. Open <b>Webhook URLs</b> above and switch to <b>Production URL</b>. There is a URL for each chosen event; click one to copy it. (If your account has room for one URL only, take the first: it tells events apart by <code>?event=…</code> or by the body.)',
		'In Contako open the settings of the webhooks (<i>Webhooks</i>, “integrações personalizadas”) and paste each URL at its event: <i>Atendimento Solicitado</i> … chat-requested, <i>Localização do Cliente</i> … chat-located, <i>Atendimento Iniciado</i> … chat-started, <i>Atendimento Classificado</i> … chat-rated, <i>Atendimento Finalizado</i> … chat-ended, <i>Tags Atendimento</i> … chat-tagged, <i>Atendimento Abandonado</i> … chat-abandoned.',
		publishStep('Contako', 'chat.requested'),
		'Contako has not published what it sends: typed fields are guesses, see the item’s issues, and <b>Field Names</b> in the options puts them right. That a rating of 1 or 2 is bad is a guess too: check it with a real rating and set <b>Bad Rating</b> in the options.',
	),
	options: [
		...badRatingOptions,
		fieldNamesOption(
			fields.filter(({ to }) => to !== FOLLOWS),
			'What a field is called on your account, where it is not found or a wrong one is: its key, or the path to it with dots (cliente.nome). Case and accents do not matter.',
		),
	],
};
