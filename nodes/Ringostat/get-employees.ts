import type { IDataObject } from 'n8n-workflow';

import { ask } from '../shared/action/ask';
import type { Asker } from '../shared/action/operation';
import { readCollection, readText } from '../shared/action/parameters';
import type { Prepared } from '../shared/action/run-items';
import { isSuccess, type HttpAnswer } from '../shared/action/send-request';
import { refusalIn } from './answers';
import { projectIdOf } from './ask';

const METHOD = 'getProjectStaffListAndDirections';
const FILTERS = { staffId: 'Staff ID', fio: 'Full Name', email: 'Email' };
/** How Ringostat says that no employee fits the filters (documented). */
const NOBODY = /user does not exist/i;

/** Employee → Get Many. The answer's shape was seen, not documented: `raw` has all of it. */
export function prepareGetEmployees(asker: Asker): Prepared {
	const given = readCollection(asker, 'employeeFilters');
	const filters = Object.fromEntries(
		Object.entries(FILTERS)
			.map(([name, label]) => [name, readText(given[name], label)])
			.filter(([, text]) => text !== undefined),
	) as IDataObject;
	return {
		carryOut: async () => {
			const params = { projectId: await projectIdOf(asker), ...filters };
			return await ask(asker, {
				method: 'POST',
				url: '/api/json-rpc',
				body: { jsonrpc: '2.0', id: 1, method: METHOD, params },
				wanted: 'a list of employees',
				read: readEmployees,
			});
		},
	};
}

function readEmployees(answer: HttpAnswer): IDataObject[] | undefined {
	const { body } = answer;
	const refusal = refusalIn(body);
	if (!isSuccess(answer)) return undefined;
	if (refusal !== undefined) return NOBODY.test(String(refusal)) ? [] : undefined;
	const { result } = (body ?? {}) as IDataObject;
	if (typeof result !== 'object' || result === null) return undefined;
	const employees = Object.entries(result as Record<string, unknown>);
	return employees.every(isEmployee)
		? employees.map(([key, raw]) => toEmployee(raw, Array.isArray(result) ? null : key))
		: undefined;
}

function isEmployee(entry: [string, unknown]): entry is [string, IDataObject] {
	return typeof entry[1] === 'object' && entry[1] !== null;
}

function toEmployee(raw: IDataObject, key: string | null): IDataObject {
	const { staffId = key, fio, email, phone, extensionNumber, departments, directions } = raw;
	return {
		staffId: staffId === null ? null : String(staffId),
		name: fio ?? null,
		email: email ?? null,
		phone: phone ?? null,
		extension: extensionNumber ?? null,
		departments: departments ?? [],
		directions: directions ?? null,
		raw,
	};
}
