import { remember } from '../shared/remember';
import { isEmpty } from '../shared/values/reading';

/**
 * Fields that `recognize` adds once it knows which way a call went. No sender can send them: a sent
 * name loses its spaces.
 */
export const FOUND = {
	clientNumber: 'client number',
	clientName: 'client name',
	dialled: 'dialled number',
	ownLine: 'own line',
	ownName: 'own name',
	direction: 'call direction',
	insertionType: 'insertion type',
} as const;

/** Names of a telephone number that is always the client's, whichever way a call went. */
export const CLIENT = ['userfield', 'E164', 'full_num', 'client_mob'];
/** Who called: the client in an incoming call, our own side in an outgoing one. */
export const CALLING = ['caller', 'caller_id', 'caller_number'];
/** Who was called: our own number in an incoming call, the client in an outgoing one. */
export const CALLED = ['callee', 'dst', 'destination', 'called_id', 'call_destination', 'n_alias'];
/** The project's number that an outgoing call was made with. */
export const OUTBOUND = 'outbound_number';
/** Likely names of a client's number in forms, dialogues and deals. */
export const LIKELY_PHONE = [
	'phone',
	'phone_number',
	'telephone',
	'tel',
	'mobile',
	'client_phone',
	'contact_phone',
	'customer_phone',
	'visitor_phone',
];

/** Whether a link to a recording exists; some accounts send a link even where it says no. */
export const HAS_RECORDING = 'has_recording';
/** A name of the call's id on some accounts, of the recording's link on others. */
export const RECORD = 'record';
/** A name of the recording's link. */
export const RECORD_LINK = 'record_link';

/** Case, separators and the curly brackets around Cyrillic names do not tell names apart. */
export const plainName = remember((name) => {
	const plain = name
		.normalize('NFC')
		.toLowerCase()
		.replace(/[\s{}_.-]/g, '');
	return plain === '' ? name.trim() : plain;
});

/** Whether a field was sent and is not empty. */
export function has(fields: Record<string, unknown>, name: string): boolean {
	return Object.prototype.hasOwnProperty.call(fields, name) && !isEmpty(fields[name]);
}
