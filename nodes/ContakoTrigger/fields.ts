import type { FieldRow } from '../shared/event-table';
import { field } from '../shared/field-row';
import type { Reader } from '../shared/values/reading';
import { text } from '../shared/values/text';
import { tags, transcript } from './lists';
import { asIs, brazilianPhone, brazilianTime, degrees, ratingValue } from './readers';

/** What `recognize` makes of a rating, besides what was sent. */
export const JUDGED = {
	ownWord: 'word in the field you named',
	ownIsBad: 'rating in the field you named',
	likelyIsBad: 'rating that was found',
} as const;

const guess = (to: string, from: string | readonly string[], as: Reader = text, note?: string) =>
	field(to, from, as, 'guessed', note);

/**
 * Where each typed value comes from: names as `likelyName` makes them of whatever was sent. Contako
 * has published no field's name; its chat widget's code uses ClienteLatitude, urlOrigem, setor.
 */
export const fields: readonly FieldRow[] = [
	guess('occurredAt', ['data.hora', 'data'], brazilianTime, 'of the event, not of the client'),

	guess('contact.name', ['cliente.nome', 'cliente', 'nome']),
	guess('contact.phone', ['cliente.telefone', 'telefone'], brazilianPhone),
	guess('contact.email', ['cliente.email', 'email']),
	guess('contact.company', ['empresa.nome', 'empresa']),

	guess('attribution.utmSource', 'utm.origem'),
	guess('attribution.utmMedium', 'utm.meio'),
	guess('attribution.utmCampaign', 'utm.campanha'),
	guess('attribution.utmContent', 'utm.conteudo'),
	guess('attribution.utmTerm', 'utm.termo'),
	guess('attribution.keyword', 'palavrachave'),
	guess('attribution.referrer', 'referrer'),
	guess('attribution.pageUrl', ['origem.url', 'pagina.origem', 'pagina', 'url'], text, 'urlOrigem'),
	guess('attribution.landingUrl', 'landing'),
	guess('attribution.site', 'site'),
	guess('attribution.ip', 'ip'),
	guess('attribution.place', ['cidade', 'localizacao']),
	guess('attribution.gclid', 'gclid'),
	guess('attribution.fbclid', 'fbclid'),

	guess('agent.id', 'atendente.id'),
	guess('agent.name', ['atendente.nome', 'atendente']),
	guess('agent.email', 'atendente.email'),
	guess('agent.phone', 'atendente.telefone', brazilianPhone),
	guess('agent.line', ['atendente.ramal', 'ramal']),
	guess('agent.department', ['atendente.setor.nome', 'atendente.setor']),

	guess('chat.id', ['chat.id', 'chat.numero', 'protocolo', 'id']),
	guess('chat.url', 'chat.url'),
	guess('chat.sector', ['setor.nome', 'setor']),
	guess('chat.transcript', 'transcricao', transcript),
	guess('chat.message', [
		'mensagem',
		'mensagem.texto',
		'mensagem.conteudo',
		'comentario',
		'nota.comentario',
	]),

	guess('rating.value', ['nota.valor', 'nota.texto'], ratingValue, 'a number where it is one'),
	field('rating.label', JUDGED.ownWord, text),
	guess('rating.label', 'nota.texto'),
	field('rating.isBad', JUDGED.ownIsBad, asIs, 'documented', 'by the Bad Rating options'),
	guess('rating.isBad', JUDGED.likelyIsBad, asIs, 'by the Bad Rating options'),

	guess('tags', ['tags', 'tags.nome', 'tags.texto'], tags, 'a list, or one text with commas'),

	guess('location.latitude', 'latitude', degrees(90)),
	guess('location.longitude', 'longitude', degrees(180)),
];
