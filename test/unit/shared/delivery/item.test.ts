import { doorbell } from '../../../support/doorbell';
import { codesOf, itemFrom, itemsFrom, type Item, type Rung } from '../../../support/doorbell-item';

const FIELDS = { ring_id: '7', at: '2026-09-30 15:00:00', name: 'Ana Example' };

describe('an item', () => {
	test('has the keys of the design, in its order', () => {
		expect(Object.keys(itemFrom(FIELDS))).toEqual([
			...['event', 'occurredAt', 'contact', 'rating', 'tags', 'agent', 'attribution'],
			...['vendor', 'receivedAt', 'eventId', 'guesses', 'issues', 'raw'],
		]);
	});

	test('says whose event it is and when', () => {
		expect(itemFrom(FIELDS)).toMatchObject({
			vendor: 'doorbell',
			event: 'bell.rung',
			eventId: 'doorbell:bell.rung:7',
			occurredAt: '2026-09-30T15:00:00.000+03:00',
			receivedAt: '2026-09-30T12:00:00.000Z',
			contact: { name: 'Ana Example' },
			issues: [],
		});
	});

	test('goes with the row of its event, or that of Other', () => {
		const rowOf = (different: Rung) => itemsFrom(different).routables[0].row.value;
		expect(rowOf({ body: FIELDS })).toBe('bell.rung');
		expect(rowOf({ body: { kind: 'roof.leaking' }, path: 'hook' })).toBe('other');
	});

	test('goes to an output of the user’s own where recognize says so', () => {
		const vendor = { ...doorbell, recognize: () => ({ event: 'bell.rung', extraOutput: 2 }) };
		expect(itemsFrom({ vendor }).routables[0].extraOutput).toBe(2);
		expect(itemsFrom().routables[0].extraOutput).toBeUndefined();
	});

	test('collects the issues of all steps, in their order', () => {
		const issue = (message: string) => ({ code: 'eventUnknown' as const, path: 'p', message });
		const vendor = {
			...doorbell,
			recognize: () => ({ event: 'bell.rung', issues: [issue('recognize')] }),
		};
		const { issues } = itemFrom(
			{ phone: 'x', at: '2026-09-30 12:00:00' },
			{ vendor, issues: [issue('request')], settings: { issues: [issue('settings')] } },
		);
		expect(issues.map(({ message }) => message)).toEqual([
			'request',
			'settings',
			'recognize',
			'phone "x" is not a telephone number',
			expect.stringContaining('before the request'),
		]);
	});

	test('names the field from which the event was guessed', () => {
		const recognize = () => ({ event: 'bell.rung', eventGuessedFrom: 'evento' });
		const { guesses } = itemFrom(FIELDS, { vendor: { ...doorbell, recognize } });
		expect(guesses).toEqual({ event: 'evento' });
		expect(Object.keys(itemFrom(FIELDS).guesses)).toEqual([]);
	});

	test('of a sample that is not chosen says so first', () => {
		const sample = { salt: 'sample-1', body: FIELDS };
		const of = (events: string[]) => itemsFrom({ ...sample, settings: { events } }).items[0].issues;
		expect(of(['door.opened'])).toMatchObject([{ code: 'notChosen', path: 'event' }]);
		expect(of(['bell.rung'])).toEqual([]);
	});
});

describe('raw', () => {
	const request = { query: { q: '1' }, headers: { accept: '*/*' }, body: [{ a: 1 }, { b: 2 }] };

	test('is what was sent, with this delivery’s share of the body', () => {
		expect(itemsFrom(request).items[1].raw).toEqual({
			method: 'POST',
			query: { q: '1' },
			body: { b: 2 },
			files: [],
		});
	});

	test('has the headers where they are wanted', () => {
		const [item] = itemsFrom({ ...request, settings: { includeHeaders: true } }).items;
		expect(item.raw).toMatchObject({ headers: { accept: '*/*' } });
	});

	test('is not there where it is not wanted', () => {
		const [item] = itemsFrom({ ...request, settings: { includeRaw: false } }).items;
		expect(item).not.toHaveProperty('raw');
	});
});

describe('attribution', () => {
	const vendor = {
		...doorbell,
		fields: (['pageUrl', 'landingUrl', 'utmSource', 'gclid'] as const).map((key) => ({
			to: `attribution.${key}`,
			from: [key],
			as: doorbell.fields[1].as,
			certainty: 'seen' as const,
		})),
	};
	const of = (body: object): Item['attribution'] => itemFrom(body, { vendor }).attribution;
	const tagged = (source: string) =>
		`https://shop.example.com/?utm_source=${source}&UTM_Campaign=w%C3%A4rme&yclid=12345678901234567890#top`;

	test('is filled from the query of the page, and that is not a guess', () => {
		const item = itemFrom({ pageUrl: tagged('ads') }, { vendor });
		expect(item.attribution).toMatchObject({
			utmSource: 'ads',
			utmCampaign: 'wärme',
			utmMedium: null,
			yclid: '12345678901234567890',
		});
		expect(item.guesses).toEqual({});
	});

	test('comes from one URL: the page’s before the landing page’s', () => {
		expect(of({ pageUrl: tagged('page'), landingUrl: tagged('landing') }).utmSource).toBe('page');
		expect(of({ pageUrl: 'https://a.example.com/', landingUrl: tagged('landing') }).utmSource).toBe(
			'landing',
		);
	});

	test('that the service sent stays as it is, without another visit’s campaign', () => {
		expect(of({ utmSource: 'sent', pageUrl: tagged('page') })).toMatchObject({
			utmSource: 'sent',
			utmCampaign: null,
			yclid: '12345678901234567890',
		});
		expect(of({ gclid: 'sent', pageUrl: tagged('page') })).toMatchObject({
			gclid: 'sent',
			utmSource: 'page',
		});
	});

	test('takes each parameter of a campaign and of a click', () => {
		const query = [
			...['utm_source=source', 'utm_medium=medium', 'utm_campaign=campaign', 'utm_content=content'],
			...['utm_term=term', 'gclid=g', 'fbclid=fb', 'yclid=y'],
		];
		expect(of({ pageUrl: `https://a.example.com/?${query.join('&')}` })).toMatchObject({
			...{ utmSource: 'source', utmMedium: 'medium', utmCampaign: 'campaign' },
			...{ utmContent: 'content', utmTerm: 'term', gclid: 'g', fbclid: 'fb', yclid: 'y' },
		});
	});

	test.each(['&amp;', '&amp;amp;'])('is read where a hub has escaped the URL: %s', (and) => {
		const pageUrl = `https://a.example.com/?utm_source=ads${and}utm_medium=cpc`;
		expect(of({ pageUrl })).toMatchObject({ utmSource: 'ads', utmMedium: 'cpc' });
	});

	test('stays as it was sent where its bytes are not UTF-8', () => {
		const pageUrl = 'https://a.example.com/?utm_source=%EA%F3%EF&utm_medium=%D0%BA%D1%83%D0%BF+1';
		expect(of({ pageUrl })).toMatchObject({ utmSource: '%EA%F3%EF', utmMedium: 'куп 1' });
	});

	test('is read from the landing page where the page’s URL has more than 10,000 characters', () => {
		const long = (length: number) => tagged('page').replace('#', '&x=').padEnd(length, 'x');
		const landingUrl = tagged('landing');
		expect(of({ pageUrl: long(10_000), landingUrl }).utmSource).toBe('page');
		expect(of({ pageUrl: long(10_001), landingUrl }).utmSource).toBe('landing');
	});

	test.each(['', 'no url', '?utm_source=', 'https://a.example.com/?utm_source=(none)', '%', 7])(
		'stays empty where the URL %p says nothing',
		(pageUrl) => {
			expect(of({ pageUrl }).utmSource).toBeNull();
		},
	);
});

describe('the id of an event that the vendor identifies', () => {
	const idOf = (body: object, options = {}) => itemFrom(body, { settings: { options } }).eventId;

	test('is the vendor’s, with what changes while that stays', () => {
		expect(idOf({ ring_id: '7' })).toBe('doorbell:bell.rung:7');
		expect(idOf({ ring_id: '7', state: 'x' })).toMatch(/^doorbell:bell\.rung:7:[0-9a-f]{16}$/);
		expect(idOf({ ring_id: '7', state: 'x' })).not.toBe(idOf({ ring_id: '7', state: 'y' }));
	});

	test('is found under the name that the user gave', () => {
		const options = { fieldNames: { field: [{ field: 'call.id', name: 'my_id' }] } };
		expect(idOf({ my_id: '9' }, options)).toBe('doorbell:bell.rung:9');
	});

	test('is that of the payload where it was not sent, without an issue', () => {
		expect(idOf({ name: 'Ana' })).toMatch(/^doorbell:bell\.rung:[0-9a-f]{16}$/);
		expect(codesOf(itemFrom({ name: 'Ana' }))).toEqual([]);
	});

	test('is that of the payload where nothing has such an id, with an issue', () => {
		const item = itemFrom({ name: 'Ana', ring_id: 'null' });
		expect(item.eventId).toMatch(/^doorbell:bell\.rung:[0-9a-f]{16}$/);
		expect(item.issues).toEqual([
			{
				code: 'noId',
				path: 'call.id',
				message:
					'ring_id "null" does not identify anything; the eventId is made from the whole payload',
			},
		]);
	});
});

describe('the id of an event that only its payload identifies', () => {
	const idWith = (different: Rung) => itemsFrom({ path: 'hook', ...different }).items[0].eventId;
	const file = { field: 'f', name: 'a.txt', type: 'text/plain', size: 4 };

	test.each<[string, Rung, Rung]>([
		['body', { body: { a: 1 } }, { body: { a: 2 } }],
		['query', { query: { a: '1' } }, { query: { a: '2' } }],
		['files', { files: [file] }, { files: [{ ...file, name: 'b.txt' }] }],
		[
			'day of receipt',
			{ receivedAt: '2026-09-30T12:00:00.000Z' },
			{ receivedAt: '2026-10-01T12:00:00.000Z' },
		],
	])('depends on the %s', (_, one, another) => {
		expect(idWith(one)).not.toBe(idWith(another));
		expect(idWith(one)).toBe(idWith(one));
	});

	test('does not depend on the order of keys', () => {
		expect(idWith({ body: { a: 1, b: { c: 2, d: 3 } } })).toBe(
			idWith({ body: { b: { d: 3, c: 2 }, a: 1 } }),
		);
	});
});
