import { degrees } from '../shared/values/degrees';
import { email } from '../shared/values/email';
import { rating } from '../shared/values/rating';
import { id, text } from '../shared/values/text';
import type { FieldRow } from '../shared/vendor/events';
import { field, fieldOf } from '../shared/vendor/field-row';
import { brazilianPhone, brazilianTime } from './brazilian';
import { tags, transcript } from './lists';

const guess = fieldOf('guessed');

/**
 * Where each typed value comes from: names as `likelyName` makes them of whatever was sent. Contako
 * has published no field's name; its chat widget's code uses ClienteLatitude, urlOrigem, setor.
 */
export const fields: readonly FieldRow[] = [
	guess('occurredAt', ['data.hora', 'data'], brazilianTime, 'of the event, not of the client'),

	guess('contact.name', ['cliente.nome', 'cliente', 'nome']),
	guess('contact.phone', ['cliente.telefone', 'telefone'], brazilianPhone),
	guess('contact.email', ['cliente.email', 'email'], email),
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

	guess('agent.id', 'atendente.id', id),
	guess('agent.name', ['atendente.nome', 'atendente']),
	guess('agent.email', 'atendente.email', email),
	guess('agent.phone', 'atendente.telefone', brazilianPhone),
	guess('agent.line', ['atendente.ramal', 'ramal']),
	guess('agent.department', ['atendente.setor.nome', 'atendente.setor']),

	guess('chat.id', ['chat.id', 'chat.numero', 'protocolo', 'id'], id),
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

	guess('rating.value', ['nota.valor', 'nota.texto'], rating, 'a number where it is one'),
	guess('rating.label', 'nota.texto'),
	field('rating.isBad', [], text, 'documented', 'by the options for Bad Rating'),

	guess('tags', ['tags', 'tags.nome', 'tags.texto'], tags, 'a list, or one text with commas'),

	guess('location.latitude', 'latitude', degrees(90)),
	guess('location.longitude', 'longitude', degrees(180)),
];
