import type { INodeProperties } from 'n8n-workflow';

import { collection } from '../shared/editor/action-parameters';
import { text } from './form-text';

const employees = { resource: ['employee'], operation: ['getAll'] };

/** Employee → Get Many. */
export const employeeProperties: INodeProperties[] = [
	collection(
		'Filters',
		'employeeFilters',
		employees,
		[
			text('Email', 'email', 'Only the employee with this e-mail address', 'olena@example.com'),
			text('Full Name', 'fio', 'Only employees of this name'),
			text('Staff ID', 'staffId', 'Only the employee with this ID', '1111'),
		],
		'Add filter',
	),
];
