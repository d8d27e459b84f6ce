import { at, codes, fieldNames, messages, send, sendText } from '../../support/contako-delivery';

const ANA = { nome: 'Ana Exemplo', email: 'ana@example.com' };

describe('an event in Contako’s own wrapper of name and data', () => {
	test.each([
		[{ nome: 'Atendimento Solicitado', dados: ANA }, 'nome'],
		[{ dados: ANA, nome: 'atendimento solicitado' }, 'nome'],
		[{ Nome: 'ATENDIMENTO_SOLICITADO', Dados: ANA }, 'Nome'],
		[{ name: 'AtendimentoSolicitado', data: ANA }, 'name'],
		[{ titulo: 'Atendimento Solicitado', dados: ANA }, 'titulo'],
		[{ tipo: 'Atendimento Solicitado', dados: { cliente: ANA } }, 'tipo'],
		[{ nome: 'Atendimento Solicitado', dados: JSON.stringify(ANA) }, 'nome'],
		[{ payload: { nome: 'Atendimento Solicitado', dados: ANA } }, 'payload.nome'],
		[
			{
				nome: 'Atendimento Solicitado',
				dados: [
					{ name: 'nome', value: ANA.nome },
					{ name: 'email', value: ANA.email },
				],
			},
			'nome',
		],
	])('%j names the event, and somebody else is the client', async (body, from) => {
		const { item, items } = await send(body, { to: 'contako' });
		expect(items).toHaveLength(1);
		expect(item.event).toBe('chat.requested');
		expect(item.guesses.event).toBe(from);
		expect(item.contact).toMatchObject({ name: ANA.nome, email: ANA.email });
	});

	test.each([
		['Localização do Cliente', 'chat.located'],
		['Atendimento Iniciado', 'chat.started'],
		['Atendimento Classificado', 'chat.ratedBadly'],
		['Atendimento Finalizado', 'chat.ended'],
		['Tags Atendimento', 'chat.tagged'],
		['Atendimento Abandonado', 'chat.abandoned'],
	])('%s is %s', async (nome, event) => {
		const { item } = await send({ nome, dados: { ...ANA, nota: 1 } }, { to: 'contako' });
		expect([item.event, item.contact.name]).toEqual([event, ANA.nome]);
	});

	test('is nobody’s name where the URL says the event', async () => {
		const body = { nome: 'Atendimento Iniciado', dados: { email: ANA.email } };
		const { item } = await send(body, { to: 'chat-started' });
		expect(item.event).toBe('chat.started');
		expect(item.contact).toMatchObject({ name: null, email: ANA.email });
	});

	test('takes a name that is not an event’s for the client’s', async () => {
		const { item } = await send({ nome: 'Ana Exemplo', dados: { email: ANA.email } });
		expect(item.contact).toMatchObject({ name: 'Ana Exemplo', email: ANA.email });
	});

	test.each([
		{ nome: 'Atendimento Transferido', dados: ANA },
		{ nome: 'Nova Mensagem', dados: { cliente: ANA }, id: 7 },
		{ nome: 'Atendimento Transferido', dados: JSON.stringify(ANA) },
	])('%j has an event that nobody knows: Other, and it is nobody’s name', async (body) => {
		const { item } = await send(body, { to: 'contako' });
		expect(item).toMatchObject({ event: 'other', contact: { name: ANA.nome, email: ANA.email } });
		expect(messages(item, 'event')).toEqual([`nome "${body.nome}" is not a known event`]);
		const named = await send(body, { to: 'chat-ended' });
		expect(named.item).toMatchObject({ event: 'chat.ended', contact: { name: ANA.nome } });
	});

	test('does not hide the name of somebody who can be reached', async () => {
		const { item } = await send({ ...ANA, dados: { nome: 'Plano anual' } });
		expect(item.contact.name).toBe(ANA.nome);
	});

	test('can still be named by the user', async () => {
		const parameters = fieldNames({ 'contact.name': 'nome' });
		const { item } = await send({ nome: 'Tags', email: ANA.email }, { parameters });
		expect(item.contact.name).toBe('Tags');
	});
});

describe('a list of pairs of name and value', () => {
	const pairs = (name: string, value: string) =>
		Object.entries(ANA).map(([key, sent]) => ({ [name]: key, [value]: sent }));

	test.each([
		['name', 'value'],
		['nome', 'valor'],
		['campo', 'resposta'],
		['label', 'value'],
		['key', 'value'],
		['Name', 'Value'],
		['pergunta', 'resposta'],
	])('of %s and %s is one item, at the top or in a wrapper', async (name, value) => {
		for (const body of [pairs(name, value), { dados: pairs(name, value) }]) {
			const { item, items } = await send(body);
			expect(items).toHaveLength(1);
			expect(item.contact).toMatchObject({ name: ANA.nome, email: ANA.email });
			expect(item.raw?.body).toEqual(body);
		}
	});

	test.each([
		'dados[0][name]=nome&dados[0][value]=Ana&dados[1][name]=email&dados[1][value]=ana@example.com',
		'campos[0][campo]=Nome&campos[0][resposta]=Ana&campos[1][campo]=E-mail&campos[1][resposta]=ana@example.com',
		'0[name]=nome&0[value]=Ana&1[name]=email&1[value]=ana@example.com',
	])('is one item as a form too: %s', async (form) => {
		const contentType = 'application/x-www-form-urlencoded';
		const { item } = await sendText(form, { contentType });
		expect(item.contact).toMatchObject({ name: 'Ana', email: 'ana@example.com' });
	});

	test('is an item per list where there are several', async () => {
		const { items } = await send([pairs('name', 'value'), [{ name: 'nome', value: 'Bia' }]]);
		expect(items.map(({ contact }) => contact.name)).toEqual([ANA.nome, 'Bia']);
	});

	test('names the event too', async () => {
		const body = [...pairs('name', 'value'), { name: 'evento', value: 'Atendimento Abandonado' }];
		const { item, items } = await send(body, { to: 'contako' });
		expect([items.length, item.event]).toEqual([1, 'chat.abandoned']);
		expect(item.contact.name).toBe(ANA.nome);
	});

	test('may have an id or a type beside them', async () => {
		const body = pairs('name', 'value').map((pair, id) => ({ id, ...pair, type: 'text' }));
		const { item, items } = await send(body);
		expect([items.length, item.contact.name]).toEqual([1, ANA.nome]);
	});

	test('is found by the user’s own names', async () => {
		const parameters = fieldNames({ 'contact.name': 'Como se chama?' });
		const { item } = await send([{ name: 'como se chama', value: 'Ana' }], { parameters });
		expect(item.contact.name).toBe('Ana');
	});
});

describe('a list of events', () => {
	test.each([
		['at the top', (events: object[]) => [null, ...events]],
		['in a wrapper', (events: object[]) => ({ eventos: [...events, null] })],
	])('%s is an item each, without what is null', async (_, wrap) => {
		const body = wrap([
			{ nome: 'Atendimento Solicitado', dados: ANA },
			{ nome: 'Atendimento Abandonado', dados: ANA },
		]);
		const { items, outputs } = await send(body, { to: 'contako' });
		expect(items.map(({ event }) => event)).toEqual(['chat.requested', 'chat.abandoned']);
		expect(outputs).toEqual([0, 7]);
	});
});

describe('?event=', () => {
	test.each([
		['Atendimento Abandonado', 'chat.abandoned'],
		['atendimento_solicitado', 'chat.requested'],
		['Localização do Cliente', 'chat.located'],
		['Tags', 'chat.tagged'],
		['abandoned', 'chat.abandoned'],
		['finished', 'chat.ended'],
	])('%s is a word for %s, and is not shown', async (marker, event) => {
		const { item } = await send({}, { to: `contako?event=${encodeURIComponent(marker)}` });
		expect([item.event, item.raw?.query]).toEqual([event, {}]);
		expect(item.guesses).toEqual({});
	});

	test.each(['chat.abandonned', 'clasificado', 'x'])(
		'%s is an issue that names it',
		async (marker) => {
			const to = `contako?event=${encodeURIComponent(marker)}`;
			const { item } = await send({ evento: 'Atendimento Abandonado', ...ANA }, { to });
			expect(item.event).toBe('chat.abandoned');
			expect(codes(item, 'event')).toEqual(['markerUnknown']);
			expect(JSON.stringify(item.issues)).toContain(marker);
			expect(item.raw?.query).toEqual({ event: marker });
		},
	);
});

describe('no value', () => {
	test.each(['null', 'undefined', '(not set)', '(none)', 'NaN', ''])(
		'is %j, and hides no value that lies deeper',
		async (none) => {
			const { item } = await send({ nome: none, utm_source: none, dados: ANA });
			expect(item.contact.name).toBe(ANA.nome);
			expect(item.attribution.utmSource).toBeNull();
			const without = await send({ nome: none, email: ANA.email });
			expect(without.item.contact).toMatchObject({ name: null, email: ANA.email });
		},
	);

	test('in the body does not hide a filled query', async () => {
		const { item } = await send({ nome: '', email: ANA.email }, { to: 'chat-requested?nome=Ana' });
		expect(item.contact).toMatchObject({ name: 'Ana', email: ANA.email });
	});
});

test('an id with more digits than a number holds keeps them all', async () => {
	const text = '{"idAtendimento":12345678901234567890,"protocolo":1e400}';
	const { item } = await sendText(text, { contentType: 'text/plain' });
	expect(at(item, 'chat.id')).toBe('12345678901234567890');
	expect(item.raw?.body).toEqual({ idAtendimento: '12345678901234567890', protocolo: '1e400' });
});

test.each(['0', 'null', '-', '{{id}}'])('%j does not count as an id', async (id) => {
	const { item } = await send({ idAtendimento: id, protocolo: '7', atendente: { id } });
	expect([item.agent.id, at(item, 'chat.id')]).toEqual([null, '7']);
});

test('an event without one value that could be typed is an issue', async () => {
	const { item } = await send({ foo: 'bar' });
	expect(codes(item, 'event')).toEqual(['nothingTyped']);
});
