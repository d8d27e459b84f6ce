import { CredentialTestContext } from 'n8n-core';
import type { NodeApiError } from 'n8n-workflow';

import { ringostatApiTest } from '../../../nodes/Ringostat/credential-test';
import { PROJECT_ID, type RingostatProject } from '../../support/ringostat-project';
import { everythingIn } from '../Vionvi/everything-in';
import { RingostatServer } from './ringostat-server';
import { runRingostat, type Run } from './run-ringostat';

const CLIENT = '380000000001';
const server = new RingostatServer();
let project: RingostatProject;

beforeAll(async () => await server.start());
afterAll(async () => await server.stop());
beforeEach(() => (project = server.reset()));

const run = async (parameters: Run['parameters'], different: Partial<Run> = {}) =>
	(await runRingostat({ credential: server.credential(), parameters, ...different })).items;

async function failure(...given: Parameters<typeof run>): Promise<NodeApiError> {
	const error = await run(...given).then(
		() => undefined,
		(thrown: unknown) => thrown as NodeApiError,
	);
	if (!error) throw new Error('The run did not fail');
	expect(everythingIn(error)).not.toMatch(/made-up-key/);
	return error;
}

const event = {
	contact: { name: 'Іван Приклад', phone: CLIENT, email: 'ivan@example.com' },
	agent: { line: 'project_agent1' },
	attribution: { utmSource: 'ads', ip: '192.0.2.7', googleClientId: '1000000001.1700000001' },
};

describe('Call → Start', () => {
	const start = { resource: 'call', operation: 'start' };

	test('connects the client of an event with its agent, and says where the client came from', async () => {
		const items = await run(start, { items: [event] });
		expect(project.started).toEqual([
			{
				callee_type: 'default',
				caller_type: 'default',
				caller: CLIENT,
				callee: 'project_agent1',
				projectId: PROJECT_ID,
				manager_dst: 0,
				clientIp: '192.0.2.7',
				utmSource: 'ads',
				utmMedium: '',
				utmCampaign: '',
				utmTerm: '',
				utmContent: '',
				clientId: '1000000001.1700000001',
				clientUserAgent: '',
			},
		]);
		expect(items).toMatchObject([
			{
				json: { started: true, client: CLIENT, callee: 'project_agent1', ringsFirst: 'employee' },
				pairedItem: { item: 0 },
			},
		]);
	});

	test('takes what is set before what the item has', async () => {
		await run(
			{
				...start,
				client: '+38 (000) 000-00-02',
				calleeType: 'scheme',
				callee: '77',
				ringsFirst: 'client',
				marketing: { utmSource: 'mail' },
			},
			{ items: [event] },
		);
		expect(project.started).toMatchObject([
			{
				caller: '380000000002',
				callee: '77',
				callee_type: 'scheme',
				manager_dst: 1,
				utmSource: 'mail',
			},
		]);
	});

	test('calls a number through one of the project', async () => {
		await run({ ...start, startWith: 'simple', extension: '380000000009' }, { items: [event] });
		expect(project.started).toEqual([{ extension: '380000000009', destination: CLIENT }]);
	});

	test('a refusal that comes as HTTP 200 is an error', async () => {
		project.refuseCalls = 'No free lines';
		const { message } = await failure(start, { items: [event] });
		expect(message).toBe('Ringostat refused: No free lines');
	});

	test.each([
		['a time-out', () => {}, /did not answer within 300 ms, and the phone may ring/],
		[
			'a server that fails',
			(response: import('node:http').ServerResponse) => response.writeHead(500).end(),
			/HTTP 500\), and the phone may ring/,
		],
		[
			'a page',
			(response: import('node:http').ServerResponse) => response.end('<html></html>'),
			/not with a confirmation, and the phone may ring/,
		],
	])('%s: one request, and the phone may ring', async (_, scripted, expected) => {
		server.scripted.push(scripted as (response: import('node:http').ServerResponse) => void);
		const { message, description } = await failure(
			{ ...start, options: { timeout: 300 } },
			{ items: [event] },
		);
		expect(message).toMatch(expected);
		expect(description).toContain('second request is a second call');
		expect(project.started).toEqual([]);
	});

	test('without a number nothing is sent', async () => {
		const { message } = await failure(start, { items: [{}] });
		expect(message).toMatch(/Client's Number is empty, and the item has no contact\.phone/);
		expect(project.asked).toEqual([]);
	});

	test('without the project’s number nothing is sent', async () => {
		const credential = server.credential({ projectId: 'shop' });
		const { message } = await failure(start, { items: [event], credential });
		expect(message).toMatch(/Project ID in the credential must be a number/);
		expect(project.asked).toEqual([]);
	});

	test('a run that stops names the calls that it has started', async () => {
		const batching = { batch: { batchSize: 1, batchInterval: 0 } };
		const { description } = await failure(
			{ ...start, callee: 'project_agent1', client: '={{ $json.phone }}', options: { batching } },
			{ items: [{ phone: CLIENT }, { phone: '12345' }] },
		);
		expect(description).toContain(`item 0: call to ${CLIENT}`);
	});
});

describe('Agent → Get Many', () => {
	const getAgents = async (agents: string) =>
		(await run({ resource: 'agent', operation: 'getAll', agents })).map(({ json }) => json);

	test('says who is online, speaking and free', async () => {
		project.speaking.push('desk_phone');
		expect(await getAgents('all')).toEqual([
			{ login: 'desk_phone', isOnline: false, isSpeaking: true, isFree: false },
			{ login: 'project_agent1', isOnline: true, isSpeaking: false, isFree: true },
			{ login: 'project_agent2', isOnline: true, isSpeaking: true, isFree: false },
		]);
		expect(await getAgents('free')).toMatchObject([{ login: 'project_agent1' }]);
		expect(await getAgents('online')).toHaveLength(2);
	});

	test('is an error where no list comes', async () => {
		server.scripted.push((response) => response.end('{"status":"maintenance"}'));
		const { message } = await failure({ resource: 'agent', operation: 'getAll' });
		expect(message).toContain('not with a list of SIP logins');
	});
});

describe('Employee → Get Many', () => {
	const employees = { resource: 'employee', operation: 'getAll' };

	test('gives each employee with what Ringostat sent', async () => {
		expect(await run(employees)).toMatchObject([
			{
				json: {
					staffId: '1111',
					name: 'Олена Приклад',
					email: 'olena@example.com',
					phone: '380000000005',
					extension: '101',
					departments: [7],
					raw: { id: 1 },
				},
			},
		]);
	});

	test('gives nobody where nobody fits, and refuses where Ringostat does', async () => {
		expect(await run({ ...employees, employeeFilters: { email: 'a@example.com' } })).toEqual([]);
		const credential = server.credential({ projectId: '2' });
		expect((await failure(employees, { credential })).message).toBe(
			'Ringostat refused: Project does not exist',
		);
	});
});

describe('Contact → Sync', () => {
	const sync = { resource: 'contact', operation: 'sync' };

	test('fills the contact from an event; the number is the id', async () => {
		const items = await run(sync, { items: [event] });
		expect(items).toMatchObject([{ json: { synced: true, contact: { externalId: CLIENT } } }]);
		expect(project.contacts.get(CLIENT)).toEqual({
			projectId: PROJECT_ID,
			fullName: 'Іван Приклад',
			origin: 'n8n',
			externalId: CLIENT,
			leadId: null,
			responsible: null,
			staffId: null,
			contactLink: null,
			leadLink: null,
			dealLink: null,
			googleClientId: '1000000001.1700000001',
			contactDirections: [
				{ type: 'phone', name: 'main', value: CLIENT },
				{ type: 'email', name: 'main', value: 'ivan@example.com' },
			],
			organizations: null,
		});
	});

	test('takes the ids and links of a table, and fixed values before them', async () => {
		const row = {
			fullName: 'Olena',
			phone: '+380 000 000 003',
			leadId: 42,
			contactLink: 'https://crm.example.com/42',
		};
		await run({ ...sync, contactFields: { origin: 'KeyCRM' } }, { items: [row] });
		expect(project.contacts.get('42')).toMatchObject({
			origin: 'KeyCRM',
			externalId: null,
			leadId: '42',
			contactLink: 'https://crm.example.com/42',
			contactDirections: [{ value: '380000000003' }],
		});
	});

	test('has only what is defined below in that mode', async () => {
		await run(
			{ ...sync, mapping: 'defineBelow', contactFields: { email: 'a@example.com' } },
			{ items: [event] },
		);
		expect(project.contacts.get('a@example.com')).toMatchObject({ fullName: 'a@example.com' });
	});

	test('without a number and an address nothing is sent', async () => {
		const { message } = await failure(sync, { items: [{ fullName: 'Olena' }] });
		expect(message).toContain('Neither Phone nor Email is known');
		expect(project.asked).toEqual([]);
	});
});

describe('the test of the credential', () => {
	const check = async (different = {}) => {
		const result = await ringostatApiTest.call(new CredentialTestContext(), {
			id: '1',
			name: 'Ringostat',
			type: 'ringostatApi',
			data: server.credential(different),
		});
		expect(everythingIn(result)).not.toMatch(/made-up-key/);
		return result;
	};

	test('passes where Ringostat says who is online', async () => {
		expect(await check()).toEqual({ status: 'OK', message: 'Ringostat accepts the Auth Key.' });
		expect(project.asked.map(({ path }) => path)).toEqual(['/sipstatus/online']);
	});

	test.each([
		['a wrong key', { authKey: 'wrong' }, /HTTP 401.*Інтеграція → API/],
		['no key', { authKey: '' }, /Auth Key is empty/],
		['no address', { baseUrl: 'ftp://example.com' }, /must start with https/],
		['nobody at the address', { baseUrl: 'http://127.0.0.1:1' }, /could not be reached/],
	])('fails with %s and says why', async (_, different, message) => {
		expect(await check(different)).toEqual({
			status: 'Error',
			message: expect.stringMatching(message),
		});
	});

	test('fails on a page', async () => {
		project.trouble = 'page';
		expect(await check()).toMatchObject({ message: expect.stringContaining('list of SIP logins') });
	});
});
