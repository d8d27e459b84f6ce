import { degrees } from '../shared/values/degrees';
import { email } from '../shared/values/email';
import { rating } from '../shared/values/rating';
import { id, link, text } from '../shared/values/text';
import type { FieldRow } from '../shared/vendor/events';
import { documented, guessed } from '../shared/vendor/field-row';
import { brazilianPhone, brazilianTime } from './brazilian';
import { tags, transcript } from './lists';

/**
 * Where each typed value comes from: names as `likelyName` makes them of whatever was sent. Contako
 * has published no field's name; its chat widget's code uses ClienteLatitude, urlOrigem, setor.
 */
export const fields: readonly FieldRow[] = [
	guessed('occurredAt', ['data.hora', 'data'], brazilianTime, 'of the event, not of the client'),

	guessed('contact.name', ['cliente.nome', 'cliente', 'nome']),
	guessed('contact.phone', ['cliente.telefone', 'telefone'], brazilianPhone),
	guessed('contact.email', ['cliente.email', 'email'], email),
	guessed('contact.company', ['empresa.nome', 'empresa']),

	guessed('attribution.utmSource', 'utm.origem'),
	guessed('attribution.utmMedium', 'utm.meio'),
	guessed('attribution.utmCampaign', 'utm.campanha'),
	guessed('attribution.utmContent', 'utm.conteudo'),
	guessed('attribution.utmTerm', 'utm.termo'),
	guessed('attribution.keyword', 'palavrachave'),
	guessed('attribution.referrer', 'referrer'),
	guessed(
		'attribution.pageUrl',
		['origem.url', 'pagina.origem', 'pagina', 'url'],
		text,
		'urlOrigem',
	),
	guessed('attribution.landingUrl', 'landing'),
	guessed('attribution.site', 'site'),
	guessed('attribution.ip', 'ip'),
	guessed('attribution.place', ['cidade', 'localizacao']),
	guessed('attribution.gclid', 'gclid'),
	guessed('attribution.fbclid', 'fbclid'),

	guessed('agent.id', 'atendente.id', id),
	guessed('agent.name', ['atendente.nome', 'atendente']),
	guessed('agent.email', 'atendente.email', email),
	guessed('agent.phone', 'atendente.telefone', brazilianPhone),
	guessed('agent.line', ['atendente.ramal', 'ramal']),
	guessed('agent.department', ['atendente.setor.nome', 'atendente.setor']),

	guessed('chat.id', ['chat.id', 'chat.numero', 'protocolo', 'id'], id),
	guessed('chat.url', 'chat.url', link),
	guessed('chat.sector', ['setor.nome', 'setor']),
	guessed('chat.transcript', 'transcricao', transcript),
	guessed('chat.message', [
		'mensagem',
		'mensagem.texto',
		'mensagem.conteudo',
		'comentario',
		'nota.comentario',
	]),

	guessed('rating.value', ['nota.valor', 'nota.texto'], rating, 'a number where it is one'),
	guessed('rating.label', 'nota.texto'),
	documented('rating.isBad', [], text, 'by the options for Bad Rating'),

	guessed('tags', ['tags', 'tags.nome', 'tags.texto'], tags, 'a list, or one text with commas'),

	guessed('location.latitude', 'latitude', degrees(90)),
	guessed('location.longitude', 'longitude', degrees(180)),
];
