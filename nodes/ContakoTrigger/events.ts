import type { IDataObject } from 'n8n-workflow';

import { OTHER, type EventRow, type ItemsOf, type SampleRequest } from '../shared/vendor/events';

/** An event as Contako names it. */
export interface ContakoRow extends EventRow {
	/** In the order of Contako's cabinet: its own name first, then what a body might shorten it to. */
	names?: readonly string[];
}

/** Made up: the vendor shows its payloads in a picture only. */
const CHAT: IDataObject = {
	idAtendimento: '1000001',
	protocolo: '20260930-0001',
	dataHora: '2026-09-30 15:37:38',
	setor: { id: 3, nome: 'Vendas' },
	cliente: {
		nome: 'Maria Exemplo',
		email: 'maria@example.com',
		telefone: '+5500000000001',
		empresa: 'Exemplo Ltda.',
		ip: '192.0.2.7',
	},
	mensagem: 'Olá! Quanto custa o plano anual?',
	urlOrigem: 'https://loja.example.com/planos/?utm_source=ads&utm_campaign=planos',
	camposPersonalizados: { assunto: 'Plano anual' },
};

const ATENDENTE: IDataObject = { id: 7, nome: 'João Exemplo', email: 'joao@example.com' };

function sample(fields: IDataObject): SampleRequest {
	return { method: 'POST', contentType: 'application/json', body: { ...CHAT, ...fields } };
}

const GUESSED = { certainty: 'guessed', live: true } as const;

/**
 * Source of the events and of when they fire: Contako's page on webhooks. It has no field's name.
 * No event has an identity, so its whole payload counts: an id that is guessed wrongly (the client's,
 * the sector's) would make two different events one.
 */
export const events = [
	{
		...GUESSED,
		value: 'chat.requested',
		label: 'Requested',
		action: 'On chat requested',
		description:
			'A client asks for service: fills in the details and picks a sector (Atendimento Solicitado)',
		path: 'chat-requested',
		names: ['Atendimento Solicitado', 'Solicitado'],
		blocks: ['chat'],
		sample: sample({}),
	},
	{
		...GUESSED,
		value: 'chat.located',
		label: 'Located',
		action: 'On client located',
		description: 'A client lets Contako read their location (Localização do Cliente)',
		path: 'chat-located',
		names: ['Localização do Cliente', 'Localização'],
		blocks: ['chat', 'location'],
		sample: sample({ ClienteLatitude: '-22.905560', ClienteLongitude: '-47.060830' }),
	},
	{
		...GUESSED,
		value: 'chat.started',
		label: 'Started',
		action: 'On chat started',
		description: 'An agent starts the conversation (Atendimento Iniciado)',
		path: 'chat-started',
		names: ['Atendimento Iniciado', 'Iniciado'],
		blocks: ['chat'],
		sample: sample({ atendente: ATENDENTE }),
	},
	{
		...GUESSED,
		value: 'chat.rated',
		label: 'Rated',
		action: 'On chat rated',
		description: 'A client gives the agent a score (Atendimento Classificado)',
		path: 'chat-rated',
		names: ['Atendimento Classificado', 'Classificado'],
		blocks: ['chat', 'rating'],
		sample: sample({ atendente: ATENDENTE, avaliacao: { valor: 5, descricao: 'Ótimo' } }),
		otherSamples: [
			{
				name: 'unclear',
				note: 'a score that is neither good nor bad',
				...sample({ atendente: ATENDENTE, avaliacao: { descricao: 'Indefinido' } }),
			},
		],
	},
	{
		...GUESSED,
		value: 'chat.ratedBadly',
		label: 'Bad Rating',
		action: 'On bad chat rating',
		description:
			'A client gives the agent a bad score; the Bad Rating options say which are bad (Atendimento Classificado)',
		path: 'chat-rated',
		blocks: ['chat', 'rating'],
		parent: 'chat.rated',
		sample: sample({ atendente: ATENDENTE, avaliacao: { valor: 1, descricao: 'Péssimo' } }),
	},
	{
		...GUESSED,
		value: 'chat.ended',
		label: 'Ended',
		action: 'On chat ended',
		description: 'Client or agent ends the conversation (Atendimento Finalizado)',
		path: 'chat-ended',
		names: ['Atendimento Finalizado', 'Finalizado'],
		blocks: ['chat'],
		sample: sample({
			atendente: ATENDENTE,
			mensagens: [
				{ autor: 'Maria Exemplo', texto: 'Olá! Quanto custa o plano anual?' },
				{ autor: 'João Exemplo', texto: 'Bom dia, Maria! Já envio a proposta.' },
			],
		}),
	},
	{
		...GUESSED,
		value: 'chat.tagged',
		label: 'Tagged',
		action: 'On chat tagged',
		description: 'An agent sets the tags of a conversation (Tags Atendimento)',
		path: 'chat-tagged',
		names: ['Tags Atendimento', 'Tags'],
		blocks: ['chat', 'tags'],
		sample: sample({ atendente: ATENDENTE, tags: ['oportunidade', 'plano anual'] }),
	},
	{
		...GUESSED,
		value: 'chat.abandoned',
		label: 'Abandoned',
		action: 'On chat queue abandoned',
		description: 'A client leaves the queue before anybody answers (Atendimento Abandonado)',
		path: 'chat-abandoned',
		names: ['Atendimento Abandonado', 'Abandonado'],
		blocks: ['chat'],
		sample: sample({}),
	},
	OTHER,
] as const satisfies readonly ContakoRow[];

/** What the Contako Trigger puts out: narrow it on `event`. */
export type ContakoItem = ItemsOf<'contako', typeof events>;
