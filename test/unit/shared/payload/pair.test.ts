import { isField, pairIn } from '../../../../nodes/shared/payload/pair';

const keys = (count: number) =>
	Object.fromEntries(Array.from({ length: count }, (_, index) => [`other${index}`, index]));

describe('a pair of name and value', () => {
	test.each([
		...['nome', 'name', 'campo', 'field', 'label', 'rótulo', 'rotulo', 'chave', 'key', 'título'],
		...['titulo', 'pergunta', 'NAME', 'Label'],
	])('has its name under %s', (key) => {
		expect(pairIn({ [key]: 'fone', value: 1 })).toEqual({
			...{ name: 'fone', value: 1, valueKey: 'value' },
		});
	});

	test.each(['valor', 'value', 'resposta', 'answer', 'conteúdo', 'conteudo', 'Value'])(
		'has its value under %s',
		(key) => {
			expect(pairIn({ name: 'fone', [key]: null })).toEqual({
				...{ name: 'fone', value: null, valueKey: key },
			});
		},
	);

	test('of several takes the first by their names, whatever the order', () => {
		const pair = { name: 'b', valueKey: 'answer', value: 1 };
		expect(pairIn({ value: 2, name: 'a', label: 'b', answer: 1 })).toEqual(pair);
		expect(pairIn({ answer: 1, label: 'b', name: 'a', value: 2 })).toEqual(pair);
	});

	test('may have other keys, 12 in all', () => {
		expect(pairIn({ name: 'a', value: 1, ...keys(10) })).toBeDefined();
		expect(pairIn({ name: 'a', value: 1, ...keys(11) })).toBeUndefined();
	});

	test.each([
		[{}],
		[{ name: 'a' }],
		[{ value: 1 }],
		[{ name: 7, value: 1 }],
		[{ name: null, value: 1 }],
		[{ names: 'a', value: 1 }],
		[{ 'my name': 'a', value: 1 }],
		[{ name: 'a', values: 1 }],
		[{ name: 'a', 'my value': 1 }],
	])('is not in %j', (member) => {
		expect(pairIn(member)).toBeUndefined();
	});
});

describe('a field', () => {
	test.each([
		...['id', 'type', 'tipo', 'required', 'obrigatório', 'obrigatorio', 'order', 'ordem'],
		...['index', 'placeholder', 'mask', 'ID', 'label', 'answer'],
	])('may say its %s too', (key) => {
		expect(isField({ name: 'a', value: 1, [key]: 'x' })).toBe(true);
	});

	test.each([
		[{ name: 'Ana', value: 10, email: 'ana@example.com' }],
		[{ name: 'a', value: 1, ids: 1 }],
		[{ name: 'a', value: 1, 'my id': 1 }],
		[{ name: 'a', id: 1 }],
		[{ id: 1 }],
		[{}],
	])('is not %j', (member) => {
		expect(isField(member)).toBe(false);
	});
});
