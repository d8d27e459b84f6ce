import { readAccess } from '../../../nodes/Ringostat/access';
import { columnsToAsk, LOG_COLUMNS, USUAL_COLUMNS } from '../../../nodes/Ringostat/log-columns';

describe('readAccess', () => {
	test('takes off the white space that copying brings', () => {
		const data = { authKey: ' key\n', projectId: ' 10001 ', baseUrl: 'https://api.example.com/ ' };
		expect(readAccess(data)).toEqual({
			authKey: 'key',
			projectId: 10001,
			baseUrl: 'https://api.example.com',
		});
	});

	test('knows where Ringostat is', () => {
		expect(readAccess({ authKey: 'key' }).baseUrl).toBe('https://api.ringostat.net');
	});

	test.each([
		['a key that could not be in a header', { authKey: 'ключ' }, 'authKey'],
		['a key of two lines', { authKey: 'one\ntwo' }, 'authKey'],
		['a project by its name', { projectId: 'shop' }, 'projectId'],
		['an address of another kind', { baseUrl: 'file:///etc/hosts' }, 'baseUrl'],
		['an address with a query', { baseUrl: 'https://api.example.com/?a=1' }, 'baseUrl'],
	] as const)('refuses %s', (_, data, part) => {
		expect(readAccess(data)[part]).toBeUndefined();
	});
});

describe('columnsToAsk', () => {
	const needed = LOG_COLUMNS.filter(({ isNeeded }) => isNeeded).map(({ name }) => name);

	test('are the usual ones where nothing is chosen, each once', () => {
		expect(columnsToAsk(undefined).sort()).toEqual([...USUAL_COLUMNS].sort());
	});

	test('have what an event is made from, whatever is chosen', () => {
		expect(columnsToAsk(['utm_source'])).toEqual([...needed, 'utm_source']);
	});

	test.each(['utm_source', { a: 1 }, 5])('are the usual ones for %p', (chosen) => {
		expect(columnsToAsk(chosen).sort()).toEqual([...USUAL_COLUMNS].sort());
	});

	test('have no name that could be anything but one', () => {
		expect(columnsToAsk(['utm_source&from=2000', 7])).toEqual(needed);
	});

	test('can all be chosen by a name that only they have', () => {
		expect(new Set(LOG_COLUMNS.map(({ name }) => name)).size).toBe(LOG_COLUMNS.length);
		expect(new Set(LOG_COLUMNS.map(({ label }) => label)).size).toBe(LOG_COLUMNS.length);
	});
});
