import { envybox } from '../../../../nodes/EnvyboxTrigger/vendor';
import { ringostat } from '../../../../nodes/RingostatTrigger/vendor';
import { redactorFor } from '../../../support/redaction';

const shown = (sent: unknown) => redactorFor().redact(sent);

describe('a text', () => {
	test.each([
		['Ivan', 'Xxxx'],
		['McDonald-Smith Jr.', 'XxXxxxxx-Xxxxx Xx.'],
		['Олена Приклад', 'Жжжжж Жжжжжжж'],
		['Łukasz', 'Xxxxxx'],
		['Jose\u0301', 'Xxxxx'],
		['山田', 'xx'],
		['ул. Ленина, д. 12, кв. 5', 'жж. Жжжжжж, ж. 10, жж. 1'],
		['please call me back today at home', 'xxxxxx xxxx xx xxxx xxxxx xx xxxx'],
		['sip_login', 'xxx_xxxxx'],
	])('keeps its length, script, capitals and punctuation: %s', (sent, expected) => {
		expect(shown(sent)).toBe(expected);
	});

	test.each([
		['+380671234567', '+380000000000'],
		['380671234567', '380000000000'],
		['+7 (912) 345-67-89', '+7 (000) 000-00-00'],
		['00491512345678', '00490000000000'],
		['8 (912) 345-67-89', '8 (400) 000-00-00'],
		['+351912345678', '+351000000000'],
		['0671234567', '0100000000'],
		['345-67-89', '100-00-00'],
		['"Ivan" <380671234567>', '"Xxxx" <380000000000>'],
	])('keeps the country and the punctuation of a phone: %s', (sent, expected) => {
		expect(shown(sent)).toBe(expected);
	});

	test.each([
		['ivan.petrov@mail.ru', 'xxxx.xxxxxx@example.com'],
		['Ivan <ivan@mail.ru>', 'Xxxx <xxxx@example.com>'],
		['shop.ru', 'example.com'],
		['62.183.126.159', '192.0.2.1'],
		['2a02:6b8::2:242', '2001:db8::1'],
		['9a1b2c3d-1111-4222-8333-555555555555', '0a0a0a0a-1000-1000-1000-550000000000'],
		[
			'https://app.shop.ru/calls/6002540/x.wav?token=k5Jq9&n=2',
			'https://example.com/calls/1000000/x.wav?token=x0Xx0&n=2',
		],
		[
			'https://ivan:pass@shop.ru:8443/%D0%98%D0%B2/#top',
			`https://xxxx:xxxy@example.com:1000/${encodeURIComponent('Жж')}/#xxx`,
		],
		['https://shop.ru/?ivan&380671234567=1', 'https://example.com/?xxxx&380000000000=1'],
		['https://shop.ru/%C8%E2%E0%ED', 'https://example.com/%FF%FF%FF%FF'],
		['ivanov://shop.ru', 'https://example.com'],
		['ivan-photo.jpg', 'xxxx-xxxxx.jpg'],
	])('keeps the form of an address or an id: %s', (sent, expected) => {
		expect(shown(sent)).toBe(expected);
	});

	test.each([
		['2026-11-22 13:11:12', '2026-09-30 13:11:12'],
		['2026-11-22T13:11:12.131+03:00', '2026-09-30T13:11:12.131+03:00'],
		['2026-11-22T10:11:12Z', '2026-09-30T10:11:12Z'],
		['23.11.2026 9:30', '01.10.2026 9:30'],
		['1.12.2026', '9.10.2026'],
		['2026/11/21', '2026/09/29'],
		['1985-05-12', '2000-01-01'],
		['12.05.1985', '01.01.2000'],
		['2026-99-99', '2000-01-01'],
		['10:11:12.131415', '10:11:12.000000'],
		['1795342272', '1790763072'],
		['1795342272131', '1790763072131'],
	])('moves a date, keeps its format and the time of day: %s', (sent, expected) => {
		expect(shown(sent)).toBe(expected);
	});

	test.each([
		'',
		' ',
		'0',
		'14',
		'-3',
		'1.5',
		'007',
		'true',
		'CLOSED',
		'chat_finished',
		'chatFinished',
		'Péssimo',
		'bell.rung',
		'rung',
	])('that says nothing about anybody stays: %j', (sent) => expect(shown(sent)).toBe(sent));

	test('stays where the vendor itself has made it up', () => {
		expect(redactorFor(ringostat).redact('NO-ANSWER')).toBe('NO-ANSWER');
		expect(redactorFor(envybox).redact('Клиент не взял трубку')).toBe('Клиент не взял трубку');
		expect(redactorFor(envybox).redact('Заказ звонка на 23.11.2026 в 9:30:00')).toBe(
			'Заказ звонка на 01.10.2026 в 9:30:00',
		);
		expect(shown('Клиент не взял трубку')).not.toContain('взял');
	});

	test.each([
		['Ⓘⓥⓐⓝ', 'Xxxx'],
		['\u{1F1FA}\u{1F1E6}', 'xx'],
		['⠊⠧⠁⠝', 'xxxx'],
		['\u{E0049}\u{E0076}\u{E0061}\u{E006E}', 'xxxx'],
		['I\u200Bv\u0335a\u00ADn', 'Xxxxxxx'],
		['٣٨٠', '000'],
		['Olga\u3000Ivan', 'Xxxx Xxxy'],
		['\u202A+380671234567\u202C', '\u202A+380000000000\u202C'],
		['\uD800', 'x'],
	])('hides nothing in characters that are not letters: %j', (sent, expected) => {
		expect(shown(sent)).toBe(expected);
	});

	test.each([
		['&#1048;&#1074;&#x430;&nacy;', 'Жжжx'],
		['&quot;Jan&quot; &lt;48739000004&gt;', '&quot;Xxx&quot; &lt;48000000000&gt;'],
		['&amp;#1048;', 'Ж'],
		['\\u0418\\u0432\\u0430', 'Жжж'],
		['\\xd0\\x98', 'Ж'],
		['%D0%98%D0%B2', encodeURIComponent('Жж')],
		['name=%D0%98&who=a%26b', `name=${encodeURIComponent('Ж')}&who=x%26x`],
		[`%${'25'.repeat(900)}41`, '%2525252525x'],
		['=D0=98=D0=B2', '=D0=96=D0=B6'],
		['SXZhbiBQZXRyb3Y=', Buffer.from('Xxxx Xxxxxx').toString('base64')],
		['4976616e20506574726f76', Buffer.from('Xxxx Xxxxxx').toString('hex')],
		['.. ...- .- -.', '- - - -'],
		['I v a n P', 'X x x x X'],
		['73, 118, 97, 110', '10, 100, 10, 100'],
	])('is read as what it stands for, and written so again: %s', (sent, expected) => {
		expect(shown(sent)).toBe(expected);
	});

	test.each(['CLOSED Ⓘⓥⓐⓝ', 'n\u0363ew', 'new\u{E0049}'])('is not known with %j in it', (sent) => {
		expect(shown(sent)).not.toMatch(/closed|new|ew/i);
	});

	test('is cut where nobody would read on', () => {
		expect(shown('b'.repeat(2001))).toBe(`${'x'.repeat(2000)}…`);
		expect(shown('b'.repeat(2000))).toBe('x'.repeat(2000));
	});
});

describe('the same is shown as the same, another as another', () => {
	test('in names, numbers, addresses and hosts', () => {
		expect(
			shown({
				client: ['Ivan', '380671111111', 'a@one.ru', '10.0.0.1', 'IVAN'],
				agent: ['Olga', '380672222222', 'b@two.ru', '10.0.0.2', 'Ivan'],
				link: 'https://one.ru/380671111111',
			}),
		).toEqual({
			client: ['Xxxx', '380000000000', 'x@example.com', '192.0.2.1', 'XXXX'],
			agent: ['Xxxy', '380000000001', 'x@site1.example.com', '192.0.2.2', 'Xxxx'],
			link: 'https://example.com/380000000000',
		});
	});

	test('whatever its punctuation', () => {
		expect(shown(['+380 67 222-22-22', '380671111111', '380672222222'])).toEqual([
			'+380 00 000-00-00',
			'380000000001',
			'380000000000',
		]);
	});

	test('but not in the words of running text, which could be deciphered', () => {
		expect(shown('aaaa bbbb cccc dddd eeee ffff')).toBe('xxxx xxxx xxxx xxxx xxxx xxxx');
	});
});
