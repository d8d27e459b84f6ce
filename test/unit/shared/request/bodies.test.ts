import { bodiesIn } from '../../../../nodes/shared/request/bodies';

describe('the bodies of a request', () => {
	const pair = [
		[{ a: 1 }, { b: 2 }],
		[{ a: 1 }, { b: 2 }],
	];

	test.each<[string, unknown, unknown[]]>([
		['an object', { a: 1 }, [{ a: 1 }]],
		['a list of objects', ...(pair as [unknown, unknown[]])],
		['a list of objects and null', [null, { a: 1 }, null], [{ a: 1 }]],
		['a list under a wrapper', { data: [{ a: 1 }, { b: 2 }] }, [{ a: 1 }, { b: 2 }]],
		...['calls', 'events', 'items', 'payload', 'dados', 'atendimentos', 'chamadas', 'leads'].map(
			(wrapper): [string, unknown, unknown[]] => [
				`a list under ${wrapper}`,
				{ [wrapper]: [{ a: 1 }, { b: 2 }] },
				[{ a: 1 }, { b: 2 }],
			],
		),
		['a list of objects and other things', [{ a: 1 }, 'a', '', null, 7], [{ a: 1 }, 'a', '', 7]],
		[
			'a list of lists of fields',
			[[{ name: 'nome', value: 'Ana' }], [{ name: 'nome', value: 'Bia' }]],
			[[{ name: 'nome', value: 'Ana' }], [{ name: 'nome', value: 'Bia' }]],
		],
		[
			'a list of people who have a name and a value',
			[{ name: 'Ana', value: 10, email: 'ana@example.com' }],
			[{ name: 'Ana', value: 10, email: 'ana@example.com' }],
		],
		['a list under a wrapper with nothing in it', { calls: [null, { a: 1 }] }, [{ a: 1 }]],
	])('%s', (_, body, bodies) => {
		expect(bodiesIn(body)).toEqual(bodies);
	});

	test.each<[string, unknown]>([
		['nothing', null],
		['a text', 'words'],
		['a number', 3],
		['an empty list', []],
		['a list of nothing', [null, null]],
		['a list of other things', [1, 'a']],
		['a list of lists', [[{ a: 1 }]]],
		['a list beside another key', { data: [{ a: 1 }], total: 1 }],
		['a wrapped list of other things', { tags: ['a', 'b'] }],
		...[
			'tags',
			'Etiquetas',
			'mensagens',
			'histórico',
			'messages',
			'managers_phones',
			'answers',
		].map((key): [string, unknown] => [`a list of ${key}`, { [key]: [{ a: 1 }, { b: 2 }] }]),
		['a wrapped object', { data: { a: 1 } }],
		['an empty wrapped list', { data: [] }],
		[
			'a list of fields',
			[
				{ name: 'nome', value: 'Ana' },
				{ id: 2, type: 'text', required: true, name: 'email', value: 'ana@example.com', order: 1 },
			],
		],
		['a wrapped list of fields', { dados: [{ nome: 'Telefone', valor: '1' }] }],
	])('%s is one', (_, body) => {
		const bodies = bodiesIn(body);
		expect(bodies).toHaveLength(1);
		expect(bodies[0]).toBe(body);
	});
});
