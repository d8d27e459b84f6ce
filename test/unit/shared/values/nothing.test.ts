import {
	isNoId,
	isNoNumber,
	isNothing,
	isPlaceholder,
} from '../../../../nodes/shared/values/nothing';

describe('isNothing', () => {
	test.each([
		...['null', ' NULL ', 'undefined', 'NaN'],
		...['(not set)', '(none)', '(null)', '(direct)', '(Not Provided)', '( none )', '(NONE)'],
		...['[none]', '<not set>', '(not_set)', '(not+set)', '(not%20set)', '(data not available)'],
		...['(не задано)', '(НЕ УКАЗАНО)', '(нет)', '(прямой)', '(немає)', '(не визначено)', '(brak)'],
		...['(nie ustawiono)', '(nenhum)', '(não definido)', '(NÃO DEFINIDO)', '(direto)', '(n/a)'],
		...['(direct) / (none)', '(direct)/(none)', '(not set) | (not set)'],
	])('%j says so', (text) => {
		expect(isNothing(text)).toBe(true);
	});

	test.each([
		...['none', 'nullable', 'not set', '(direct) visit', '', '0', '()', `null${' '.repeat(50)}`],
		...['direct', 'нет', '(organic)', '(other)', '(none) / google', '(not a set)', '(Ana)'],
		...[null, undefined, 0, NaN, ['null']],
	])('%j does not', (value) => {
		expect(isNothing(value)).toBe(false);
	});
});

describe('isNoNumber', () => {
	test.each(['0', '00', '0000000', ' 0 ', '0.0', '0,00', '-0', '+0', '.0', '-1', '-1.0', '-1,'])(
		'%j stands for none',
		(text) => {
			expect(isNoNumber(text)).toBe(true);
		},
	);

	test.each(['', '+', '-', '.', '1', '10', '01', '-10', '-2', '0x0', '0 0', 'zero'])(
		'%j does not',
		(text) => {
			expect(isNoNumber(text)).toBe(false);
		},
	);
});

describe('isPlaceholder', () => {
	test.each([
		...['{{cdr_id}}', '{id}', '{{{ $json.id }}}', '${id}', '%call_id%', '%Call ID%', '$email$'],
		...['$email', '[id]', '<id>', '#id#', ':id', ' {{id}} ', '{{назва}}'],
		...['#{id}', '[[id]]', '@id@', '%s'],
	])('%j is one', (text) => {
		expect(isPlaceholder(text)).toBe(true);
	});

	test.each(['id', '50%', '{{id}} 5', '#5', '::', `{${'x'.repeat(100)}}`, ''])(
		'%j is not',
		(text) => {
			expect(isPlaceholder(text)).toBe(false);
		},
	);
});

describe('isNoId', () => {
	test.each([
		...[
			'null',
			'undefined',
			'None',
			'nil',
			'-',
			'--',
			'00',
			'0.0',
			'0',
			'-1',
			'false',
			'true',
			'NaN',
		],
		...['{{cdr_id}}', '(not set)', 'N/A', 'unknown', 'not set', '…', '?', '*', '+', '', ' '],
		...['0000-0000', '00000000-0000-0000-0000-000000000000', '"null"', "'none'", 'None.', 'nul'],
		...['-Infinity', 'нет', 'Немає', 'brak', 'nenhum'],
	])('%j identifies nothing', (text) => {
		expect(isNoId(text)).toBe(true);
	});

	test.each([
		'1',
		'-2',
		'100',
		'ua9_-1790775458.2139025',
		'nullable',
		'a',
		'ї',
		'٣',
		'none-1',
		'0-1',
		'(7)',
		'id@7',
	])('%j may be an id', (text) => {
		expect(isNoId(text)).toBe(false);
	});
});
