import { events } from '../../../nodes/ContakoTrigger/events';
import { contako } from '../../../nodes/ContakoTrigger/vendor';
import { itemsOf } from '../../../nodes/shared/delivery/understand';
import type { ReceivedRequest } from '../../../nodes/shared/request/read';
import { sampleRequest } from '../../../nodes/shared/request/sample';
import { EVENTS, messages, send } from '../../support/contako-delivery';
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

	test.each(TABLE)('%s leaves by "%s", told by the URL %s', async (value, _, path, blocks) => {
		const { item, outputs } = await send(RATINGS[value] ?? {}, { to: path });
		expect(item.event).toBe(value);
		expect(outputs).toEqual([EVENTS.indexOf(value)]);
		expect(Object.keys(item)).toEqual([
			...['vendor', 'event', 'eventId', 'occurredAt', 'receivedAt'],
			...['contact', 'attribution', 'agent', ...blocks, 'issues', 'raw'],
		]);
	});

	test.each(TABLE)('%s leaves by "%s", told by ?event=', async (value) => {
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
		'%s has a sample that is this event',
		(value) => {
			const request = sampleRequest(events, value) as ReceivedRequest;
			const [{ row, item }] = itemsOf(contako, settingsWith(), request, (error) => {
				throw error;
			});
			expect(row.value).toBe(value);
			const issues = item.json.issues as unknown as Array<{ message: string }>;
			expect(issues.length).toBeGreaterThan(0);
			expect(issues.filter(({ message }) => !message.startsWith('is a guess'))).toEqual([]);
			expect(item.json).toMatchObject({
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
		const message = `is a guess, taken from dados.${key} "${name}"`;
		expect(messages(item, 'event')).toEqual([message]);
	});

	test('also in a query that is no marker of ours', async () => {
		const { item } = await send({}, { to: 'contako?event=Atendimento%20Abandonado' });
		expect(item.event).toBe('chat.abandoned');
		expect(item.raw?.query).toEqual({ event: 'Atendimento Abandonado' });
	});

	test('with the rating that comes with it', async () => {
		const body = { evento: 'Atendimento Classificado', nota: 1 };
		expect((await send(body, { to: 'contako' })).item.event).toBe('chat.ratedBadly');
	});

	test('the URL wins', async () => {
		const { item } = await send({ evento: 'Atendimento Abandonado' }, { to: 'chat-started' });
		expect(item.event).toBe('chat.started');
		expect(messages(item, 'event')).toEqual([]);
	});

	test.each([
		[{}],
		[{ evento: 'Outra Coisa' }],
		[{ evento: 'x'.repeat(100) }],
		[{ evento: 7 }],
		[{ evento: { a: 1 } }],
		[{ mensagem: 'Atendimento Abandonado' }],
		['Atendimento Abandonado'],
	])('%j is Other', async (body) => {
		const { item, outputs } = await send(body, { to: 'contako' });
		expect([item.event, outputs]).toEqual(['other', [EVENTS.length - 1]]);
		const message = 'neither the URL nor a field of the body names an event of Contako';
		expect(messages(item, 'event')).toEqual([message]);
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

describe('the id of an event', () => {
	const BODY = { idAtendimento: '1', dataHora: '2026-09-30 15:37:38', tags: ['a'] };
	const idOf = async (body: object, to = 'chat-tagged') => (await send(body, { to })).item.eventId;

	test('is the same for a redelivery, whatever the order of its keys', async () => {
		const { tags, ...rest } = BODY;
		expect(await idOf({ tags, ...rest })).toBe(await idOf(BODY));
		expect(await idOf(BODY)).toMatch(/^contako:chat\.tagged:[0-9a-f]{64}$/);
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

	test('is not fooled by an id that is the client’s', async () => {
		const rated = { id: 7, nota: 3 };
		const other = { ...rated, mensagem: 'Outra conversa' };
		expect(await idOf(rated, 'chat-rated')).not.toBe(await idOf(other, 'chat-rated'));
	});
});
