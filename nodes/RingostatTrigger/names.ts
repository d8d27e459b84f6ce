import { memo } from '../shared/memo';

/** Names of a telephone number that is always the client's, whichever way a call went. */
export const CLIENT = ['userfield', 'E164', 'number_e164', 'full_num', 'client_mob'];
/** Who called: the client in an incoming call, our own side in an outgoing one. */
export const CALLING = ['caller', 'callers_number', 'caller_number', 'caller_id', 'caller_phone'];
/** Who was called: our own number in an incoming call, the client in an outgoing one. */
export const CALLED = ['callee', 'dst', 'destination', 'called_id', 'call_destination', 'n_alias'];
/** The project's number that an outgoing call was made with. */
export const OUTBOUND = 'outbound_number';
/** Who the client was connected with: a SIP login or a number, on some accounts the client's own. */
export const CONNECTED = 'connected_with';
/** Likely names of something of the agent's: `manager_phone` for `phone`. */
export function likelyOfAgent(what: string): string[] {
	return ['manager', 'agent', 'operator'].map((who) => `${who}_${what}`);
}

/** Likely names of the agent's own number. */
export const AGENT_PHONES = ['employee_phone', ...likelyOfAgent('phone')];
/** Names of the agent's line. */
export const LINES = [
	CONNECTED,
	'extension_number',
	'employee_ext',
	'employee_estension',
	'employee_extension',
	'internal_number',
];
/** The name of who called. Source: public code around the call log. */
export const CALLER_NAME = 'caller_name';
/** Likely names of a client's number in forms, dialogues and deals. */
export const LIKELY_PHONE = [
	'phone',
	'phone_number',
	'telephone',
	'tel',
	'mobile',
	'client_phone',
	'client_number',
	'contact_phone',
	'customer_phone',
	'visitor_phone',
];

/** Names of a call's start, which may have a day alone, and then of its time of day. */
export const DAYS = ['calldate', 'date', 'call_date'];
export const CLOCKS = ['time', 'call_time'];

/** What a messenger or a bot may be called, which is not the client's name. */
export const NOBODYS = ['chat_name', 'dialog_name', 'dialogue_name'];

/** Whether a link to a recording exists; Ringostat sends a link even where it says no. */
export const HAS_RECORDING = ['has_recording', 'recording_presence'];
/** A name of the call's id on some accounts, of the recording's link on others. */
export const RECORD = 'record';
/** Names of the call's id. */
export const CALL_IDS = ['cdr_id', 'call_id', 'uniqueid', 'uuid', RECORD];
/** A name of the recording's link. */
export const RECORD_LINK = 'record_link';

/** Case, separators and what stands around a name, such as curly brackets, do not matter. */
export const plainName = memo((name) => {
	const plain = name
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
	return plain === '' ? name.trim() : plain;
});
