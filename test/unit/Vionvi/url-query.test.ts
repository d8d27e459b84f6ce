import fc from 'fast-check';

import { readUrlQuery } from '../../../nodes/Vionvi/url-query';

const read = (url: unknown) => Object.fromEntries(readUrlQuery(url));
const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');

describe('readUrlQuery', () => {
	test.each([
		['a whole URL', 'https://example.com/a?x=1&y=2#z', { x: '1', y: '2' }],
		['a relative one', '/a?x=1', { x: '1' }],
		['one without a scheme', 'example.com?x=1', { x: '1' }],
		['names in any case', '/?UTM_Source=X', { utm_source: 'X' }],
		['plus signs and percent', '/?x=a+b%20%D0%B0', { x: 'a b а' }],
		['the first of several', '/?x=1&x=2', { x: '1' }],
		['not an empty one', '/?x=&x=2&y', { x: '2' }],
		['broken percent', '/?x=%E0%A4%A&y=%', { x: '%E0%A4%A', y: '%' }],
		[
			'a question mark in a value',
			'/?x=https://example.org/?b=1',
			{ x: 'https://example.org/?b=1' },
		],
		['no query', 'https://example.com/a#b?x=1', {}],
		['no text', 7, {}],
		['nothing', null, {}],
	])('reads %s', (_, url, expected) => {
		expect(read(url)).toEqual(expected);
	});

	const parts = {
		openstat_service: 'direct.yandex.ru',
		openstat_campaign: 'акция 1',
		openstat_ad: '42',
		openstat_source: 'example.org',
	};
	const list = Object.values(parts).join(';');

	test.each([
		['Base64', base64(list)],
		['Base64 for URLs, without padding', base64(list).replace(/\+/g, '-').replace(/=+$/, '')],
		['Base64, percent-encoded', encodeURIComponent(base64(list))],
		['plain text', encodeURIComponent(list)],
	])('splits _openstat in %s', (_, value) => {
		expect(read(`/?_openstat=${value}`)).toMatchObject(parts);
	});

	test('reads Base64 whose plus signs came as spaces', () => {
		const withPlus = 'a>>;b~~;c??;d';
		expect(base64(withPlus)).toContain('+');
		expect(read(`/?_openstat=${base64(withPlus)}`)).toMatchObject({
			openstat_service: 'a>>',
			openstat_source: 'd',
		});
	});

	test('leaves out empty parts, and names an openstat parameter first', () => {
		const query = read(`/?_openstat=${base64('test;1;;')}&openstat_campaign=own`);
		expect(query).toMatchObject({ openstat_service: 'test', openstat_campaign: 'own' });
		expect(query).not.toHaveProperty('openstat_ad');
	});

	test.each(['abc', '////', base64('no list'), base64('\u0000').concat(';').slice(0, 2)])(
		'takes nothing from %j, which is no openstat',
		(value) => {
			expect(Object.keys(read(`/?_openstat=${encodeURIComponent(value)}`))).toEqual(['_openstat']);
		},
	);

	test('never throws', () => {
		fc.assert(fc.property(fc.anything(), (value) => void readUrlQuery(value)));
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				for (const value of readUrlQuery(`?_openstat=${text}&${text}`).values()) {
					expect(value.trim()).toBe(value);
					expect(value).not.toBe('');
				}
			}),
		);
	});
});
