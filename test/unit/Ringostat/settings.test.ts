import { readAccount, readProjectId } from '../../../nodes/Ringostat/account';
import { columnsToAsk, LOG_COLUMNS, USUAL_COLUMNS } from '../../../nodes/Ringostat/log-columns';

describe('readAccount', () => {
	test('takes off the white space that copying brings', () => {
		const data = { authKey: ' key\n', projectId: ' 10001 ', baseUrl: 'https://api.example.com/ ' };
		expect(readAccount(data)).toEqual({ authKey: 'key', baseUrl: 'https://api.example.com' });
		expect(readProjectId(data)).toBe(10001);
	});

	test('knows where Ringostat is', () => {
		expect(readAccount({ authKey: 'key' }).baseUrl).toBe('https://api.ringostat.net');
	});

	test.each([
		['a key that could not be in a header', { authKey: 'ключ' }, 'Auth Key'],
		['a key of two lines', { authKey: 'one\ntwo' }, 'Auth Key'],
		['no key', {}, 'Auth Key'],
		['an address of another kind', { authKey: 'k', baseUrl: 'file:///etc/hosts' }, 'Base URL'],
		['an address with a query', { authKey: 'k', baseUrl: 'https://example.com/?a=1' }, 'Base URL'],
	])('refuses %s', (_, data, part) => {
		expect(() => readAccount(data)).toThrow(part);
	});

	test.each(['shop', '', 0, '0', '1.5', undefined, {}])('refuses the project %j', (projectId) => {
		expect(() => readProjectId({ projectId: projectId as string })).toThrow('Project ID');
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

	test.each([undefined, null, ''])('are the usual ones for %p', (chosen) => {
		expect(columnsToAsk(chosen).sort()).toEqual([...USUAL_COLUMNS].sort());
	});

	test.each([{ a: 1 }, [{}], [[]], NaN, ['utm_source&from=2000'], 'utm source'])(
		'are never %p',
		(chosen) => {
			expect(() => columnsToAsk(chosen)).toThrow('Fields must be');
		},
	);

	test('can all be chosen by a name that only they have', () => {
		expect(new Set(LOG_COLUMNS.map(({ name }) => name)).size).toBe(LOG_COLUMNS.length);
		expect(new Set(LOG_COLUMNS.map(({ label }) => label)).size).toBe(LOG_COLUMNS.length);
	});
});
