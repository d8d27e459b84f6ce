import { sentFor, type GivenNames } from '../../../../nodes/shared/editor/field-names';
import { text } from '../../../../nodes/shared/values/text';

const row = (to: string, from: string[]) => ({ to, from, as: text, certainty: 'seen' as const });
const vendor = { fields: [row('call.id', ['cdr_id', 'call_id']), row('call.id', ['record'])] };

function found(fields: object, given: GivenNames = new Map(), to = 'call.id') {
	return sentFor(to, vendor, { ...fields }, given);
}

describe('sentFor', () => {
	test.each([
		['the first name', { cdr_id: '1', call_id: '2', record: '3' }, 'cdr_id'],
		['the next name where the first is empty', { cdr_id: ' ', call_id: '2' }, 'call_id'],
		['a name of a later row', { cdr_id: '', record: '3' }, 'record'],
	])('finds %s', (_, fields, name) => {
		expect(found(fields)).toEqual({ name, isGiven: false });
	});

	test.each([
		['was sent', { other: '4' }, 'call.id'],
		['but what every object has was sent', {}, 'call.id'],
		['is filled by what was sent', { cdr_id: '1' }, 'chat.id'],
	])('finds nothing where nothing %s', (_, fields, to) => {
		expect(found(fields, new Map(), to)).toBeUndefined();
	});

	test('finds the name that the user gave, if it was sent', () => {
		const given = new Map([['call.id', 'номер']]);
		expect(found({ номер: '5', cdr_id: '1' }, given)).toEqual({ name: 'номер', isGiven: true });
		expect(found({ cdr_id: '1' }, given)).toEqual({ name: 'cdr_id', isGiven: false });
	});
});
