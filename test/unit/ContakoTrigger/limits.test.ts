import { guess } from '../../../nodes/ContakoTrigger/guess/guess';
import { fieldNames, send } from '../../support/contako-delivery';

const NO_NAMES: ReadonlySet<string> = new Set();
const CUT = expect.objectContaining({ code: 'searchedInPart', path: 'raw.body' }) as unknown;
const noEventName = () => false;

function nested(depth: number, inner: object): object {
	return Array.from({ length: depth }).reduce<object>((value) => ({ dados: value }), inner);
}

test('what lies fifteen deep is found', async () => {
	const { item } = await send(nested(15, { nome: 'Ana' }));
	expect(item.contact.name).toBe('Ana');
	expect([item.issues, Object.keys(item.guesses)]).toEqual([[], ['contact.name']]);
});

test.each([
	['deep', nested(20_000, { nome: 'Ana' })],
	[
		'wide',
		{ ...Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`k${n}`, n])), nome: 1 },
	],
	['long', { mensagens: Array.from({ length: 20_000 }, () => ({ texto: 'Olá' })) }],
])('what is too %s is told, and the rest is typed', (_, body) => {
	const { lookup, isCut } = guess({ email: 'a@example.com', ...body }, NO_NAMES, noEventName);
	expect(isCut).toBe(true);
	expect(lookup('email')).toEqual({ name: 'email', value: 'a@example.com' });
});

test('values under a long name repeat it neither in time nor in messages', async () => {
	const fields = Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`f${n}`, 'x']));
	const long = { [`cliente${'.'.repeat(500_000)}`]: { ...fields, email: 'a@example.com' } };
	const begin = performance.now();
	const { item } = await send(
		{ ...long, nome: 'Ana' },
		{ parameters: fieldNames({ 'contact.company': 'f4999' }) },
	);
	expect(performance.now() - begin).toBeLessThan(2000);
	expect(item.contact).toMatchObject({ name: 'Ana', email: null });
	expect(item.issues).toContainEqual(CUT);
	expect(JSON.stringify(item.issues).length).toBeLessThan(1000);
});

test.each([
	['many names', Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`nome${n}`, 'x']))],
	['long names', { ['nomedocliente'.repeat(100_000)]: 'x', ['aA'.repeat(500_000)]: 'y' }],
	[
		'long texts',
		{
			telefone: '1 '.repeat(1_000_000),
			data: '/'.repeat(1_000_000),
			contato: ' '.repeat(1_000_000) + '@',
		},
	],
	['opened brackets', { dados: '['.repeat(1_000_000), nota: '1'.repeat(1_000_000) }],
	['a long list', { tags: Array.from({ length: 200_000 }, () => 'x') }],
])('%s cost little', async (_, body) => {
	const begin = performance.now();
	await send(body, { to: 'chat-rated' });
	expect(performance.now() - begin).toBeLessThan(2000);
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
	'a key named %s is a key',
	async (key) => {
		const body = JSON.parse(`{"${key}":{"nome":"x","email":"a@example.com"},"nota":1}`) as object;
		const { item } = await send(body, { to: 'chat-rated' });
		expect(item.event).toBe('chat.ratedBadly');
		expect(item.contact.email).toBe('a@example.com');
		expect(({} as Record<string, unknown>).nome).toBeUndefined();
	},
);
