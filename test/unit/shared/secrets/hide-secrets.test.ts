import { hideInValue, secretHider } from '../../../../nodes/shared/secrets/hide-secrets';

const hide = secretHider(['long-secret']);

describe('secretHider', () => {
	test('hides a key, and as a word of its own only where it is short', () => {
		expect(secretHider(['k3y', 'long-secret'])('k3y k3yboard a.k3y xlong-secretx')).toBe(
			'[hidden] k3yboard a.[hidden] x[hidden]x',
		);
	});

	test('leaves everything where there is no secret', () => {
		expect(secretHider(['', ' '])('any %20 text')).toBe('any %20 text');
	});

	test('takes a megabyte in its stride', () => {
		const started = Date.now();
		hide('%2561&amp;'.repeat(100_000));
		expect(Date.now() - started).toBeLessThan(5_000);
	});
});

describe('hideInValue', () => {
	test('hides in keys and texts, however they nest, and leaves the rest', () => {
		expect(hideInValue({ 'long-secret': [{ a: 'x Long-Secret', b: 1, c: null }] }, hide)).toEqual({
			'[hidden]': [{ a: 'x [hidden]', b: 1, c: null }],
		});
	});
});
