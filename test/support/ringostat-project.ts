import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';

import { rowOf, type ProjectCall } from './ringostat-calls';

/** A request to the API, as far as it matters. */
export interface ApiRequest {
	method: string;
	/** With the query. */
	path: string;
	headers: Record<string, unknown>;
	/** JSON, or `undefined`. */
	body: unknown;
}

/** What the API answers: an object as JSON, a text as HTML. */
export interface ApiAnswer {
	status: number;
	body: unknown;
}

/** What can be wrong with the API for a while. */
export type Trouble = 'empty' | 'page' | 'unauthorized' | 'failing';

export const PROJECT_ID = 10001;
// Too short and too plain for a real key, so that no scanner takes it for one.
export const AUTH_KEY = 'made-up-key';
export const KEY_WITHOUT_RIGHTS = 'made-up-key-without-rights';
const MOST_ROWS = 6500;
const TIME = 'yyyy-MM-dd HH:mm:ss';
const CALLBACK = 'Api\\V2\\Callback.external';
const STAFF = 'getProjectStaffListAndDirections';

const ok = (body: unknown): ApiAnswer => ({ status: 200, body });
const refusal = (message: string, code = -32_000): ApiAnswer =>
	ok({ jsonrpc: '2.0', id: 1, error: { code, message } });

/**
 * A made-up project of Ringostat's and its API, as strict as is known: see docs/ringostat.md. It listens
 * to nothing itself, so that unit tests and servers can use it alike.
 */
export class RingostatProject {
	readonly calls: ProjectCall[] = [];

	/** SIP logins. */
	online: string[] = ['project_agent1', 'project_agent2'];

	speaking: string[] = ['project_agent2'];

	employees: Record<string, IDataObject> = {
		1111: {
			id: 1,
			staffId: '1111',
			fio: 'Олена Приклад',
			email: 'olena@example.com',
			phone: '380000000005',
			extensionNumber: '101',
			departments: [7],
			directions: { main: [{ direction: 'project_agent1', type: 'sip' }] },
		},
	};

	/** Calls that were started through the API: their parameters. */
	readonly started: IDataObject[] = [];

	/** Contacts by their external id, failing that their lead's. */
	readonly contacts = new Map<string, IDataObject>();

	/** Every request that had the right key, oldest first. */
	readonly asked: ApiRequest[] = [];

	trouble?: Trouble;

	/** What was wrong when something was asked. */
	readonly met = new Set<Trouble>();

	/** Fields of the log that this account has not. */
	unknownFields: string[] = ['userfield', 'recording_wav'];

	/** With which status an unknown field is refused: that is not known. */
	unknownFieldStatus = 400;

	/** Why the next call is not started, with HTTP 200. */
	refuseCalls?: string;

	/** @param zone of the project, in which the log takes times */
	constructor(readonly zone = 'Europe/Kyiv') {}

	answer(request: ApiRequest, now = Date.now()): ApiAnswer {
		if (this.trouble) this.met.add(this.trouble);
		const key = request.headers['auth-key'];
		if (this.trouble === 'unauthorized' || (key !== AUTH_KEY && key !== KEY_WITHOUT_RIGHTS)) {
			return { status: 401, body: { message: 'Unauthorized' } };
		}
		if (key === KEY_WITHOUT_RIGHTS) return { status: 403, body: { message: 'Forbidden' } };
		if (this.trouble === 'failing') return { status: 500, body: { message: 'Server Error' } };
		if (this.trouble === 'page') return ok('<html><body>Maintenance</body></html>');
		this.asked.push(request);
		const { pathname, searchParams } = new URL(request.path, 'http://localhost');
		const body = (request.body ?? {}) as IDataObject;
		switch (`${request.method} ${pathname}`) {
			case 'GET /calls/list':
				return this.list(searchParams, now);
			case 'GET /sipstatus/online':
				return ok(this.trouble === 'empty' ? [] : this.online);
			case 'GET /sipstatus/speaking':
				return ok(this.trouble === 'empty' ? [] : this.speaking);
			case 'POST /callback/outward_call':
				return this.outwardCall(body);
			case 'POST /a/v2':
				return this.external(body);
			case 'POST /api/json-rpc':
				return this.staff(body);
			case 'POST /minicrm/contacts/sync':
				return this.sync(request, body);
			default:
				return { status: 404, body: { message: 'Not Found' } };
		}
	}

	private list(query: URLSearchParams, now: number): ApiAnswer {
		const columns = (query.get('fields') ?? '').split(',').filter(Boolean);
		const known = Object.keys(rowOf({ ...EXAMPLE, startMs: now }, this.zone, now));
		const unknown = columns.some(
			(column) => this.unknownFields.includes(column) || !known.includes(column),
		);
		if (unknown) return { status: this.unknownFieldStatus, body: 'incorrect field name' };
		const to = query.has('to') ? this.timeIn(query.get('to')) : now;
		const from = query.has('from') ? this.timeIn(query.get('from')) : to - 24 * 3_600_000;
		if (Number.isNaN(from) || Number.isNaN(to)) return { status: 400, body: 'incorrect date' };
		if (this.trouble === 'empty') return ok([]);
		const isDescending = query.get('order') === 'calldate desc';
		const rows = this.calls
			.filter(({ startMs, lateSeconds = 0 }) => startMs + lateSeconds * 1000 <= now)
			.filter(({ startMs }) => startMs >= from && startMs <= to)
			.sort((one, other) => one.startMs - other.startMs)
			.map((call) => rowOf(call, this.zone, now))
			.map((row) => (columns.length === 0 ? row : pick(row, columns)));
		return ok((isDescending ? rows.reverse() : rows).slice(0, MOST_ROWS));
	}

	/** NaN for anything but the format that is documented. */
	private timeIn(text: string | null): number {
		return DateTime.fromFormat(text ?? '', TIME, { zone: this.zone }).toMillis();
	}

	private outwardCall({ extension, destination }: IDataObject): ApiAnswer {
		if (!extension || !destination) return { status: 400, body: { message: 'Bad Request' } };
		if (this.refuseCalls) return refusal(this.refuseCalls);
		this.started.push({ extension, destination });
		return ok({ result: true });
	}

	private external({ jsonrpc, method, params }: IDataObject): ApiAnswer {
		if (jsonrpc !== '2.0' || method !== CALLBACK) return refusal('Method not found', -32_601);
		const { caller, callee, projectId } = (params ?? {}) as IDataObject;
		if (projectId !== PROJECT_ID) return refusal('Project does not exist');
		if (!/^\d{9,15}$/.test(String(caller))) return refusal('Invalid caller');
		if (!callee) return refusal('Invalid callee');
		if (this.refuseCalls) return refusal(this.refuseCalls);
		this.started.push(params as IDataObject);
		return ok({ jsonrpc: '2.0', id: 1, result: true });
	}

	private staff({ method, params }: IDataObject): ApiAnswer {
		if (method !== STAFF) return refusal('Method not found', -32_601);
		const { projectId, ...filters } = (params ?? {}) as IDataObject;
		if (projectId !== PROJECT_ID) return refusal('Project does not exist');
		const found = Object.entries(this.employees).filter(([, employee]) =>
			Object.entries(filters).every(([name, value]) => String(employee[name]) === String(value)),
		);
		return found.length === 0
			? refusal('User does not exist')
			: ok({ jsonrpc: '2.0', id: 1, result: Object.fromEntries(found) });
	}

	private sync({ headers }: ApiRequest, { contacts }: IDataObject): ApiAnswer {
		if (headers['x-project-id'] !== String(PROJECT_ID)) {
			return { status: 400, body: { message: 'x-project-id is missing' } };
		}
		if (!Array.isArray(contacts)) return { status: 400, body: { message: 'contacts is missing' } };
		for (const contact of contacts as IDataObject[]) {
			const id = contact.externalId ?? contact.leadId;
			if (id === null || id === undefined) {
				return { status: 400, body: { message: 'externalId or leadId is required' } };
			}
			this.contacts.set(String(id), contact);
		}
		return ok({ status: 'success' });
	}
}

const EXAMPLE: ProjectCall = {
	id: 'ua9_-1790775458.2139025',
	startMs: 0,
	type: 'in',
	client: '380000000001',
	ringSeconds: 14,
	talkSeconds: 0,
};

/** An incoming call that nobody took, with what a test changes. */
export function projectCall(different: Partial<ProjectCall>): ProjectCall {
	return { ...EXAMPLE, ...different };
}

function pick(row: IDataObject, columns: string[]): IDataObject {
	return Object.fromEntries(columns.map((column) => [column, row[column]]));
}
