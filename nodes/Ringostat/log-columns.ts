import { isNotSet, mustBe, readTextList } from '../shared/action/parameters';

/** A column of the log that can be asked for. */
export interface LogColumn {
	name: string;
	label: string;
	/** Asked for unless the user chooses otherwise: an account accepted these in October 2026. */
	isUsual?: true;
	/** Asked for whatever is chosen: without them no row becomes an event. */
	isNeeded?: true;
}

/** Source: the vendor's list of 2019 and columns that public systems ask for. Not all accounts accept all of them. */
export const LOG_COLUMNS: readonly LogColumn[] = [
	{ name: 'additional_number', label: 'Additional Number' },
	{ name: 'has_recording', label: 'Has Recording', isUsual: true },
	{ name: 'n_alias', label: "Number's Alias" },
	{ name: 'calldate', label: 'Call Date', isUsual: true, isNeeded: true },
	{ name: 'call_card', label: 'Call Card' },
	{ name: 'call_counter', label: 'Call Counter' },
	{ name: 'call_type', label: 'Call Type', isUsual: true, isNeeded: true },
	{ name: 'caller', label: 'Caller', isUsual: true, isNeeded: true },
	{ name: 'caller_name', label: "Caller's Name" },
	{ name: 'caller_number', label: "Caller's Number" },
	{ name: 'caller_region', label: "Caller's Region" },
	{ name: 'category_mark', label: 'Category Mark' },
	{ name: 'category_number', label: 'Category Number' },
	{ name: 'client_id', label: 'Client ID of Google Analytics' },
	{ name: 'connected_with', label: 'Connected With', isUsual: true, isNeeded: true },
	{ name: 'department', label: 'Department' },
	{ name: 'disposition', label: 'Status', isUsual: true, isNeeded: true },
	{ name: 'dst', label: 'Destination', isUsual: true, isNeeded: true },
	{ name: 'duration', label: 'Duration', isUsual: true, isNeeded: true },
	{ name: 'duration_ms', label: 'Exact Duration' },
	{ name: 'employee_fio', label: "Employee's Name" },
	{ name: 'employee_mark', label: "Employee's Mark" },
	{ name: 'employee_number', label: 'Staff ID' },
	{ name: 'landing', label: 'Landing Page' },
	{ name: 'pool_name', label: 'Pool' },
	{ name: 'proper_flag', label: 'Proper Call' },
	{ name: 'recording', label: 'Recording', isUsual: true },
	{ name: 'refferrer', label: 'Referrer' },
	{ name: 'region', label: 'Region' },
	{ name: 'remote_ip', label: 'IP Address' },
	{ name: 'repeated_flag', label: 'Repeated Call' },
	{ name: 'scheme_name', label: 'Forwarding Scheme' },
	{ name: 'billsec', label: 'Talk Time', isUsual: true, isNeeded: true },
	{ name: 'uniqueid', label: 'Call ID', isUsual: true, isNeeded: true },
	{ name: 'utm_campaign', label: 'UTM Campaign' },
	{ name: 'utm_content', label: 'UTM Content' },
	{ name: 'utm_medium', label: 'UTM Medium' },
	{ name: 'utm_source', label: 'UTM Source' },
	{ name: 'utm_term', label: 'UTM Term' },
	{ name: 'waittime', label: 'Waiting Time' },
];

const NEEDED = LOG_COLUMNS.filter(({ isNeeded }) => isNeeded).map(({ name }) => name);

export const USUAL_COLUMNS: readonly string[] = LOG_COLUMNS.filter(({ isUsual }) => isUsual).map(
	({ name }) => name,
);

/**
 * The columns to ask for, those that the node needs first; the usual ones where none is chosen.
 *
 * @throws UserError where what is chosen is not names of columns
 */
export function columnsToAsk(chosen: unknown): string[] {
	const names = isNotSet(chosen) ? USUAL_COLUMNS : readTextList(chosen, 'Fields');
	const wrong = names.find((name) => !/^\w+$/.test(name));
	if (wrong !== undefined) throw mustBe('Fields', 'names of fields', wrong);
	return [...new Set([...NEEDED, ...names])];
}
