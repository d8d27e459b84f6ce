import type { IDataObject, NodeApiError } from 'n8n-workflow';

import {
	KEY_WITHOUT_RIGHTS,
	projectCall,
	type RingostatProject,
} from '../../support/ringostat-project';
import { everythingIn } from '../Vionvi/everything-in';
import { RingostatServer } from './ringostat-server';
import { runRingostat, type Run } from './run-ringostat';

const MINUTE = 60_000;
const server = new RingostatServer();
let project: RingostatProject;

beforeAll(async () => await server.start());
afterAll(async () => await server.stop());
beforeEach(() => (project = server.reset()));

const run = async (parameters: Run['parameters'] = {}, different: Partial<Run> = {}) =>
	await runRingostat({
		credential: server.credential(),
		parameters: { timeZone: 'Europe/Kyiv', ...parameters },
		...different,
	});

const jsonOf = async (...given: Parameters<typeof run>) =>
	(await run(...given)).items.map(({ json }) => json);

/** The error of a run that must fail, after a look that the key is not in it. */
async function failure(...given: Parameters<typeof run>): Promise<NodeApiError> {
	const error = await run(...given).then(
		() => undefined,
		(thrown: unknown) => thrown as NodeApiError,
	);
	if (!error) throw new Error('The run did not fail');
	expect(everythingIn(error)).not.toMatch(/made-up-key/);
	return error;
}

const minutesAgo = (minutes: number) => Date.now() - minutes * MINUTE;
const missed = (id: string, minutes: number, different = {}) =>
	projectCall({ id, startMs: minutesAgo(minutes), ...different });
const talk = (id: string, minutes: number, different = {}) =>
	projectCall({
		id,
		startMs: minutesAgo(minutes),
		talkSeconds: 60,
		agent: 'project_agent1',
		...different,
	});

describe('Call → Get Many', () => {
	test('puts out events with the eventId of their webhooks, the oldest first', async () => {
		project.calls.push(talk('b', 30), missed('a', 60));
		const { items, hints } = await run();
		expect(items.map(({ json }) => json.eventId)).toEqual([
			'ringostat:incomingCall.missed:a',
			'ringostat:incomingCall.completed:b',
		]);
		expect(items[0]).toMatchObject({
			json: {
				vendor: 'ringostat',
				event: 'incomingCall.missed',
				contact: { phone: '380000000001' },
				call: { id: 'a', direction: 'in', status: 'noAnswer', durationSeconds: 14 },
				raw: { body: { uniqueid: 'a', duration: 14 } },
			},
			pairedItem: { item: 0 },
		});
		expect(hints).toEqual([]);
	});

	test('asks in the zone of the project, for the usual columns, without one more', async () => {
		await run({ minutes: 60 });
		const [{ path, headers }] = project.asked;
		const { searchParams } = new URL(path, 'http://localhost');
		expect(searchParams.get('fields')?.split(',').sort()).toEqual(
			'billsec call_type calldate caller connected_with disposition dst duration has_recording recording uniqueid'.split(
				' ',
			),
		);
		expect(searchParams.get('from')).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
		expect(headers).not.toHaveProperty('authorization');
	});

	test.each([
		['a zone that is chosen', { timeZone: 'America/Sao_Paulo' }, 'UTC', 'America/Sao_Paulo'],
		['the workflow’s zone', { timeZone: '' }, 'Asia/Irkutsk', 'Asia/Irkutsk'],
	])('finds a call by %s', async (_, parameters, timezone, zone) => {
		project = server.reset(zone);
		project.calls.push(missed('a', 30));
		expect(await jsonOf({ ...parameters, minutes: 45 }, { timezone })).toHaveLength(1);
	});

	test('reads between two times, whose end is now where it is not set', async () => {
		project.calls.push(missed('a', 300), missed('b', 200), missed('c', 100));
		const ago = (minutes: number) => new Date(minutesAgo(minutes)).toISOString();
		const period = { period: 'between', from: ago(250) };
		expect(await jsonOf({ ...period, to: '' })).toMatchObject([
			{ call: { id: 'b' } },
			{ call: { id: 'c' } },
		]);
		expect(await jsonOf({ ...period, to: ago(150) })).toMatchObject([{ call: { id: 'b' } }]);
	});

	test('leaves out what may still change, unless it is told not to', async () => {
		project.calls.push(
			missed('young', 5),
			missed('old', 11),
			talk('going on', 30, { talkSeconds: 7200 }),
			talk('short', 3, { talkSeconds: 20 }),
		);
		const ids = async (settledOnly: boolean) =>
			(await jsonOf({ settledOnly })).map(({ call }) => (call as IDataObject).id);
		expect(await ids(true)).toEqual(['old', 'short']);
		expect(await ids(false)).toEqual(['going on', 'old', 'young', 'short']);
	});

	test('believes a row of zeros after an hour', async () => {
		project.calls.push(
			missed('zeros', 61, { ringSeconds: 0 }),
			missed('b', 59, { ringSeconds: 0 }),
		);
		expect(await jsonOf()).toMatchObject([{ call: { id: 'zeros' } }]);
	});

	test('puts out rows as they were sent', async () => {
		project.calls.push(missed('a', 60));
		const [row] = await jsonOf({ output: 'asSent', options: { fields: ['utm_source'] } });
		expect(row).toMatchObject({ uniqueid: 'a', disposition: 'NO ANSWER', utm_source: '(direct)' });
		expect(row).not.toHaveProperty('recording');
	});

	test('keeps to a limit, and reads no further', async () => {
		project.calls.push(...['a', 'b', 'c'].map((id, index) => missed(id, 30 - index)));
		const period = { period: 'between', from: new Date(minutesAgo(60 * 24 * 30)).toISOString() };
		expect(await jsonOf({ ...period, returnAll: false, limit: 2 })).toHaveLength(2);
	});

	test.each([
		['direction', { direction: 'out' }, ['out']],
		['status', { status: ['answered', 'busy'] }, ['talk', 'busy', 'out']],
		['number', { phone: '0 00 000 0009' }, []],
		['number with its country code', { phone: '+380 00 000 00 03' }, ['busy']],
	])('filters by %s', async (_, filters, ids) => {
		project.calls.push(
			missed('missed', 60),
			talk('talk', 50),
			missed('busy', 40, { client: '380000000003', disposition: 'BUSY' }),
			talk('out', 30, { type: 'out' }),
		);
		expect((await jsonOf({ filters })).map(({ call }) => (call as IDataObject).id)).toEqual(ids);
	});

	test('says that an empty log is no proof, and reports it if told to', async () => {
		const { items, hints } = await run();
		expect(items).toEqual([]);
		expect(hints).toEqual([expect.stringMatching(/^The log was empty.*outages/)]);
		expect(await jsonOf({ options: { reportEmpty: true } })).toEqual([
			{ log: expect.objectContaining({ rows: 0, isEmpty: true }) },
		]);
		project.calls.push(missed('young', 1));
		expect(await jsonOf({ options: { reportEmpty: true } })).toMatchObject([
			{ log: { rows: 1, isEmpty: false } },
		]);
	});

	test('reads more than one answer holds', async () => {
		const start = minutesAgo(600);
		for (let index = 0; index < 6600; index++) {
			project.calls.push(projectCall({ id: `c${index}`, startMs: start + index * 4000 }));
		}
		const period = { period: 'between', from: new Date(start - MINUTE).toISOString() };
		const items = await jsonOf({ ...period, settledOnly: false, output: 'asSent' });
		expect(items.map(({ uniqueid }) => uniqueid)).toEqual(project.calls.map(({ id }) => id));
		expect(project.asked.length).toBeGreaterThan(2);
	}, 30_000);
});

describe('a log that cannot be read', () => {
	test.each([
		[400, 'GET'],
		[200, 'GET'],
	])('names a field that the account has not (HTTP %d)', async (status) => {
		project.unknownFieldStatus = status;
		project.unknownFields = ['region'];
		const error = await failure({ options: { fields: ['calldate', 'region'] } });
		expect(error.message).toBe(
			'Ringostat does not know a field of the log that was asked for: region',
		);
		expect(error.description).toContain('option Fields');
	});

	test.each([
		['unauthorized', /does not accept the Auth Key \(HTTP 401\)/, /Інтеграція → API/],
		['failing', /failed \(HTTP 500\)/, /not kept/],
		[
			'page',
			/answered 200, but not with a list of calls/,
			/may lead to a web page.*Try again later/,
		],
	] as const)('%s is an error, never an empty log', async (trouble, message, description) => {
		project.trouble = trouble;
		const error = await failure();
		expect(error.message).toMatch(message);
		expect(error.description).toMatch(description);
	});

	test('a key without rights', async () => {
		const credential = server.credential({ authKey: KEY_WITHOUT_RIGHTS });
		expect((await failure({}, { credential })).message).toMatch(/may not do that.*HTTP 403/);
	});

	test.each([
		['no key', { authKey: ' ' }, /Auth Key is empty/],
		['no address', { baseUrl: 'api.example.com' }, /must start with https/],
	])('%s in the credential', async (_, different, message) => {
		const credential = server.credential(different);
		expect((await failure({}, { credential })).message).toMatch(message);
		expect(project.asked).toEqual([]);
	});

	test('what Ringostat says never shows the key', async () => {
		const { authKey } = server.credential();
		server.scripted.push((response) => response.writeHead(400).end(`Bad key: ${String(authKey)}`));
		expect((await failure()).description).toContain('Bad key: [hidden]');
	});

	test('an answer that does not come ends at the time limit', async () => {
		server.scripted.push(() => {});
		const error = await failure({ options: { timeout: 300 } });
		expect(error.message).toBe('Ringostat did not answer within 300 ms');
	});

	test('waits as Ringostat asks, and asks again', async () => {
		project.calls.push(missed('a', 60));
		server.scripted.push((response) => response.writeHead(429, { 'retry-after': '0' }).end());
		expect(await jsonOf()).toHaveLength(1);
	});

	test.each([
		[{ period: 'between', from: '' }, /From must be set/],
		[
			{ period: 'between', from: 'yesterday' },
			/From must be a date and time, but it is "yesterday"/,
		],
		[{ period: 'between', from: '2026-01-02T00:00', to: '2026-01-01T00:00' }, /before To/],
		[{ minutes: 'many' }, /Minutes must be a whole number from 1/],
	])('%j', async (parameters, message) => {
		expect((await failure(parameters)).message).toMatch(message);
		expect(project.asked).toEqual([]);
	});

	test('goes on with the next item where the user wants it', async () => {
		project.calls.push(missed('a', 60));
		server.scripted.push((response) => response.writeHead(500).end());
		const { items } = await run(
			{ options: { batching: { batch: { batchSize: 1, batchInterval: 0 } } } },
			{ items: [{}, {}], onError: 'continueRegularOutput' },
		);
		expect(items).toMatchObject([
			{ json: { error: expect.stringContaining('HTTP 500') }, pairedItem: { item: 0 } },
			{ json: { call: { id: 'a' } }, pairedItem: { item: 1 } },
		]);
	});
});

describe('Call → Get Missed', () => {
	const getMissed = async (parameters: Run['parameters'] = {}) =>
		await jsonOf({ operation: 'getMissed', ...parameters });

	test('says what became of each missed call', async () => {
		project.calls.push(
			missed('open', 90, { client: '380000000011' }),
			missed('attempted', 80, { client: '380000000012' }),
			missed('returned', 70, { client: '380000000013' }),
			talk('short', 60, { type: 'out', client: '380000000012', talkSeconds: 9 }),
			talk('before', 75, { client: '380000000013' }),
			talk('after', 50, { type: 'out', client: '380000000013', talkSeconds: 10 }),
		);
		const items = await getMissed();
		expect(items.map(({ call, followUp }) => [(call as IDataObject).id, followUp])).toMatchObject([
			['open', { status: 'open', at: null, minutes: null, by: null }],
			['attempted', { status: 'attempted', minutes: 20, by: 'project_agent1' }],
			['returned', { status: 'returned', minutes: 20, by: 'project_agent1' }],
		]);
		expect(items[0].eventId).toBe('ringostat:incomingCall.missed:open');
		const keys = Object.keys(items[0]);
		expect(keys.indexOf('followUp')).toBe(keys.indexOf('call') + 1);
		const { knownUntil } = items[0].followUp as IDataObject;
		expect(Date.now() - Date.parse(String(knownUntil))).toBeLessThan(MINUTE);
	});

	test('looks beyond the end of the period, and not for missed calls', async () => {
		project.calls.push(missed('a', 300), missed('b', 200), talk('c', 190, { type: 'out' }));
		const ago = (minutes: number) => new Date(minutesAgo(minutes)).toISOString();
		const evening = { period: 'between', from: ago(310), to: ago(250) };
		expect(await getMissed(evening)).toMatchObject([
			{ call: { id: 'a' }, followUp: { status: 'returned', minutes: 110 } },
		]);
		expect(await getMissed({ ...evening, options: { followUpHours: 0 } })).toMatchObject([
			{ call: { id: 'a' }, followUp: { status: 'open' } },
		]);
	});

	test('puts out what is wanted: open for a quarter of an hour', async () => {
		project.calls.push(
			missed('new', 12, { client: '380000000011' }),
			missed('open', 16, { client: '380000000012' }),
			missed('returned', 17),
			talk('r', 2, { type: 'out' }),
		);
		expect(await getMissed({ followUp: ['open', 'attempted'], minimumAge: 15 })).toMatchObject([
			{ call: { id: 'open' } },
		]);
	});

	test('takes no running call for a missed one', async () => {
		project.calls.push(talk('long', 40, { talkSeconds: 7200 }));
		expect(await getMissed()).toEqual([]);
	});
});
