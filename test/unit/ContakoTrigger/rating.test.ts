import type { IDataObject } from 'n8n-workflow';

import { at, codes, EVENTS, fieldNames, messages, send } from '../../support/contako-delivery';

const RATED = 'chat.rated';
const BADLY = 'chat.ratedBadly';

const rate = async (body: unknown, options: IDataObject = {}, parameters?: IDataObject) =>
	await send(body, { to: 'chat-rated', options, parameters });

type Rating = [value: unknown, label: unknown, isBad: boolean | null];

describe('a rating', () => {
	test.each<[body: object, event: string, rating: Rating]>([
		[{ nota: 1 }, BADLY, [1, null, true]],
		[{ nota: 2 }, BADLY, [2, null, true]],
		[{ nota: 2.5 }, RATED, [2.5, null, false]],
		[{ nota: 5 }, RATED, [5, null, false]],
		[{ nota: 0 }, BADLY, [0, null, true]],
		[{ nota: '2' }, BADLY, [2, null, true]],
		[{ nota: ' 2,0 ' }, BADLY, [2, null, true]],
		[{ nota: '4.5' }, RATED, [4.5, null, false]],
		[{ avaliacao: 'Péssimo' }, BADLY, ['Péssimo', 'Péssimo', true]],
		[{ avaliação: 'PESSIMO' }, BADLY, ['PESSIMO', 'PESSIMO', true]],
		[{ Avaliação: ' ruim ' }, BADLY, ['ruim', 'ruim', true]],
		[{ classificacao: 'Ótimo' }, RATED, ['Ótimo', 'Ótimo', false]],
		[{ classificacao: 'bom' }, RATED, ['bom', 'bom', false]],
		[{ classificacao: 'Regular' }, RATED, ['Regular', 'Regular', false]],
		[{ rating: 1 }, BADLY, [1, null, true]],
		[{ score: 5 }, RATED, [5, null, false]],
		[{ estrelas: 1 }, BADLY, [1, null, true]],
		[{ pontuação: 1 }, BADLY, [1, null, true]],
		[{ satisfacao: 'ruim' }, BADLY, ['ruim', 'ruim', true]],
		[{ NotaAtendimento: 1 }, BADLY, [1, null, true]],
		[{ nota_do_atendente: 1 }, BADLY, [1, null, true]],
		[{ atendente: { id: 7, nome: 'J', avaliacao: { nota: 1 } } }, BADLY, [1, null, true]],
		[{ atendente: { avaliacao: 4.9 }, avaliacao: { valor: 1 } }, BADLY, [1, null, true]],
		[{ atendente: { avaliacao: 'Ótimo' }, nota: 1 }, BADLY, [1, null, true]],
		[{ atendente: { avaliacao: 1 }, dados: { nota: 5 } }, RATED, [5, null, false]],
		[{ avaliacao: { valor: 5, descricao: 'Ótimo' } }, RATED, [5, 'Ótimo', false]],
		[{ avaliacao: { id: 9, nome: 'Ruim' } }, BADLY, ['Ruim', 'Ruim', true]],
		[{ dados: { avaliacao: { nota: 1, classificacao: 'Péssimo' } } }, BADLY, [1, 'Péssimo', true]],
		[{ avaliacao: [1] }, BADLY, [1, null, true]],
		[{ avaliacoes: [{ nota: 1 }], total: 1 }, BADLY, [1, null, true]],
		[{ avaliacao: '{"nota":1}' }, BADLY, [1, null, true]],
		[{ avaliacao: 'mais ou menos' }, RATED, ['mais ou menos', 'mais ou menos', null]],
		[{ nota: '2 de 5' }, RATED, ['2 de 5', '2 de 5', null]],
		[{ nota: true }, RATED, ['true', 'true', null]],
		[{ notaFiscal: 1 }, RATED, [null, null, null]],
		[{ nota: '' }, RATED, [null, null, null]],
		[{}, RATED, [null, null, null]],
	])('%j is %s: %j', async (body, event, rating) => {
		const { item, outputs } = await rate(body);
		expect([item.event, outputs]).toEqual([event, [EVENTS.indexOf(event as typeof RATED)]]);
		expect(at(item, 'rating')).toEqual({
			value: rating[0],
			label: rating[1],
			isBad: rating[2],
			category: null,
			byAgentId: null,
		});
		expect(item.raw?.body).toEqual(body);
	});

	test('that is found is a guess, and so is whether it is bad', async () => {
		const { item } = await rate({ dados: { nota: 1 } });
		expect(item.guesses).toEqual({ 'rating.value': 'dados.nota', 'rating.isBad': 'dados.nota' });
		expect(item.issues).toEqual([]);
	});

	test('that is not readable is an issue that says what to do', async () => {
		const { item } = await rate({ avaliacao: 'mais ou menos' });
		expect(codes(item, 'rating.isBad')).toEqual(['ratingUnclear']);
		expect(messages(item, 'rating.isBad')).toEqual([
			'avaliacao "mais ou menos" is neither a number nor a word known to be good or bad; add it to Bad Rating Words if it is bad',
		]);
	});

	test('that is not there is an issue that says what to do', async () => {
		const { item } = await rate({ idAtendimento: 1 });
		expect(messages(item, 'rating.value')).toEqual([
			'No rating was found; Field Names can name it',
		]);
	});

	test('whose word and number disagree goes by the word, with an issue', async () => {
		const { item } = await rate({ avaliacao: { valor: 5, descricao: 'Péssimo' } });
		expect(item.event).toBe(BADLY);
		expect(codes(item, 'rating.isBad')).toEqual(['ratingContradicted']);
		expect(messages(item, 'rating.isBad')[0]).toMatch(
			/^avaliacao\.descricao "Péssimo" contradicts the other rating and was used/,
		);
	});
});

describe('the options', () => {
	const atLeast = { badRatingIs: 'atLeast', badRatingLimit: 4 };
	test.each<[options: IDataObject, body: object, isBad: boolean | null]>([
		[atLeast, { nota: 4 }, true],
		[atLeast, { nota: 5 }, true],
		[atLeast, { nota: '4,5' }, true],
		[atLeast, { nota: 3.9 }, false],
		[atLeast, { nota: 1 }, false],
		[{ badRatingLimit: 6 }, { nota: 6 }, true],
		[{ badRatingLimit: 6 }, { nota: 7 }, false],
		[{ badRatingLimit: 0 }, { nota: 1 }, false],
		[{ badRatingLimit: 2.5 }, { nota: 2.5 }, true],
		[{ badRatingWords: 'regular, insatisfeito' }, { nota: 'Regular' }, true],
		[{ badRatingWords: 'regular, insatisfeito' }, { nota: 'INSATISFEITO' }, true],
		[{ badRatingWords: 'regular' }, { nota: 'ruim' }, null],
		[{ badRatingWords: 'não gostei' }, { nota: 'Nao Gostei' }, true],
		[{ badRatingWords: '' }, { nota: 'ruim' }, null],
	])('%j: %j is bad: %j', async (options, body, isBad) => {
		const { item } = await rate(body, options);
		expect([item.event, at(item, 'rating.isBad')]).toEqual([isBad ? BADLY : RATED, isBad]);
	});
});

describe('a field that the user named', () => {
	const named = fieldNames({ 'rating.value': 'cliente.opinião' });

	test.each<[body: object, rating: Rating]>([
		[{ cliente: { opiniao: 1 }, nota: 5 }, [1, null, true]],
		[{ cliente: { opiniao: '4,5' }, nota: 1 }, [4.5, null, false]],
		[{ cliente: { opiniao: 'Péssimo' }, nota: 5 }, ['Péssimo', 'Péssimo', true]],
		[{ cliente: { opiniao: 'sei lá' }, nota: 1 }, ['sei lá', 'sei lá', null]],
		[{ cliente: { opiniao: 5 }, classificacao: 'Péssimo' }, [5, 'Péssimo', false]],
	])('decides alone in %j: %j', async (body, rating) => {
		const { item } = await rate(body, {}, named);
		const { value: found, label, isBad } = at(item, 'rating') as Record<string, unknown>;
		expect([found, label, isBad]).toEqual(rating);
		expect(item.event).toBe(isBad ? BADLY : RATED);
		expect(codes(item, 'rating.value')).toEqual([]);
		expect(item.guesses).not.toHaveProperty(['rating.value']);
		expect(item.guesses).not.toHaveProperty(['rating.isBad']);
	});

	test('may hold the word beside a named number', async () => {
		const names = fieldNames({ 'rating.value': 'n', 'rating.label': 'palavra' });
		const { item } = await rate({ n: 2, palavra: 'Ruim' }, {}, names);
		expect(at(item, 'rating')).toMatchObject({ value: 2, label: 'Ruim', isBad: true });
		expect([item.guesses, item.issues]).toEqual([{}, []]);
	});

	test('may be one with parts that cannot be read', async () => {
		const names = fieldNames({ 'rating.value': 'n' });
		const { item } = await rate({ n: [{ toString: 1 }] }, {}, names);
		expect([item.event, at(item, 'rating.isBad')]).toEqual([RATED, null]);
	});
});

describe('which output', () => {
	test('a bad rating goes to Rated where only that is chosen', async () => {
		const { item, outputs } = await rate({ nota: 1 }, {}, { events: [RATED] });
		expect([item.event, outputs]).toEqual([BADLY, [EVENTS.indexOf(RATED)]]);
	});

	test('a good one starts nothing where only bad ones are chosen', async () => {
		const { workflowData } = await rate({ nota: 5 }, {}, { events: [BADLY] });
		expect(workflowData).toBeUndefined();
	});

	test('?event= that says bad is believed, ?event= that says rated is judged', async () => {
		const bad = await send({ nota: 5 }, { to: `contako?event=${BADLY}` });
		expect([bad.item.event, at(bad.item, 'rating.isBad')]).toEqual([BADLY, false]);
		expect((await send({ nota: 1 }, { to: `contako?event=${RATED}` })).item.event).toBe(BADLY);
	});
});
