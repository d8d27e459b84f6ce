import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';

/** A call in a made-up project. */
export interface ProjectCall {
	/** `uniqueid` in the log, `cdr_id` in a webhook. */
	id: string;
	/** Milliseconds since 1970. */
	startMs: number;
	type: 'in' | 'out' | 'callback';
	client: string;
	/** SIP login; absent: nobody took it. */
	agent?: string;
	ringSeconds: number;
	/** 0: nobody talked. */
	talkSeconds: number;
	/** As the log words it; without it, what the seconds of talk say. */
	disposition?: string;
	utmSource?: string;
	employee?: string;
	/** Address of the page that the client came to. */
	landing?: string;
	/** How many seconds after its start the log shows it. */
	lateSeconds?: number;
}

/** Number of the project that clients call. */
export const PROJECT_NUMBER = '380000000002';

export function endOf({ startMs, ringSeconds, talkSeconds }: ProjectCall): number {
	return startMs + (ringSeconds + talkSeconds) * 1000;
}

/**
 * A call in the log as it stands there at a moment: while it goes on, it looks like a missed one.
 * Numbers and texts are mixed as Ringostat mixes them.
 *
 * @param zone of the project
 */
export function rowOf(call: ProjectCall, zone: string, now: number): IDataObject {
	const isOver = endOf(call) <= now;
	const talkSeconds = isOver ? call.talkSeconds : 0;
	const duration = isOver ? call.ringSeconds + call.talkSeconds : 0;
	const [caller, dst] = partiesOf(call);
	return {
		calldate: DateTime.fromMillis(call.startMs, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZZ"),
		caller,
		dst,
		pool_name: 'Simple nums pool',
		disposition: isOver ? dispositionOf(call) : 'NO ANSWER',
		category_mark: 0,
		duration,
		call_type: call.type,
		waittime: String(isOver ? call.ringSeconds : 0),
		billsec: talkSeconds,
		connected_with: talkSeconds > 0 ? (call.agent ?? '') : '',
		call_counter: 1,
		proper_flag: 0,
		repeated_flag: 0,
		utm_source: call.utmSource ?? '(direct)',
		utm_medium: call.utmSource ? 'cpc' : '(none)',
		utm_campaign: '(not set)',
		utm_content: '(not set)',
		utm_term: '(not set)',
		uniqueid: call.id,
		category_number: -1,
		employee_number: -1,
		employee_fio: call.employee ?? '',
		employee_mark: 0,
		client_id: '',
		remote_ip: '',
		refferrer: '',
		landing: call.landing ?? '',
		has_recording: talkSeconds > 0 ? '1' : '0',
		recording: `https://recordings.example.com/${call.id}.ogg?token=t`,
		call_card: `https://cards.example.com/${call.id}`,
		additional_number: '',
		scheme_name: '',
		department: '',
		duration_ms: String(duration * 1000),
	};
}

/** The webhook "after the call" of the same call, with the names of Webhooks 2.0; every value is text. */
export function webhookOf(call: ProjectCall, zone: string): Record<string, string> {
	const [caller, dst] = partiesOf(call);
	return {
		call_type: call.type,
		cdr_id: call.id,
		caller,
		dst,
		...(call.type !== 'out' && { userfield: call.client, E164: `+${call.client}` }),
		calldate: DateTime.fromMillis(call.startMs, { zone }).toFormat('yyyy-MM-dd HH:mm:ss'),
		disposition: dispositionOf(call),
		duration: String(call.ringSeconds + call.talkSeconds),
		billsec: String(call.talkSeconds),
		waittime: String(call.ringSeconds),
		connected_with: call.agent ?? '',
		has_recording: call.talkSeconds > 0 ? '1' : '0',
	};
}

function dispositionOf({ disposition, talkSeconds }: ProjectCall): string {
	return disposition ?? (talkSeconds > 0 ? 'ANSWERED' : 'NO ANSWER');
}

function partiesOf({ type, client, agent = 'project_agent1' }: ProjectCall): [string, string] {
	return type === 'out' ? [`"${agent}" <${agent}>`, client] : [client, PROJECT_NUMBER];
}
