import { phone } from '../../../../nodes/shared/values/phone';
import { readWith } from '../../../support/reading';

const read = readWith(phone);

const NO_COUNTRY = 'seems to have no country code; it is left as sent';
const EXTENSION = 'was sent with an extension, which is left out';

describe('phone', () => {
	test.each([
		['digits with a country code', '380670000002', '380670000002'],
		['a number', 70000000001, '70000000001'],
		['a plus', '+380670000002', '380670000002'],
		['the prefix 00', '00380670000002', '380670000002'],
		['spaces and brackets', '+7 (000) 000-00-01', '70000000001'],
		['points and slashes', '+55.11/90000.0001', '5511900000001'],
		[
			'dashes of the typewriter and of the printer',
			'+48\u201050000\u20130\u20150-00',
			'48500000000',
		],
		['a short number with a plus', '+372000001', '372000001'],
		['the longest of all', '+123456789012345', '123456789012345'],
		['white space around it', ' 70000000001\t', '70000000001'],
		['a Russian number of 8 digits after the code', '82000000001', '82000000001'],
	])('takes %s', (_, sent, value) => {
		expect(read(sent)).toEqual({ value });
	});

	test.each([
		['no country code', '0670000002', '0670000002'],
		['a leading 0 however long', '067000000200', '067000000200'],
		['ten digits', '9990000001', '9990000001'],
		['the Russian 8 and a mobile code', '8 999 000-00-01', '89990000001'],
		['the Russian 8 and a free number', '8 (800) 000-00-01', '88000000001'],
		['the Russian 8 and a city', '8 495 000 00 01', '84950000001'],
		['the Russian 8 and another city', '83830000001', '83830000001'],
		['an extension alone', '101', '101'],
	])('leaves a number with %s as sent and says so', (_, sent, value) => {
		expect(read(sent)).toEqual({ value, issue: NO_COUNTRY });
	});

	test.each(['80000000001234', '899900000012', '189990000001'])(
		'does not take %s for a Russian national number',
		(sent) => {
			expect(read(sent)).toEqual({ value: sent });
		},
	);

	test('keeps all digits of a number that is too long', () => {
		expect(read('+1234567890123456')).toEqual({
			value: '1234567890123456',
			issue: 'is longer than any telephone number',
		});
		expect(read('1234567890123456789012345').value).toBe('1234567890123456789012345');
	});

	test.each([
		'+7 000 000 00 01 x12',
		'+7 000 000 00 01, 12',
		'+70000000001;12',
		'+70000000001#12',
		'+70000000001 ext. 12',
		'+70000000001ext12',
		'+70000000001 доб. 12',
		'+70000000001 ДОБ 1234567890 ',
	])('leaves out the extension of %j', (sent) => {
		expect(read(sent)).toEqual({ value: '70000000001', issue: EXTENSION });
	});

	test('names the missing country code rather than the extension', () => {
		expect(read('0670000002 ext 5')).toEqual({ value: '0670000002', issue: NO_COUNTRY });
	});

	test.each([
		['a word', 'anonymous'],
		['a login', 'sip_login1'],
		['a plus alone', '+'],
		['a plus in the middle', '7000+0000001'],
		['letters after digits', '70000000001abc'],
		['two numbers', '70000000001 and 70000000002'],
		['more digits than any', '1'.repeat(26)],
		['an extension too long for one', '+70000000001 x12345678901'],
		['an extension after a very long text', `${' '.repeat(60)}70000000001 x1`],
		['a negative number', -1.5e30],
	])('reads no number from %s', (_, sent) => {
		expect(read(sent)).toEqual({ value: null, issue: 'is no telephone number' });
	});

	test('looks for an extension in texts of up to 60 characters', () => {
		const sent = `+70000000001${' '.repeat(46)}x1`;
		expect(sent).toHaveLength(60);
		expect(read(sent)).toEqual({ value: '70000000001', issue: EXTENSION });
	});

	test.each([[{ number: '70000000001' }], [true]])('hands %j back for the schema', (sent) => {
		expect(read(sent)).toEqual({ value: sent });
	});

	test('takes the first of several', () => {
		expect(read(['', '70000000001'])).toEqual({
			value: '70000000001',
			issue: 'was sent several times; the first is taken',
		});
	});
});
