import { readAccount } from '../../../nodes/Salesmanago/account';
import { sign } from '../../../nodes/Salesmanago/sign';

const REST = { clientId: ' c ', apiSecret: 's', owner: 'o@example.com' };

describe('readAccount', () => {
	test.each([
		'app2.salesmanago.com',
		' https://app2.salesmanago.com/ ',
		'https://app2.salesmanago.com/api',
		'app2.salesmanago.com/api/',
	])('makes the same endpoint of %j', (endpoint) => {
		expect(readAccount({ endpoint, ...REST })).toEqual({
			endpoint: 'https://app2.salesmanago.com/api',
			...REST,
			clientId: 'c',
		});
	});

	test('keeps http, a port and a path in front of /api', () => {
		expect(readAccount({ endpoint: 'http://127.0.0.1:8080/sm/api/', ...REST })).toMatchObject({
			endpoint: 'http://127.0.0.1:8080/sm/api',
		});
	});

	test.each([undefined, '', '  ', 7, 'https://', 'a b'])('refuses the endpoint %j', (endpoint) => {
		expect(() => readAccount({ endpoint: endpoint as string, ...REST })).toThrow(
			'app2.salesmanago.com',
		);
	});

	test('names the fields that are empty', () => {
		expect(() => readAccount({ endpoint: 'a.example.com', clientId: 'c', owner: ' ' })).toThrow(
			'Fill these fields of the SALESmanago credential: API Secret, Owner Email',
		);
	});
});

describe('sign', () => {
	test('makes another key and hash for each request, and never holds the secret', () => {
		const account = { endpoint: 'https://a.example.com/api', ...REST };
		const [one, other] = [sign(account), sign(account)];
		expect(one.sha).toMatch(/^[\da-f]{40}$/);
		expect(one.sha).not.toBe(other.sha);
		expect(one.apiKey).not.toBe(other.apiKey);
		expect(Object.keys(one)).toEqual(['clientId', 'apiKey', 'requestTime', 'sha', 'owner']);
	});
});
