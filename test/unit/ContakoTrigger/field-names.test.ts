import { spell } from '../../../nodes/ContakoTrigger/guess/own-name';
import { ContakoTrigger } from '../../../nodes/ContakoTrigger/ContakoTrigger.node';
import { at, fieldNames, send } from '../../support/contako-delivery';

describe('Field Names', () => {
	test.each([
		['contact.name', 'apelido', { apelido: 'Ana' }, 'Ana'],
		['contact.name', 'Apelido', { dados: { cliente: { apelido: 'Ana' } } }, 'Ana'],
		[
			'contact.name',
			'cliente.apelido',
			{ x: { apelido: 'B' }, cliente: { apelido: 'Ana' } },
			'Ana',
		],
		['contact.name', 'cliente.apelido', { x: [{ cliente: { APELIDO: 'Ana' } }] }, 'Ana'],
		[
			'contact.name',
			'pessoas[1].nick',
			{ pessoas: [{ nick: 'B' }, { nick: 'Ana' }], total: 2 },
			'Ana',
		],
		[
			'contact.name',
			'pessoas.nick',
			{ pessoas: [{ nick: 'Ana' }, { nick: 'B' }], total: 2 },
			'Ana',
		],
		['contact.name', 'Имя клиента', { 'имя клиента': 'Ana' }, 'Ana'],
		['contact.name', 'имя', { Имя: 'Ana' }, 'Ana'],
		['contact.name', 'Qual é o seu nome?', { 'qual e o seu nome': 'Ana' }, 'Ana'],
		['contact.name', '{{apelido}}', { apelido: 'Ana' }, 'Ana'],
		['contact.name', '🙂', { '🙂': 'Ana' }, 'Ana'],
		['contact.name', 'CPF', { camposPersonalizados: [{ nome: 'CPF', valor: 'Ana' }] }, 'Ana'],
		['contact.name', 'cliente.nick', { 'cliente[nick]': 'Ana' }, 'Ana'],
		['contact.name', 'cliente.nick', { 'cliente.nick': 'Ana' }, 'Ana'],
		['contact.name', 'atendente.nome', { atendente: { nome: 'Ana' }, nome: 'B' }, 'Ana'],
		['contact.phone', 'zap2', { zap2: '+5500000000001', telefone: '1' }, '5500000000001'],
		['chat.sector', 'grupo', { grupo: 7 }, '7'],
		['occurredAt', 'criado_em', { criado_em: '30/09/2026 15:37' }, '2026-09-30T15:37:00.000-03:00'],
	])('%s called %j in %j', async (path, name, body, value) => {
		const { item } = await send(body, { parameters: fieldNames({ [path]: name }) });
		expect(at(item, path)).toBe(value);
		expect(item.guesses).not.toHaveProperty([path]);
	});

	test('of lists and places', async () => {
		const parameters = fieldNames({ tags: 'rótulos', 'location.latitude': 'y' });
		const tagged = await send(
			{ rotulos: [{ nome: 'a' }], tags: 'b' },
			{ to: 'chat-tagged', parameters },
		);
		expect(at(tagged.item, 'tags')).toEqual(['a']);
		const located = await send({ pos: { y: '-22,9' }, lat: 1 }, { to: 'chat-located', parameters });
		expect(at(located.item, 'location.latitude')).toBe(-22.9);
	});

	test('what is not there leaves the guess', async () => {
		const parameters = fieldNames({ 'contact.name': 'apelido' });
		for (const body of [{ nome: 'Ana' }, { nome: 'Ana', apelido: ' ' }]) {
			const { item } = await send(body, { parameters });
			expect(item.contact.name).toBe('Ana');
			expect(item.guesses).toEqual({ 'contact.name': 'nome' });
		}
	});

	test.each(['', ' ', '.', '[]', '__proto__', 'constructor', 'toString', '/'])(
		'%j finds nothing and breaks nothing',
		async (name) => {
			const { item } = await send(
				{ nome: 'Ana' },
				{ parameters: fieldNames({ 'contact.name': name }) },
			);
			expect(item.contact.name).toBe('Ana');
		},
	);

	test('name everything of the item but what follows from it', () => {
		const { properties } = new ContakoTrigger().description;
		const text = JSON.stringify(properties.find(({ name }) => name === 'fieldNames'));
		for (const name of [
			'contact.name',
			'agent.id',
			'chat.id',
			'rating.value',
			'tags',
			'occurredAt',
		]) {
			expect(text).toContain(`"${name}"`);
		}
		expect(text).not.toContain('isBad');
	});
});

test.each([
	['Nome do Cliente', '/nomedocliente'],
	['cliente.Nome', '/cliente/nome'],
	['cliente[0].nome', '/cliente/0/nome'],
	['AVALIAÇÃO', '/avaliacao'],
	['й', '/и'],
	['???', '/???'],
	['', '/'],
])('%j is spelled %j', (name, spelled) => {
	expect(spell(name)).toBe(spelled);
});
