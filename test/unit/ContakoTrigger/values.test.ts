import { at, codes, messages, send } from '../../support/contako-delivery';

describe('a location', () => {
	const locate = async (body: object) => (await send(body, { to: 'chat-located' })).item;

	test.each([
		[{ ClienteLatitude: -22.9, ClienteLongitude: -47.06 }, -22.9, -47.06],
		[{ ClienteLatitude: '-22.905560', ClienteLongitude: '-47.060830' }, -22.90556, -47.06083],
		[{ ClienteLatitude: '-22,9', ClienteLongitude: ' 47,06 ' }, -22.9, 47.06],
		[{ latitude: 0, longitude: 0 }, 0, 0],
		[{ lat: '+90', lng: '180' }, 90, 180],
		[{ localizacao: { lat: -90, lon: -180 } }, -90, -180],
		[{ Localização: { Latitude: 1, Longitude: 2 } }, 1, 2],
		[{ cliente: { coordenadas: { lat: 1, long: 2 } } }, 1, 2],
		[{ cliente_latitude: 1, clientelongitude: 2 }, 1, 2],
		[{ latitude: [1], longitude: 2 }, 1, 2],
	])('%j', async (body, latitude, longitude) => {
		expect(at(await locate(body), 'location')).toEqual({ latitude, longitude });
	});

	test.each([
		[{ latitude: 90.1 }, 'latitude "90.1" is not between -90 and 90'],
		[{ latitude: '-91' }, 'latitude "-91" is not between -90 and 90'],
		[{ latitude: 'norte' }, 'latitude "norte" is not a number of degrees'],
		[{ latitude: '1.2.3' }, 'latitude "1.2.3" is not a number of degrees'],
		[{ latitude: '22° 54' }, 'latitude "22° 54" is not a number of degrees'],
		[{ latitude: true }, 'latitude "true" is not a number of degrees'],
	])('that does not exist, %j', async (body, message) => {
		const item = await locate({ ...body, longitude: -47.06 });
		expect(at(item, 'location')).toEqual({ latitude: null, longitude: -47.06 });
		expect(messages(item, 'location.latitude')).toEqual([message]);
		expect(item.raw?.body).toMatchObject(body);
	});

	test('out of the range of longitudes', async () => {
		const item = await locate({ latitude: 1, longitude: 180.5 });
		expect(messages(item, 'location.longitude')).toEqual([
			'longitude "180.5" is not between -180 and 180',
		]);
	});
});

describe('tags', () => {
	const tagsOf = async (body: object) => (await send(body, { to: 'chat-tagged' })).item;

	test.each([
		[{ tags: ['oportunidade', ' VIP '] }, ['oportunidade', 'VIP']],
		[{ tags: 'oportunidade' }, ['oportunidade']],
		[{ tags: 'oportunidade, VIP,' }, ['oportunidade', 'VIP']],
		[
			{
				Tags: [
					{ id: 1, nome: 'oportunidade' },
					{ id: 2, nome: 'VIP' },
				],
				total: 2,
			},
			['oportunidade', 'VIP'],
		],
		[
			{ tags: [{ tag: 'a' }, { descricao: 'b' }, { Name: 'c' }, { valor: 'd' }], total: 4 },
			['a', 'b', 'c', 'd'],
		],
		[{ tags: [{ nome: 'a', valor: 'x' }] }, ['a']],
		[{ etiquetas: ['a'] }, ['a']],
		[{ atendimento: { tagsAtendimento: ['a', ''] } }, ['a']],
		[{ TagsDoAtendimento: 'a' }, ['a']],
		[{ tag: { nome: 'a' } }, ['a']],
		[{ 'tags[]': ['a', 'b'] }, ['a', 'b']],
		[{ tags: '["a","b"]' }, ['a', 'b']],
		[{ tags: [7, 'a, b'] }, ['7', 'a, b']],
		[{ tags: [] }, []],
		[{ tags: '' }, []],
		[{ tags: 'null' }, []],
		[{ tags: '(not set)' }, []],
		[{}, []],
	])('%j are %j', async (body, tags) => {
		expect(at(await tagsOf(body), 'tags')).toEqual(tags);
	});

	test('are a guess, and members without a name are told', async () => {
		const item = await tagsOf({ dados: { tags: ['a', { id: 1 }, null, true] } });
		expect(at(item, 'tags')).toEqual(['a']);
		expect(item.guesses).toEqual({ tags: 'dados.tags' });
		expect(messages(item, 'tags')).toEqual([
			'dados.tags "a list" has members that could not be read',
		]);
	});
});

describe('a time', () => {
	test.each([
		[{ dataHora: '2026-09-30 15:37:38' }, '2026-09-30T15:37:38.000-03:00'],
		[{ dataHora: '30/09/2026 15:37:38' }, '2026-09-30T15:37:38.000-03:00'],
		[{ 'Data e Hora': '30/09/2026, 15:37' }, '2026-09-30T15:37:00.000-03:00'],
		[{ data: '30/09/2026' }, '2026-09-30T00:00:00.000-03:00'],
		[{ data: '30/09/2026', hora: '15:37' }, '2026-09-30T15:37:00.000-03:00'],
		[{ dados: { data: '2026-09-30', hora: '15:37:38' } }, '2026-09-30T15:37:38.000-03:00'],
		[{ data: '30/09/2026 às 15:37' }, '2026-09-30T15:37:00.000-03:00'],
		[{ data_hora_evento: '2026-09-30T18:37:38Z' }, '2026-09-30T18:37:38.000Z'],
		[{ evento: { data: '2026-09-30T18:37:38Z' } }, '2026-09-30T18:37:38.000Z'],
		[{ timestamp: 1790793458 }, '2026-09-30T15:37:38.000-03:00'],
		[{ data: { nome: 'Ana' } }, null],
		[{ cliente: { data: '2026-09-30 15:37:38' } }, null],
		[{ dataNascimento: '2000-01-01' }, null],
		[{ mensagem: { data: '2026-09-30 15:37:38', texto: 'a' } }, null],
	])('in %j is %j', async (body, occurredAt) => {
		expect((await send(body)).item.occurredAt).toBe(occurredAt);
	});

	test.each(['31/02/2026', '31/02/2026 10:00', 'ontem', '09/30/2026 15:37'])(
		'%j is not a time, with an issue',
		async (data) => {
			const { item } = await send({ data });
			expect(item.occurredAt).toBeNull();
			expect(messages(item, 'occurredAt')).toEqual([`data "${data}" is not a valid date and time`]);
		},
	);

	test('far from now is an issue, with the setting that may be wrong', async () => {
		const { item } = await send({ dataHora: '2020-09-30 15:37:38' });
		expect(codes(item, 'occurredAt')).toEqual(['timeOff']);
		expect(messages(item, 'occurredAt').join()).toContain('Time Zone');
	});
});

describe('a telephone number', () => {
	test.each([
		['+55 (00) 00000-0001', '5500000000001', undefined],
		['5500000000001', '5500000000001', undefined],
		[5500000000001, '5500000000001', undefined],
		['(11) 90000-0001', '11900000001', 'noCountryCode'],
		[11900000001, '11900000001', 'noCountryCode'],
		['(11) 0000-0001', '1100000001', 'noCountryCode'],
		['+1 190 0000 0001', '119000000001', undefined],
		['não tenho', null, 'notPhone'],
	])('%j is %j', async (telefone, digits, issue) => {
		const { item } = await send({ telefone });
		expect(item.contact.phone).toBe(digits);
		expect(codes(item, 'contact.phone')).toEqual(issue === undefined ? [] : [issue]);
	});
});

describe('a transcript', () => {
	test('of members that are not messages is an issue', async () => {
		const { item } = await send({ mensagens: ['Olá', { id: 1 }, null] }, { to: 'chat-ended' });
		expect(at(item, 'chat.transcript')).toBe('Olá');
		expect(codes(item, 'chat.transcript')).toEqual(['membersIgnored']);
	});

	test('that is a word for nothing is null', async () => {
		const { item } = await send({ transcricao: 'null', total: 1 }, { to: 'chat-ended' });
		expect(at(item, 'chat.transcript')).toBeNull();
		expect(codes(item, 'chat.transcript')).toEqual([]);
	});

	test('of nothing readable is null', async () => {
		const { item } = await send({ mensagens: [{ id: 1 }], total: 1 }, { to: 'chat-ended' });
		expect(at(item, 'chat.transcript')).toBeNull();
	});
});
