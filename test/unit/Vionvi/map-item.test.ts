import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { LEAD_FIELDS } from '../../../nodes/Vionvi/fields';
import { mapItem } from '../../../nodes/Vionvi/map-item';

/** What the map finds, without the origins. */
function valuesOf(item: IDataObject) {
	return Object.fromEntries(
		Object.entries(mapItem(item)).map(([name, found]) => [name, found.value]),
	);
}

/** An event of our triggers: every key is there, null where unknown. */
function event(contact: IDataObject = {}, attribution: IDataObject = {}): IDataObject {
	const keys =
		'utmSource utmMedium utmCampaign utmContent utmTerm keyword referrer pageUrl landingUrl site ip place gclid fbclid yclid googleClientId yandexClientId roistatId';
	const unknown = Object.fromEntries(keys.split(' ').map((key) => [key, null]));
	return {
		vendor: 'envybox',
		event: 'call.ordered',
		contact: { name: null, phone: null, email: null, company: null, ...contact },
		attribution: { ...unknown, ...attribution },
		raw: { method: 'POST', query: { utm_source: 'not from here' }, body: {}, files: [] },
	};
}

describe('mapItem', () => {
	test.each([
		['contact.name', event({ name: 'Nathan' }), { name: 'Nathan' }],
		['contact.phone', event({ phone: '79990000001' }), { phone: '79990000001' }],
		['contact.email', event({ email: 'n@example.com' }), { email: 'n@example.com' }],
		['utmSource', event({}, { utmSource: 'yandex' }), { utmSource: 'yandex' }],
		['utmMedium', event({}, { utmMedium: 'cpc' }), { utmMedium: 'cpc' }],
		['utmCampaign', event({}, { utmCampaign: 'spring' }), { utmCampaign: 'spring' }],
		['utmContent', event({}, { utmContent: 'banner' }), { utmContent: 'banner' }],
		['utmTerm', event({}, { utmTerm: 'windows' }), { utmTerm: 'windows' }],
		['referrer', event({}, { referrer: 'example.org' }), { referrer: 'example.org' }],
		['ip', event({}, { ip: '203.0.113.7' }), { ip: '203.0.113.7' }],
		['gclid', event({}, { gclid: 'g1' }), { gclid: 'g1' }],
		['fbclid', event({}, { fbclid: 'f1' }), { fbclid: 'f1' }],
		['yclid', event({}, { yclid: 'y1' }), { yclid: 'y1' }],
		['yandexClientId', event({}, { yandexClientId: 'ym1' }), { ymClientId: 'ym1' }],
		['roistatId', event({}, { roistatId: 'r1' }), { roistatId: 'r1' }],
	])('takes %s of a trigger', (_, item, expected) => {
		expect(valuesOf(item)).toEqual(expected);
	});

	test.each([
		['utm_source', 'utmSource'],
		['utm_medium', 'utmMedium'],
		['utm_campaign', 'utmCampaign'],
		['utm_content', 'utmContent'],
		['utm_term', 'utmTerm'],
		['utm_referrer', 'utmReferrer'],
		['gclid', 'gclid'],
		['fbclid', 'fbclid'],
		['yclid', 'yclid'],
		['ymclid', 'ymclid'],
		['yqrid', 'yqrid'],
		['from', 'from'],
		['roistat', 'roistatId'],
		['roistat_visit', 'roistatId'],
		['openstat_service', 'openstatService'],
	])('takes %s from the URL of the page', (parameter, field) => {
		const item = event(
			{},
			{ pageUrl: `https://shop.example.com/?page=2&${parameter}=v%20alue#top` },
		);
		expect(valuesOf(item)).toEqual({ [field]: 'v alue' });
	});

	test('takes nothing that is unknown, and nothing that vionvi has no field for', () => {
		expect(
			valuesOf(event({ company: 'Example' }, { keyword: 'k', site: 's', place: 'p' })),
		).toEqual({});
		expect(valuesOf({})).toEqual({});
	});

	test('prefers a key named as vionvi names it, then the attribution, then the URL', () => {
		const pageUrl = 'https://example.com/?utm_source=url&utm_referrer=url&gclid=url';
		const item = {
			...event({ phone: '1' }, { pageUrl, utmSource: 'attribution', utmMedium: 'attribution' }),
			phone: '2',
			utmSource: 'key',
			sourceId: 8,
		};
		expect(valuesOf(item)).toEqual({
			phone: '2',
			sourceId: 8,
			utmSource: 'key',
			utmMedium: 'attribution',
			utmReferrer: 'url',
			gclid: 'url',
		});
	});

	test('takes no campaign from the URL beside another: it would be one that never was', () => {
		const pageUrl = 'https://example.com/?utm_source=google&utm_campaign=sale&utm_term=windows';
		expect(valuesOf(event({}, { pageUrl, utmSource: 'yandex' }))).toEqual({ utmSource: 'yandex' });
		expect(valuesOf({ ...event({}, { pageUrl }), utmTerm: 'doors' })).toEqual({ utmTerm: 'doors' });
	});

	test.each([null, '', '  ', {}, [], true, { value: 'x' }])(
		'passes over %j under a name of vionvi',
		(value) => {
			const item = { ...event({ name: 'Nathan' }), name: value } as IDataObject;
			expect(valuesOf(item)).toEqual({ name: 'Nathan' });
		},
	);

	test('passes over a number that nobody has filled in, and takes a zero that is text', () => {
		expect(valuesOf({ cost: 0, sourceId: '0', yclid: 0 })).toEqual({ yclid: 0 });
	});

	test('reads the landing page only when the URL of the page names no parameter', () => {
		const landingUrl = 'https://example.com/?utm_source=landing&utm_term=landing';
		expect(valuesOf(event({}, { landingUrl, pageUrl: '/cart?step=2' }))).toEqual({
			utmSource: 'landing',
			utmTerm: 'landing',
		});
		expect(valuesOf(event({}, { landingUrl, pageUrl: '/cart?utm_source=page' }))).toEqual({
			utmSource: 'page',
		});
	});

	test('says where a value was found', () => {
		const item = event({ phone: '79990000001' }, { pageUrl: '/?yclid=5' });
		expect(mapItem(item)).toEqual({
			phone: { value: '79990000001', origin: 'contact.phone' },
			yclid: { value: '5', origin: 'yclid in attribution.pageUrl' },
		});
	});

	test('never throws and never finds null or blank text, whatever the item', () => {
		const names = fc.constantFrom(...LEAD_FIELDS.map(({ name }) => name), 'contact', 'attribution');
		const item = fc.oneof(
			fc.dictionary(names, fc.jsonValue()),
			fc.record({ contact: fc.object(), attribution: fc.record({ pageUrl: fc.webUrl() }) }),
			fc.record({ attribution: fc.record({ pageUrl: fc.string({ unit: 'binary' }) }) }),
		);
		fc.assert(
			fc.property(item, (json) => {
				for (const found of Object.values(mapItem(json as IDataObject))) {
					expect(['string', 'number']).toContain(typeof found.value);
					expect(String(found.value).trim()).not.toBe('');
				}
			}),
		);
	});
});
