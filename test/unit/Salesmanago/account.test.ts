import { createHash } from 'crypto';

import { readAccount } from '../../../nodes/Salesmanago/account';
import { hashOf, sign } from '../../../nodes/Salesmanago/sign';

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
	test('hashes key, client and secret, and never holds the secret', () => {
		const account = { endpoint: 'https://a.example.com/api', ...REST };
		const signature = sign(account);
		const hashed = `${signature.apiKey}${account.clientId}${account.apiSecret}`;
		expect(signature.apiKey).toMatch(/^[\da-f]{32}$/);
		expect(signature.sha).toBe(createHash('sha1').update(hashed).digest('hex'));
		expect(signature.sha).toBe(hashOf(account));
		expect(hashOf({ ...account, apiSecret: 'other' })).not.toBe(signature.sha);
		expect(Object.keys(signature)).toEqual(['clientId', 'apiKey', 'requestTime', 'sha', 'owner']);
	});
});
