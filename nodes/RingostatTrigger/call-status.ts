import { reader, type Reader } from '../shared/values/reading';

/** A result of a call, as `call.status` has it. */
interface Status {
	/** Whether client and agent spoke. */
	isTalk: boolean;
	value: string;
	missedBy: 'client' | null;
}

const talk = (value: string): Status => ({ isTalk: true, value, missedBy: null });
const missed = (value: string, missedBy: Status['missedBy'] = null): Status => ({
	isTalk: false,
	value,
	missedBy,
});

/**
 * By the vendor's word without case and separators. Source: Ringostat's help on its API; from
 * VOICEMAIL on public receivers. A voicemail has talk seconds although nobody spoke with the client.
 */
const STATUSES: ReadonlyMap<string, Status> = new Map([
	['ANSWERED', talk('answered')],
	['PROPER', talk('proper')],
	['REPEATED', talk('repeated')],
	['NOANSWER', missed('noAnswer')],
	['BUSY', missed('busy')],
	['FAILED', missed('failed')],
	['NOFORWARD', missed('noForward')],
	['VOICEMAIL', missed('voicemail')],
	['CLIENTNOANSWER', missed('clientNoAnswer', 'client')],
	['NOEXTENSION', missed('noExtension')],
	['WRONGEXTENSION', missed('wrongExtension')],
	['FAILEDFORBIDDENDESTINATION', missed('forbidden')],
	['FORBIDDENDESTINATION', missed('forbidden')],
	['DECLINE', missed('declined')],
	['DECLINED', missed('declined')],
	['MISSED', missed('noAnswer')],
	// A hub's word.
	['CONNECTED', talk('answered')],
]);

export const callStatuses: readonly string[] = [...STATUSES.keys()];

/** What a sent status says; undefined where it is not known. */
export function statusOf(sent: unknown): Status | undefined {
	return typeof sent === 'string' && sent.length <= 100
		? STATUSES.get(sent.toUpperCase().replace(/%2[0B]|[^\p{L}\p{N}]/gu, ''))
		: undefined;
}

/** `call.status`. */
export const callStatus: Reader = reader((sent) => {
	const status = statusOf(sent);
	return status ? { value: status.value } : { value: null, fault: { code: 'notStatus' } };
});

/** `call.missedBy`: only one status says whose fault it was. */
export const missedBy: Reader = reader((sent) => ({ value: statusOf(sent)?.missedBy ?? null }));
