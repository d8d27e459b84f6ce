import type { IDataObject } from 'n8n-workflow';

import type { Prepared } from '../shared/action/run-items';
import { ask, readProjectId, refused, wrongForm, type Asker } from './ask';
import { refusalIn } from './explain-answer';
import { readCollection, textIn } from './settings';

const METHOD = 'getProjectStaffListAndDirections';
const FILTERS = ['staffId', 'fio', 'email'];
/** How Ringostat says that no employee fits the filters (documented). */
const NOBODY = /user does not exist/i;

/** Employee → Get Many. The answer's shape was seen, not documented: `raw` has all of it. */
export function prepareGetEmployees(asker: Asker): Prepared {
	const given = readCollection(asker.context, 'employeeFilters', asker.itemIndex);
	const filters = Object.fromEntries(
		FILTERS.map((name) => [name, textIn(given[name])]).filter(([, text]) => text !== undefined),
	) as IDataObject;
	return {
		carryOut: async () => {
			const params = { projectId: await readProjectId(asker), ...filters };
			const answered = await ask(asker, {
				method: 'POST',
				url: '/api/json-rpc',
				body: { jsonrpc: '2.0', id: 1, method: METHOD, params },
			});
			const { body } = answered.answer;
			const refusal = refusalIn(body);
			if (NOBODY.test(String(refusal))) return [];
			if (refusal !== undefined) throw refused(asker, refusal, answered);
			const { result } = (body ?? {}) as IDataObject;
			if (typeof result !== 'object' || result === null) {
				throw wrongForm(asker, 'a list of employees', answered);
			}
			return Object.entries(result).filter(isEmployee).map(toEmployee);
		},
	};
}

function isEmployee(entry: [string, unknown]): entry is [string, IDataObject] {
	return typeof entry[1] === 'object' && entry[1] !== null;
}

function toEmployee([key, raw]: [string, IDataObject]): IDataObject {
	const { staffId = key, fio, email, phone, extensionNumber, departments, directions } = raw;
	return {
		staffId: String(staffId),
		name: fio ?? null,
		email: email ?? null,
		phone: phone ?? null,
		extension: extensionNumber ?? null,
		departments: departments ?? [],
		directions: directions ?? null,
		raw,
	};
}
