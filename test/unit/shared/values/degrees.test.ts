import { degrees, degreesIn } from '../../../../nodes/shared/values/degrees';
import { readWith } from '../../../support/reading';

describe('degreesIn', () => {
	test.each([
		[-23.5505, -23.5505],
		['-23.5505', -23.5505],
		[' +46,6333 ', 46.6333],
		[0, 0],
		['90', 90],
		[-90, -90],
		['-23.55050000000000100', -23.5505],
		['', null],
		['undefined', null],
	])('reads %j as %j', (sent, value) => {
		expect(degreesIn(sent, 90)).toEqual({ value });
	});

	test.each([['north'], ['12.3.4'], ['1234'], ['45°'], [NaN], [true], [{ lat: 1 }]])(
		'reads no degrees from %j',
		(sent) => {
			expect(degreesIn(sent, 90)).toEqual({ value: null, fault: { code: 'notDegrees' } });
		},
	);

	test.each([[90.001], ['-91'], [Infinity]])('%j is beyond the pole', (sent) => {
		expect(degreesIn(sent, 90)).toEqual({
			value: null,
			fault: { code: 'outOfRange', details: ['-90', '90'] },
		});
	});
});

describe('degrees', () => {
	test('takes the first of several, up to its limit', () => {
		expect(readWith(degrees(180))(['179.5', '12'])).toEqual({
			value: 179.5,
			fault: { code: 'repeated' },
		});
	});
});
