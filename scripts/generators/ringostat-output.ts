import { followUpReader } from '../../nodes/Ringostat/follow-up';
import { toCall } from '../../nodes/Ringostat/call';
import { addToItem } from '../../nodes/shared/action/add-to-item';
import { eventReader } from '../../nodes/Ringostat/row-to-event';
import { schemaOf } from './schema-of';

const ZONE = 'Europe/Kyiv';
const READ_AT = '2026-09-30T13:00:00.000Z';

/** A row that has something in most columns. */
const ROW = {
	calldate: '2026-09-30T15:37:38+0300',
	caller: '380000000001',
	dst: '380000000002',
	pool_name: 'Контекстна реклама',
	disposition: 'NO ANSWER',
	duration: 14,
	call_type: 'in',
	waittime: '14',
	billsec: 0,
	connected_with: 'project_agent1',
	utm_source: 'ads',
	uniqueid: 'ua9_-1790775458.2139025',
	has_recording: '1',
	recording: 'https://recordings.example.com/1790775458.ogg',
};
const CALLBACK = {
	...ROW,
	calldate: '2026-09-30T15:45:00+0300',
	disposition: 'ANSWERED',
	duration: 74,
	billsec: 60,
	uniqueid: 'ua9_-1790775900.2139026',
};

const toEvent = eventReader({ zone: ZONE, readAt: READ_AT, includeRaw: true }, (error) => {
	throw error;
});
const [missed, callback] = [ROW, CALLBACK].map((row) => toCall(row, ZONE, toEvent));
const followUp = followUpReader([missed, callback], READ_AT)(missed);
const EMPLOYEE = {
	staffId: '1111',
	name: 'Олена Приклад',
	email: 'olena@example.com',
	phone: '380000000005',
	extension: '101',
	departments: [7],
	directions: {},
	raw: {},
};

/** An item of each operation, by its file under `__schema__/v1.0.0`. */
const EXAMPLES: Record<string, object> = {
	'agent/getAll': { login: 'project_agent1', isOnline: true, isSpeaking: false, isFree: true },
	'call/getAll': missed.event(),
	'call/getMissed': addToItem(missed.event(), { followUp }, 'call'),
	'call/start': {
		started: true,
		client: '380000000001',
		callee: 'project_agent1',
		ringsFirst: 'employee',
		marketing: {},
		answer: {},
	},
	'contact/sync': { synced: true, contact: { externalId: '42', fullName: 'Олена' }, answer: {} },
	'employee/getAll': EMPLOYEE,
};

/** The output schemas of the node `ringostat`, by their path from the package's root. */
export function ringostatOutputSchemas(): Record<string, object> {
	return Object.fromEntries(
		Object.entries(EXAMPLES).map(([name, example]) => [
			`nodes/Ringostat/__schema__/v1.0.0/${name}.json`,
			{ ...schemaOf(example), version: 1 },
		]),
	);
}
