import { send, sendText } from '../../support/contako-delivery';

const BODY = {
	cliente: { nome: 'Maria & João = 2 + 2', email: 'maria+site@example.com' },
	mensagem: 'a=1&b=2+3 100%',
	nota: 1,
};
const JSON_TEXT = JSON.stringify(BODY);
const FORM = 'application/x-www-form-urlencoded';

describe('JSON is read', () => {
	test.each([
		['as what it is', 'application/json', JSON_TEXT],
		['with a charset', 'application/json; charset=utf-8', JSON_TEXT],
		['under no content type', undefined, JSON_TEXT],
		['as text', 'text/plain', JSON_TEXT],
		['as text/json', 'text/json', JSON_TEXT],
		['as HTML', 'text/html; charset=utf-8', JSON_TEXT],
		['as bytes', 'application/octet-stream', JSON_TEXT],
		['as a form, as it is', FORM, JSON_TEXT],
		['as a form, percent-encoded', FORM, encodeURIComponent(JSON_TEXT)],
		['as a form, indented', FORM, JSON.stringify(BODY, null, 2)],
		['inside a JSON text', 'application/json', JSON.stringify(JSON_TEXT)],
		['after a byte order mark', 'text/plain', `\uFEFF${JSON_TEXT}`],
	])('%s', async (_, contentType, body) => {
		const { item } = await sendText(body, { to: 'chat-rated', contentType });
		expect(item).toMatchObject({
			event: 'chat.ratedBadly',
			contact: { name: 'Maria & João = 2 + 2', email: 'maria+site@example.com' },
			chat: { message: 'a=1&b=2+3 100%' },
			rating: { value: 1, isBad: true },
			raw: { body: BODY },
		});
	});

	test('as a field of a form', async () => {
		const body = new URLSearchParams({ dados: JSON_TEXT, setor: 'Vendas' }).toString();
		const { item } = await sendText(body, { to: 'chat-rated', contentType: FORM });
		expect(item).toMatchObject({
			event: 'chat.ratedBadly',
			contact: { name: 'Maria & João = 2 + 2' },
			chat: { sector: 'Vendas' },
			raw: { body: { dados: JSON_TEXT } },
		});
	});
});

test('a real form is read too, nested as PHP writes it', async () => {
	const body = 'cliente%5Bnome%5D=Maria&cliente%5Bemail%5D=m%40example.com&nota=5&setor=Vendas';
	const { item } = await sendText(body, { to: 'chat-rated', contentType: FORM });
	expect(item).toMatchObject({
		event: 'chat.rated',
		contact: { name: 'Maria', email: 'm@example.com' },
		chat: { sector: 'Vendas' },
		rating: { value: 5 },
	});
});

describe('a list of events', () => {
	const LIST = [{ nota: 5 }, { nota: 1, nome: 'Maria' }, { nota: '?' }];

	test.each([
		['application/json', JSON.stringify(LIST)],
		[undefined, JSON.stringify(LIST)],
		[FORM, JSON.stringify(LIST)],
	])('makes an item each, as %s', async (contentType, body) => {
		const { workflowData, items } = await sendText(body, { to: 'chat-rated', contentType });
		expect(workflowData?.map(({ length }) => length)).toEqual([0, 0, 0, 2, 1, 0, 0, 0, 0]);
		expect(items.map(({ raw }) => raw?.body)).toEqual([LIST[0], LIST[2], LIST[1]]);
		expect(new Set(items.map(({ eventId }) => eventId)).size).toBe(3);
	});

	test('may be of several events where none is in the URL', async () => {
		const list = ['Atendimento Solicitado', 'Atendimento Abandonado', '?'];
		const body = list.map((evento) => ({ evento }));
		const { outputs } = await send(body, { to: 'contako' });
		expect(outputs).toEqual([0, 7, 8]);
	});
});

describe('what is not JSON', () => {
	test.each([
		['text/plain', 'olá', 'olá'],
		['text/plain', '{"nota":', '{"nota":'],
		['application/json', 'null', null],
		[undefined, '', null],
	])('as %s, %j, is the event of its URL', async (contentType, body, raw) => {
		const { item } = await sendText(body, { to: 'chat-rated', contentType });
		expect([item.event, item.raw?.body]).toEqual(['chat.rated', raw]);
	});
});
