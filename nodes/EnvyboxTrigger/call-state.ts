import { memo } from '../shared/memo';
import { timeIn } from '../shared/values/local-time';
import { reader, single, type Reader } from '../shared/values/reading';

/** The Russian prose of `call_state` and what it says. Source: Envybox's help on WebHooks. */
const STATES: ReadonlyArray<{ text: string; status: string | null; missedBy: string | null }> = [
	{ text: 'Состоялся разговор', status: 'answered', missedBy: null },
	{ text: 'Клиент не взял трубку', status: 'clientNoAnswer', missedBy: 'client' },
	{ text: 'Оператор не взял трубку', status: 'noAnswer', missedBy: 'agent' },
	{ text: 'Оператор был занят', status: 'busy', missedBy: 'agentBusy' },
	{ text: 'Заказ звонка', status: null, missedBy: null },
];

/** What `call_state` can say, the time of an ordered call in digits. */
export const callStates: readonly string[] = [
	...STATES.map(({ text }) => text),
	'Заказ звонка на 01.10.2026 в 9:30:00',
];

const SCHEDULED = /^заказ звонка на (?:(\d{1,2}\.\d{1,2}\.\d{4}) в (\d{1,2}:\d{2}(?::\d{2})?))?/;

const lowerCase = memo((known) => known.toLowerCase());

/** Whether a sent text begins with a known one, whatever the case and the white space. */
export function startsLike(sent: unknown): (known: string) => boolean {
	const text = normal(sent);
	return (known) => text.startsWith(lowerCase(known));
}

function normal(sent: unknown): string {
	return typeof sent === 'string' ? sent.trim().toLowerCase().replace(/\s+/g, ' ') : '';
}

function stateOf(sent: unknown) {
	const isSent = startsLike(sent);
	return STATES.find(({ text }) => isSent(text));
}

/** `call.status`. */
export const callStatus: Reader = reader((sent) => {
	const state = stateOf(sent);
	return state ? { value: state.status } : { value: null, fault: { code: 'notStatus' } };
});

/** `call.missedBy`: the client, the agent, or an agent who was busy. */
export const missedBy: Reader = reader((sent) => ({ value: stateOf(sent)?.missedBy ?? null }));

/** `call.scheduledFor`, from «Заказ звонка на DD.MM.YYYY в H:MM:SS». */
export const scheduledFor: Reader = single((sent, { zone }) => {
	const match = SCHEDULED.exec(normal(sent));
	return match === null ? { value: null } : timeIn(`${match[1]} ${match[2]}`, zone);
});
