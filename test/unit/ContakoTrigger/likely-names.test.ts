import { fields } from '../../../nodes/ContakoTrigger/fields';
import { guess } from '../../../nodes/ContakoTrigger/guess/guess';
import { at, send } from '../../support/contako-delivery';

type Case = [body: object, path: string, value: unknown, from: string];

const NAME = 'Maria Exemplo';
const MAIL = 'maria@example.com';
const PHONE = '5500000000001';

const CONTACT: Case[] = [
	[{ nome: NAME }, 'contact.name', NAME, 'nome'],
	[{ name: NAME }, 'contact.name', NAME, 'name'],
	[{ NOME: NAME }, 'contact.name', NAME, 'NOME'],
	[{ nomeCompleto: NAME }, 'contact.name', NAME, 'nomeCompleto'],
	[{ nomeCliente: NAME }, 'contact.name', NAME, 'nomeCliente'],
	[{ nome_do_cliente: NAME }, 'contact.name', NAME, 'nome_do_cliente'],
	[{ 'Nome do Cliente': NAME }, 'contact.name', NAME, 'Nome do Cliente'],
	[{ 'nome-cliente': NAME }, 'contact.name', NAME, 'nome-cliente'],
	[{ NOME_CLIENTE: NAME }, 'contact.name', NAME, 'NOME_CLIENTE'],
	[{ nomecliente: NAME }, 'contact.name', NAME, 'nomecliente'],
	[{ NomeDoVisitante: NAME }, 'contact.name', NAME, 'NomeDoVisitante'],
	[{ customerName: NAME }, 'contact.name', NAME, 'customerName'],
	[{ cliente: { nome: NAME } }, 'contact.name', NAME, 'cliente.nome'],
	[{ contato: { nome: NAME } }, 'contact.name', NAME, 'contato.nome'],
	[{ Visitante: { Nome: NAME } }, 'contact.name', NAME, 'Visitante.Nome'],
	[{ cliente: NAME }, 'contact.name', NAME, 'cliente'],
	[{ 'cliente[nome]': NAME }, 'contact.name', NAME, 'cliente[nome]'],
	[{ 'cliente.nome': NAME }, 'contact.name', NAME, 'cliente.nome'],
	[
		{ dados: { cliente: { dados: { nome: NAME } } } },
		'contact.name',
		NAME,
		'dados.cliente.dados.nome',
	],
	[{ data: { nome: NAME } }, 'contact.name', NAME, 'data.nome'],
	[{ a: { b: { c: { cliente: { nome: NAME } } } } }, 'contact.name', NAME, 'a.b.c.cliente.nome'],
	[{ clientes: [{ nome: NAME }], total: 1 }, 'contact.name', NAME, 'clientes[0].nome'],
	[{ atendimento: { nome: NAME } }, 'contact.name', NAME, 'atendimento.nome'],
	[{ xyz: { nome: NAME, email: MAIL } }, 'contact.name', NAME, 'xyz.nome'],
	[{ cliente: JSON.stringify({ nome: NAME }) }, 'contact.name', NAME, 'cliente.nome'],

	[{ email: MAIL }, 'contact.email', MAIL, 'email'],
	[{ 'E-mail': MAIL }, 'contact.email', MAIL, 'E-mail'],
	[{ eMail: MAIL }, 'contact.email', MAIL, 'eMail'],
	[{ emailCliente: MAIL }, 'contact.email', MAIL, 'emailCliente'],
	[{ 'E-mail do cliente': MAIL }, 'contact.email', MAIL, 'E-mail do cliente'],
	[{ endereço_de_email: MAIL }, 'contact.email', MAIL, 'endereço_de_email'],
	[{ contato: MAIL }, 'contact.email', MAIL, 'contato'],

	[{ telefone: `+${PHONE}` }, 'contact.phone', PHONE, 'telefone'],
	[{ Telefone: `+${PHONE}` }, 'contact.phone', PHONE, 'Telefone'],
	[{ celular: `+${PHONE}` }, 'contact.phone', PHONE, 'celular'],
	[{ WhatsApp: `+${PHONE}` }, 'contact.phone', PHONE, 'WhatsApp'],
	[{ fone_contato: `+${PHONE}` }, 'contact.phone', PHONE, 'fone_contato'],
	[{ telefone1: `+${PHONE}` }, 'contact.phone', PHONE, 'telefone1'],
	[
		{ cliente: { telefone: { numero: `+${PHONE}` } } },
		'contact.phone',
		PHONE,
		'cliente.telefone.numero',
	],
	[{ contato: `+${PHONE}` }, 'contact.phone', PHONE, 'contato'],
	[{ cliente: { contato: `+${PHONE}` } }, 'contact.phone', PHONE, 'cliente.contato'],
	[{ atendimento: { contato: `+${PHONE}` } }, 'contact.phone', PHONE, 'atendimento.contato'],
	[{ telefone: Number(PHONE) }, 'contact.phone', PHONE, 'telefone'],

	[{ empresa: 'Exemplo Ltda.' }, 'contact.company', 'Exemplo Ltda.', 'empresa'],
	[{ cliente: { empresa: { nome: 'X' } } }, 'contact.company', 'X', 'cliente.empresa.nome'],
	[{ 'Razão Social': 'X' }, 'contact.company', 'X', 'Razão Social'],
];

const AGENT: Case[] = [
	[{ atendente: { nome: 'João' } }, 'agent.name', 'João', 'atendente.nome'],
	[{ nomeAtendente: 'João' }, 'agent.name', 'João', 'nomeAtendente'],
	[{ nome_do_atendente: 'João' }, 'agent.name', 'João', 'nome_do_atendente'],
	[{ agente: { nome: 'João' } }, 'agent.name', 'João', 'agente.nome'],
	[{ operador: { nome: 'João' } }, 'agent.name', 'João', 'operador.nome'],
	[{ Operadores: [{ Nome: 'João' }], total: 1 }, 'agent.name', 'João', 'Operadores[0].Nome'],
	[{ atendimento: { atendente: 'João' } }, 'agent.name', 'João', 'atendimento.atendente'],
	[{ atendente: { perfil: { email: MAIL } } }, 'agent.email', MAIL, 'atendente.perfil.email'],
	[{ cliente: { atendente: { email: MAIL } } }, 'agent.email', MAIL, 'cliente.atendente.email'],
	[{ atendente: { contato: `+${PHONE}` } }, 'agent.phone', PHONE, 'atendente.contato'],
	[{ telefoneAtendente: `+${PHONE}` }, 'agent.phone', PHONE, 'telefoneAtendente'],
	[{ atendente: { id: 7 } }, 'agent.id', '7', 'atendente.id'],
	[{ atendente: 7 }, 'agent.id', '7', 'atendente'],
	[{ codigoAtendente: 'a7' }, 'agent.id', 'a7', 'codigoAtendente'],
	[{ atendente: { ramal: 12 } }, 'agent.line', '12', 'atendente.ramal'],
	[{ atendente: { setor: 'Vendas' } }, 'agent.department', 'Vendas', 'atendente.setor'],
];

const CHAT: Case[] = [
	[{ idAtendimento: 12 }, 'chat.id', '12', 'idAtendimento'],
	[{ ID_ATENDIMENTO: '12' }, 'chat.id', '12', 'ID_ATENDIMENTO'],
	[{ atendimento: { id: 12 } }, 'chat.id', '12', 'atendimento.id'],
	[{ atendimento: 12 }, 'chat.id', '12', 'atendimento'],
	[{ numeroAtendimento: 12 }, 'chat.id', '12', 'numeroAtendimento'],
	[{ protocolo: '2026-1' }, 'chat.id', '2026-1', 'protocolo'],
	[{ atendimento: { protocolo: 'p' } }, 'chat.id', 'p', 'atendimento.protocolo'],
	[{ dados: { id: 12 } }, 'chat.id', '12', 'dados.id'],
	[
		{ linkAtendimento: 'https://c.example.com/1' },
		'chat.url',
		'https://c.example.com/1',
		'linkAtendimento',
	],
	[{ setor: 'Vendas' }, 'chat.sector', 'Vendas', 'setor'],
	[{ Setor: { id: 3, Nome: 'Vendas' } }, 'chat.sector', 'Vendas', 'Setor.Nome'],
	[{ nomeSetor: 'Vendas' }, 'chat.sector', 'Vendas', 'nomeSetor'],
	[{ departamento: 'Suporte técnico' }, 'chat.sector', 'Suporte técnico', 'departamento'],
	[{ mensagem: 'Olá!' }, 'chat.message', 'Olá!', 'mensagem'],
	[{ primeiraMensagem: { texto: 'Olá!' } }, 'chat.message', 'Olá!', 'primeiraMensagem.texto'],
	[{ mensagem: '{"nome":"x"}' }, 'chat.message', '{"nome":"x"}', 'mensagem'],
	[{ avaliacao: { comentario: 'Boa!' } }, 'chat.message', 'Boa!', 'avaliacao.comentario'],
	[{ histórico: 'a\nb' }, 'chat.transcript', 'a\nb', 'histórico'],
	[{ historico: { mensagens: ['Olá'] } }, 'chat.transcript', 'Olá', 'historico.mensagens'],
	[{ mensagens: ['Olá', ' ', 'Oi'] }, 'chat.transcript', 'Olá\nOi', 'mensagens'],
	[
		{
			mensagens: [
				{ autor: 'Maria', texto: 'Olá' },
				{ texto: 'Oi' },
				{ nome: 'J', mensagem: 'Sim' },
			],
			total: 3,
		},
		'chat.transcript',
		'Maria: Olá\nOi\nJ: Sim',
		'mensagens',
	],
	[
		{
			mensagens: [
				{ de: 'Maria', texto: 'Olá' },
				{ from: { nome: 'João' }, texto: 'Oi' },
			],
			total: 2,
		},
		'chat.transcript',
		'Maria: Olá\nJoão: Oi',
		'mensagens',
	],
	[
		{ conversa: [{ autor: { id: 7, nome: 'Maria' }, texto: 'Olá' }], total: 1 },
		'chat.transcript',
		'Maria: Olá',
		'conversa',
	],
];

const VISIT: Case[] = [
	[
		{ urlOrigem: 'https://x.example.com' },
		'attribution.pageUrl',
		'https://x.example.com',
		'urlOrigem',
	],
	[{ URL_ORIGEM: 'u' }, 'attribution.pageUrl', 'u', 'URL_ORIGEM'],
	[{ cliente: { paginaAtual: 'u' } }, 'attribution.pageUrl', 'u', 'cliente.paginaAtual'],
	[{ página: { título: 't', url: 'u' } }, 'attribution.pageUrl', 'u', 'página.url'],
	[{ url: 'u' }, 'attribution.pageUrl', 'u', 'url'],
	[{ referrer: 'u' }, 'attribution.referrer', 'u', 'referrer'],
	[{ landingPage: 'u' }, 'attribution.landingUrl', 'u', 'landingPage'],
	[{ utm_source: 'ads' }, 'attribution.utmSource', 'ads', 'utm_source'],
	[{ utm: { medium: 'cpc' } }, 'attribution.utmMedium', 'cpc', 'utm.medium'],
	[{ origem: { utmCampaign: 'c' } }, 'attribution.utmCampaign', 'c', 'origem.utmCampaign'],
	[{ UtmContent: 'c' }, 'attribution.utmContent', 'c', 'UtmContent'],
	[{ 'utm-term': 't' }, 'attribution.utmTerm', 't', 'utm-term'],
	[{ 'palavra-chave': 'p' }, 'attribution.keyword', 'p', 'palavra-chave'],
	[{ ipCliente: '192.0.2.7' }, 'attribution.ip', '192.0.2.7', 'ipCliente'],
	[{ localizacao: { cidade: 'Campinas' } }, 'attribution.place', 'Campinas', 'localizacao.cidade'],
	[{ localização: 'Campinas, SP' }, 'attribution.place', 'Campinas, SP', 'localização'],
	[{ site: { url: 's' } }, 'attribution.site', 's', 'site.url'],
	[{ gclid: 'g' }, 'attribution.gclid', 'g', 'gclid'],
	[{ parametros: { fbclid: 'f' } }, 'attribution.fbclid', 'f', 'parametros.fbclid'],
];

const CUSTOM: Case[] = [
	[
		{ camposPersonalizados: { Telefone: `+${PHONE}` } },
		'contact.phone',
		PHONE,
		'camposPersonalizados.Telefone',
	],
	[
		{
			camposPersonalizados: [
				{ nome: 'CPF', valor: '0' },
				{ nome: 'E-mail', valor: MAIL },
			],
		},
		'contact.email',
		MAIL,
		'camposPersonalizados[1].valor',
	],
	[
		{
			CamposPersonalizados: [
				{ Campo: 'Seu nome', Resposta: 1 },
				{ Campo: 'Nome', Resposta: NAME },
			],
		},
		'contact.name',
		NAME,
		'CamposPersonalizados[1].Resposta',
	],
	[
		{ camposPersonalizados: JSON.stringify([{ titulo: 'Empresa', valor: 'X' }]) },
		'contact.company',
		'X',
		'camposPersonalizados[0].valor',
	],
];

describe('by likely keys', () => {
	test.each([...CONTACT, ...AGENT, ...CHAT, ...VISIT, ...CUSTOM])(
		'%j fills %s',
		async (body, path, value, from) => {
			const { item } = await send(body);
			expect(at(item, path)).toBe(value);
			expect(item.guesses[path]).toBe(from);
		},
	);
});

describe('an agent is not a client, and a client is not an agent', () => {
	test.each([...AGENT.map(([body]) => body), { atendenteAnterior: { nome: 'J', email: MAIL } }])(
		'%j',
		async (body) => {
			const { contact } = (await send(body)).item;
			expect(contact).toEqual({ name: null, phone: null, email: null, company: null });
		},
	);

	test.each(CONTACT.map(([body]) => body))('%j', async (body) => {
		const { agent } = (await send(body)).item;
		expect(Object.values(agent)).toEqual([null, null, null, null, null, null]);
	});

	test('in one payload, in whichever order', async () => {
		const cliente = { nome: NAME, email: MAIL, telefone: `+${PHONE}` };
		const atendente = { nome: 'João', email: 'joao@example.com', telefone: '+5500000000002' };
		for (const body of [
			{ cliente, atendente },
			{ atendente, cliente },
			{ atendimento: { atendente, solicitante: cliente } },
			{ atendente, ...cliente },
			{ cliente: { ...cliente, atendente } },
			{ atendente: { ...atendente, cliente } },
		]) {
			const { contact, agent } = (await send(body)).item;
			expect(contact).toMatchObject({ name: NAME, email: MAIL, phone: PHONE });
			expect(agent).toMatchObject({
				name: 'João',
				email: 'joao@example.com',
				phone: '5500000000002',
			});
		}
	});
});

describe('is nobody’s name here', () => {
	test.each([
		{ produto: { nome: 'Plano', telefone: `+${PHONE}` } },
		{ empresa: { contato: `+${PHONE}` } },
		{ canal: { contato: MAIL } },
		{ nomeDaMae: 'Ana' },
		{ xyz: { nome: 'Plano' } },
		{ usuario: { nome: 'Ana', email: MAIL } },
		{ username: 'ana' },
		{ evento: { nome: 'Ana' } },
		{ mensagens: [{ autor: 'Ana', texto: 'Olá' }] },
		{ camposPersonalizados: [{ nome: 'CPF', valor: '' }] },
		{ dados: 'Ana' },
		{ nome: ['', ' '] },
		{ nome: null },
		{ ['n'.repeat(61)]: 'Ana' },
	])('%j', async (body) => {
		const { contact } = (await send(body)).item;
		expect(contact).toEqual({ name: null, phone: null, email: null, company: null });
	});
});

test('the shallower wins, then the first by its name, in whatever order they come', async () => {
	const body = { dados: { a: { cliente: { nome: 'c' } }, cliente: { nome: 'b' } }, nome: 'z' };
	expect((await send(body)).item.contact.name).toBe('b');
	for (const two of [
		{ nome: 'a', name: 'b' },
		{ name: 'b', nome: 'a' },
	]) {
		expect((await send(two)).item.contact.name).toBe('b');
	}
	expect((await send({ nome: '', dados: { nome: 'b' } })).item.contact.name).toBe('b');
});

test('every name of the field table is one that a payload can get', () => {
	const VALUES: Record<string, unknown> = { 'nota.valor': 1, transcricao: ['a'] };
	for (const { from, certainty } of fields) {
		if (certainty !== 'guessed') continue;
		for (const name of from.filter((each) => !each.includes(' '))) {
			const payload = { [name]: VALUES[name] ?? 'x' };
			const { lookup } = guess(payload, new Set(), () => false);
			expect(lookup(name)).toEqual({ name, value: payload[name] });
		}
	}
});
