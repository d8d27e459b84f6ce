import { badRatingOptions } from '../shared/editor/bad-rating';
import type { Form } from '../shared/editor/description';
import { fieldNamesParameter } from '../shared/editor/field-names';
import { fields } from './fields';

/** Follows from the rating, so nobody sends it. */
const FOLLOWS = 'rating.isBad';

export const form: Form = {
	hasLocalTimes: true,
	isGuessed: true,
	setUp: {
		notice:
			'Open “Webhook URLs” above, switch to “Production URL” and click a URL to copy it. In Contako open the webhooks, or custom integrations («Webhooks», «integrações personalizadas»), and paste each URL at its event:',
		moments: {
			'chat-requested': 'Service requested («Atendimento Solicitado»)',
			'chat-located': 'Client’s location («Localização do Cliente»)',
			'chat-started': 'Service started («Atendimento Iniciado»)',
			'chat-rated': 'Service rated («Atendimento Classificado»)',
			'chat-ended': 'Service ended («Atendimento Finalizado»)',
			'chat-tagged': 'Service tags («Tags Atendimento»)',
			'chat-abandoned': 'Service abandoned («Atendimento Abandonado»)',
		},
	},
	parameters: [
		fieldNamesParameter(
			fields.filter(({ to }) => to !== FOLLOWS),
			'What a field is called on your account, where the trigger finds none or a wrong one: its key, or the path to it with dots (cliente.nome). Case and accents do not matter.',
		),
	],
	options: [...badRatingOptions],
};
