import { events } from '../../../nodes/ContakoTrigger/events';
import { contako } from '../../../nodes/ContakoTrigger/vendor';
import { understand } from '../../../nodes/shared/delivery/understand';
import type { OpenRequest } from '../../../nodes/shared/request/open';
import { sampleRequest } from '../../support/sample-request';
import { codes, EVENTS, messages, send } from '../../support/contako-delivery';
import { settingsWith } from '../../support/settings';

// What users' workflows count on: value, label, URL path, blocks; and Contako's own name
const TABLE = [
	['chat.requested', 'Requested', 'chat-requested', ['chat'], 'Atendimento Solicitado'],
	['chat.located', 'Located', 'chat-located', ['chat', 'location'], 'Localização do Cliente'],
	['chat.started', 'Started', 'chat-started', ['chat'], 'Atendimento Iniciado'],
	['chat.rated', 'Rated', 'chat-rated', ['chat', 'rating'], 'Atendimento Classificado'],
	['chat.ratedBadly', 'Bad Rating', 'chat-rated', ['chat', 'rating'], 'Atendimento Classificado'],
	['chat.ended', 'Ended', 'chat-ended', ['chat'], 'Atendimento Finalizado'],
	['chat.tagged', 'Tagged', 'chat-tagged', ['chat', 'tags'], 'Tags Atendimento'],
	['chat.abandoned', 'Abandoned', 'chat-abandoned', ['chat'], 'Atendimento Abandonado'],
] as const;
const RATINGS: Record<string, object> = {
	'chat.rated': { nota: 5 },
	'chat.ratedBadly': { nota: 1 },
};

const NOTHING_NAMED = 'Neither the URL nor a field of the body names an event';

describe('each event of Contako', () => {
	test('has its output, and Other is the last', () => {
		const rows = contako.events.map(({ value, label, path, blocks }) => [
			...[value, label, path, blocks],
		]);
		expect(rows).toEqual([
			...TABLE.map(([value, label, path, blocks]) => [value, label, path, blocks]),
			['other', 'Other', undefined, []],
		]);
		expect(contako.events.map(({ parent }) => parent).filter(Boolean)).toEqual(['chat.rated']);
		expect(contako.events[4].parent).toBe('chat.rated');
	});

	test.each(TABLE)('%s carries Contako’s own name', (value, _label, _path, _blocks, name) => {
		const row = events.find((each) => each.value === value);
		expect(row?.description).toMatch(new RegExp(`\\(${name}\\)$`));
		expect(row?.certainty).toBe('guessed');
	});

	test.each(TABLE)('%s goes to "%s" by the URL %s', async (value, _, path, blocks) => {
		const { item, outputs } = await send(RATINGS[value] ?? {}, { to: path });
		expect(item.event).toBe(value);
		expect(outputs).toEqual([EVENTS.indexOf(value)]);
		expect(Object.keys(item)).toEqual([
			...['event', 'occurredAt', 'contact', ...blocks, 'agent', 'attribution'],
			...['vendor', 'receivedAt', 'eventId', 'guesses', 'issues', 'raw'],
		]);
	});

	test.each(TABLE)('%s goes to "%s" by ?event=', async (value) => {
		const { item, outputs } = await send(RATINGS[value] ?? {}, { to: `contako?event=${value}` });
		expect([item.event, outputs]).toEqual([value, [EVENTS.indexOf(value)]]);
		expect(item.raw?.query).toEqual({});
	});

	test.each(TABLE)('%s needs no field at all', async (value, _, path) => {
		const expected = value === 'chat.ratedBadly' ? 'chat.rated' : value;
		for (const nothing of [{}, null, 'text', 7, [], [1, 2]]) {
			expect((await send(nothing, { to: path })).item.event).toBe(expected);
		}
	});

	test.each(EVENTS.filter((value) => value !== 'other'))(
		'%s has a sample that is this event, without an issue',
		(value) => {
			const request = sampleRequest(contako, value) as OpenRequest;
			const settings = settingsWith({ events: EVENTS });
			const [{ row, item }] = understand(contako, settings, request, (error) => {
				throw error;
			});
			expect(row.value).toBe(value);
			expect(item.json.issues).toEqual([]);
			expect(item.json).toMatchObject({
				guesses: { 'contact.name': 'cliente.nome', 'chat.id': 'idAtendimento' },
				contact: { name: 'Maria Exemplo', phone: '5500000000001', email: 'maria@example.com' },
				chat: { id: '1000001', sector: 'Vendas' },
			});
		},
	);
});

describe('where no URL names the event, a field of the body may', () => {
	test.each([
		['evento', 'Atendimento Solicitado', 'chat.requested'],
		['evento', 'Localização do Cliente', 'chat.located'],
		['evento', 'localizacao_cliente', 'chat.located'],
		['Evento', 'ATENDIMENTO INICIADO', 'chat.started'],
		['tipo', 'Atendimento Classificado', 'chat.rated'],
		['tipoEvento', 'atendimento-finalizado', 'chat.ended'],
		['nome_do_evento', 'AtendimentoFinalizado', 'chat.ended'],
		['event', 'Tags Atendimento', 'chat.tagged'],
		['event_type', 'Tags do Atendimento', 'chat.tagged'],
		['gatilho', 'abandonado', 'chat.abandoned'],
		['ação', 'chat.abandoned', 'chat.abandoned'],
		['webhook', 'chat-abandoned', 'chat.abandoned'],
	])('%s: %s is %s', async (key, name, event) => {
		const { item, outputs } = await send({ dados: { [key]: name } }, { to: 'contako' });
		expect([item.event, outputs]).toEqual([event, [EVENTS.indexOf(event)]]);
		expect(item.guesses).toMatchObject({ event: `dados.${key}` });
	});

	test('also one of the query that is not our marker', async () => {
		const { item } = await send({}, { to: 'contako?tipo=Atendimento%20Abandonado' });
		expect(item.event).toBe('chat.abandoned');
		expect(item.guesses).toEqual({ event: 'tipo' });
		expect(item.raw?.query).toEqual({ tipo: 'Atendimento Abandonado' });
	});

	test('with the rating that comes with it', async () => {
		const body = { evento: 'Atendimento Classificado', nota: 1 };
		expect((await send(body, { to: 'contako' })).item.event).toBe('chat.ratedBadly');
	});

	test('the URL wins', async () => {
		const { item } = await send({ evento: 'Atendimento Abandonado' }, { to: 'chat-started' });
		expect(item.event).toBe('chat.started');
		expect(item.guesses).toEqual({});
	});

	test.each([
		[{}, NOTHING_NAMED],
		[{ evento: 'Outra Coisa' }, 'evento "Outra Coisa" is not a known event'],
		[{ evento: 'x'.repeat(100) }, `evento "${'x'.repeat(79)}…" is not a known event`],
		[{ evento: 7 }, 'evento "7" is not a known event'],
		[{ evento: { a: 1 } }, NOTHING_NAMED],
		[{ mensagem: 'Atendimento Abandonado' }, NOTHING_NAMED],
		['Atendimento Abandonado', NOTHING_NAMED],
	])('%j is Other', async (body, message) => {
		const { item, outputs } = await send(body, { to: 'contako' });
		expect([item.event, outputs]).toEqual(['other', [EVENTS.length - 1]]);
		expect(codes(item, 'event')[0]).toBe('eventUnknown');
		expect(messages(item, 'event')[0]).toBe(message);
		expect(item.raw?.body).toEqual(body);
	});

	test('Other is typed as far as it goes', async () => {
		const { item } = await send(
			{ cliente: { nome: 'Maria' }, atendente: 'João' },
			{ to: 'contako' },
		);
		expect([item.contact.name, item.agent.name]).toEqual(['Maria', 'João']);
	});
});

describe('an event whose own field is not found', () => {
	test.each([
		['chat-tagged', 'tags', { rotulos: { um: 'a' } }],
		['chat-located', 'location', { cliente: { nome: 'Maria' } }],
	])('on %s says so of its %s', async (to, block, body) => {
		const { item } = await send(body, { to });
		expect(codes(item, block)).toEqual(['blockUnread']);
	});

	test.each([
		['chat-tagged', { tags: ['a'] }],
		['chat-located', { coords: { lat: -22.9, lng: -47 } }],
	])('on %s says nothing of %j', async (to, body) => {
		const { item } = await send(body, { to });
		expect(item.issues.map(({ code }) => code)).not.toContain('blockUnread');
	});
});

describe('the id of an event', () => {
	const BODY = { idAtendimento: '1', dataHora: '2026-09-30 15:37:38', tags: ['a'] };
	const idOf = async (body: object, to = 'chat-tagged') => (await send(body, { to })).item.eventId;

	test('is the same for a redelivery, whatever the order of its keys', async () => {
		const { tags, ...rest } = BODY;
		expect(await idOf({ tags, ...rest })).toBe(await idOf(BODY));
		expect(await idOf(BODY)).toMatch(/^contako:chat\.tagged:[0-9a-f]{16}$/);
	});

	test('is another for other tags, another chat, another event', async () => {
		const ids = [
			await idOf(BODY),
			await idOf({ ...BODY, tags: ['b'] }),
			await idOf({ ...BODY, idAtendimento: '2' }),
			await idOf(BODY, 'chat-started'),
		];
		expect(new Set(ids).size).toBe(4);
	});

	test('does not come from an id that is the client’s', async () => {
		const rated = { id: 7, nota: 3 };
		const other = { ...rated, mensagem: 'Outra conversa' };
		expect(await idOf(rated, 'chat-rated')).not.toBe(await idOf(other, 'chat-rated'));
	});
});
