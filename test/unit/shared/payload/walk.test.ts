import { pathOf, walk, type Place } from '../../../../nodes/shared/payload/walk';

/** Each place that was walked to, as it was sent, with its value, in the order of the walk. */
function walked(payload: object, isProse?: (place: Place) => boolean) {
	const { leaves } = walk(payload, isProse);
	return leaves.map(({ place, value }) => [pathOf(place), value]);
}

/** The keys on the way to each place. */
function keysOf(payload: object) {
	return walk(payload).leaves.map(({ place }) => {
		const keys = [];
		for (let at: Place | undefined = place; at; at = at.parent) keys.unshift(at.key);
		return keys;
	});
}

describe('a walk', () => {
	test('takes what is shallower first, then by name, whatever the order', () => {
		const payload = { b: { y: 2, x: { deep: 3 } }, a: 1 };
		expect(walked(payload)).toEqual([
			['a', 1],
			['b', payload.b],
			['b.x', payload.b.x],
			['b.y', 2],
			['b.x.deep', 3],
		]);
		expect(walked({ a: 1, b: { x: { deep: 3 }, y: 2 } })).toEqual(walked(payload));
	});

	test('takes objects and lists in lists by their number, and no other members', () => {
		const list = ['text', { name: 'Ana' }, null, 7, [{ name: 'Bia' }]];
		expect(walked({ list })).toEqual([
			['list', list],
			['list[1]', list[1]],
			['list[4]', list[4]],
			['list[1].name', 'Ana'],
			['list[4][0]', { name: 'Bia' }],
			['list[4][0].name', 'Bia'],
		]);
		expect(keysOf({ list: [{ a: 1 }] })).toEqual([['list'], ['list', 0], ['list', 0, 'a']]);
	});

	test('takes a list at the top', () => {
		expect(walked([{ a: 1 }])).toEqual([
			['[0]', { a: 1 }],
			['[0].a', 1],
		]);
	});

	test.each(['{"name":"Ana"}', ' \n{"name":"Ana"}'])('opens JSON in a text: %j', (json) => {
		expect(walked({ client: json })).toEqual([
			['client', { name: 'Ana' }],
			['client.name', 'Ana'],
		]);
	});

	test('opens a list in a text', () => {
		expect(walked({ client: '[{"name":"Ana"}]' })).toContainEqual(['client[0].name', 'Ana']);
	});

	test.each(['{broken', '[', '"quoted"', '7', 'true', 'a {"name":"Ana"}'])(
		'leaves a text that is not an object or a list as it is: %j',
		(text) => {
			expect(walked({ text })).toEqual([['text', text]]);
		},
	);

	test('leaves JSON that people have typed as it is', () => {
		const payload = { message: '{"name":"Ana"}', client: '{"name":"Bia"}' };
		expect(walked(payload, ({ key }) => key === 'message')).toEqual([
			['client', { name: 'Bia' }],
			['message', '{"name":"Ana"}'],
			['client.name', 'Bia'],
		]);
	});
});

describe('a pair of name and value in a list', () => {
	test('is a field of that name', () => {
		const fields = [{ name: 'phone', value: '1' }, { other: 1 }];
		expect(walked({ fields })).toEqual([
			['fields', fields],
			['fields[0].value', '1'],
			['fields[1]', { other: 1 }],
			['fields[1].other', 1],
		]);
		expect(keysOf({ fields })[1]).toEqual(['fields', 'phone']);
	});

	test('may hold more', () => {
		const fields = [{ campo: 'cliente', valor: { nome: 'Ana' } }];
		expect(walked({ fields })).toContainEqual(['fields[0].valor.nome', 'Ana']);
		expect(keysOf({ fields })).toContainEqual(['fields', 'cliente', 'nome']);
	});
});

describe('brackets in a name', () => {
	test.each([
		['client[name]', ['client', 'name']],
		['client[0][name]', ['client', 0, 'name']],
		['client[][name]', ['client', 0, 'name']],
		['client[name][]', ['client', 'name', 0]],
		['client[12345]', ['client', '12345']],
		['client[1234]', ['client', 1234]],
		['client[a b]', ['client', 'a b']],
		['7[name]', [7, 'name']],
		['1234[name]', [1234, 'name']],
		['12345[name]', ['12345', 'name']],
		['a7[name]', ['a7', 'name']],
		['7a[name]', ['7a', 'name']],
	])('are structure: %s', (name, keys) => {
		expect(keysOf({ [name]: 'x' })).toEqual([keys]);
		expect(walked({ [name]: 'x' })).toEqual([[name, 'x']]);
	});

	test.each([
		'[name]',
		'client]',
		'client[name',
		'client[na]me',
		'client[a]b]',
		'a]b[c]',
		'a[b[c]]',
	])('are a part of it where they do not fit: %s', (name) => {
		expect(keysOf({ [name]: 'x' })).toEqual([[name]]);
		expect(walked({ [name]: 'x' })).toEqual([[name, 'x']]);
	});

	test('count inside an object too', () => {
		expect(walked({ lead: { 'client[name]': 'Ana' } })).toEqual([
			['lead', { 'client[name]': 'Ana' }],
			['lead.client[name]', 'Ana'],
		]);
		expect(keysOf({ lead: { 'client[name]': 'Ana' } })[1]).toEqual(['lead', 'client', 'name']);
	});

	test('make one container of one name, and another of another', () => {
		const { leaves } = walk({
			...{ 'a[0][x]': 1, 'a[0][y]': 2, 'a[1][x]': 3, 'b[0][x]': 4, 'a[k]': 5 },
		});
		const parents = leaves.map(({ place: { parent } }) => parent);
		const [ax, ay, a1, k, b] = parents;
		expect(ax).toBe(ay);
		expect(new Set([ax, a1, k, b]).size).toBe(4);
		expect(ax?.parent).toBe(a1?.parent);
		expect(ax?.parent).toBe(k);
		expect(ax?.parent).not.toBe(b?.parent);
	});

	test('write a pair as a form does', () => {
		const form = {
			...{ 'dados[0][name]': 'nome', 'dados[0][value]': 'Ana' },
			...{ 'dados[1][value]': '1', 'dados[1][name]': 'fone' },
			...{ 'dados[2][name]': 'alone', 'dados[x][name]': 'a', 'dados[x][value]': 'b', other: 'c' },
		};
		expect(walked(form)).toEqual([
			['dados[0][value]', 'Ana'],
			['dados[1][value]', '1'],
			['dados[2][name]', 'alone'],
			['dados[x][name]', 'a'],
			['dados[x][value]', 'b'],
			['other', 'c'],
		]);
		expect(keysOf(form).slice(0, 3)).toEqual([
			['dados', 'nome'],
			['dados', 'fone'],
			['dados', 2, 'name'],
		]);
	});

	test('write such a pair inside an object and at the top', () => {
		const pair = { 'f[0][name]': 'nome', 'f[0][value]': 'Ana' };
		expect(keysOf({ lead: pair })).toEqual([['lead'], ['lead', 'f', 'nome']]);
		expect(walked({ lead: pair })[1]).toEqual(['lead.f[0][value]', 'Ana']);
		expect(keysOf({ '0[name]': 'nome', '0[value]': 'Ana' })).toEqual([['nome']]);
		expect(walked({ '0[name]': 'nome', '0[value]': 'Ana' })).toEqual([['0[value]', 'Ana']]);
	});

	test('make no pair of the object that they are a part of', () => {
		const others = Object.fromEntries([...'abcdefghij'].map((key) => [key, 1]));
		const row = { name: 'nome', value: 'Ana', 'x[y]': 1, ...others };
		expect(keysOf({ list: [row] })).toContainEqual(['list', 0, 'name']);
		expect(keysOf({ list: [row] })).toHaveLength(15);
	});
});

describe('a walk that ends early says so', () => {
	const deep = (levels: number): object => (levels === 0 ? {} : { a: deep(levels - 1) });

	test('16 levels deep', () => {
		expect(walk(deep(16))).toMatchObject({ isCut: false });
		expect(walk(deep(16)).leaves).toHaveLength(16);
		expect(walk(deep(17))).toMatchObject({ isCut: true });
		expect(walk(deep(17)).leaves).toHaveLength(16);
	});

	test('after 5,000 values', () => {
		const wide = (count: number) =>
			Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index}`, index]));
		expect(walk(wide(5000))).toMatchObject({ isCut: false });
		expect(walk(wide(5000)).leaves).toHaveLength(5000);
		expect(walk(wide(5001))).toMatchObject({ isCut: true });
		expect(walk(wide(5001)).leaves).toHaveLength(5000);
		expect(walk({ a: wide(4998), b: { c: 1 } })).toMatchObject({ isCut: true });
	});

	test('at a name of more than 200 characters, and goes on', () => {
		const name = 'n'.repeat(200);
		expect(walk({ [name]: 1 })).toMatchObject({ isCut: false });
		expect(walked({ [name]: 1 })).toEqual([[name, 1]]);
		expect(walk({ [`${name}n`]: { a: 1 }, z: 2 })).toEqual({
			isCut: true,
			leaves: [{ place: { parent: undefined, key: 'z' }, value: 2 }],
		});
	});
});
