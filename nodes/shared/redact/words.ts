import { plain } from '../bad-rating';
import type { Vendor } from '../vendor';

/**
 * Words that say what kind of thing something is, what state it is in or whose it is. No name and
 * no place is among them, so a value made of nothing else tells nothing about anybody.
 */
const KINDS = `
	true false yes no on off null none undefined unknown other default test
	new open opened close closed start started begin end ended finish finished complete completed
	create created update updated delete deleted change changed cancel cancelled canceled pending
	waiting queue queued progress active inactive online offline accepted rejected answered answer
	missed lost won success failed fail error busy voicemail abandoned requested request located
	rated rating tagged tags tag assigned transferred forwarded read unread delivered sent received
	subscribed unsubscribed confirmed opt optin optout in out incoming outgoing inbound outbound
	internal external callback call calls chat chats form forms quiz video message messages dialog
	dialogue conversation session ticket deal lead contact client customer visitor user agent
	operator manager employee bot system event type kind status state action record recording
	recordings webhook api web site page widget source medium email mail phone mobile desktop tablet
	sms text json xml html plain application form multipart data octet stream
	image audio jpeg png gif pdf wav mpeg
	http https ftp ws wss dynamic static positive negative neutral mixed good bad excellent average
	high low medium normal first last
	aberto aberta fechado fechada novo nova iniciado iniciada finalizado finalizada encerrado
	encerrada abandonado abandonada solicitado solicitada classificado classificada atendimento
	atendente cliente visitante localizacao tipo evento etiqueta etiquetas otimo otima bom boa
	regular ruim pessimo pessima excelente sim nao positivo negativo neutro aguardando
	да нет звонок заявка чат форма новый новая открыт закрыт завершен начат отправлен клиент оператор
	менеджер посетитель входящий исходящий пропущенный позитивный негативный нейтральный
	так ні дзвінок новий нова клієнт вхідний вихідний пропущений позитивний негативний нейтральний
	tak nie nowy otwarty zamkniety klient pozytywny negatywny neutralny
`;

/** The one name of a format that has more words. */
const FORM = 'application/x-www-form-urlencoded';
const MOST_WORDS = 4;
const LONGEST = 80;

const kinds: ReadonlySet<string> = new Set(KINDS.split(/\s+/).filter(Boolean).map(plain));

/** Tells the values that may be shown from those that may be somebody's. */
export type Vocabulary = (value: string) => boolean;

/** What a vendor's own tables name, whatever the case and the punctuation, and words for kinds. */
export function vocabularyOf({
	name,
	path: shared = name,
	events,
	knownValues = [],
}: Vendor): Vocabulary {
	const named = events.flatMap(({ value, path = value }) => [value, path]);
	const own = new Set([FORM, shared, ...named, ...knownValues].map(letters));
	return (value) => value.length <= LONGEST && (own.has(letters(value)) || isKind(value));
}

function isKind(value: string): boolean {
	const words = value
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.split(/[^\p{L}\p{M}]+/u)
		.filter(Boolean);
	return words.length > 0 && words.length <= MOST_WORDS && words.every(has);
}

function has(word: string): boolean {
	return kinds.has(plain(word));
}

function letters(value: string): string {
	return plain(value).replace(/\P{L}/gu, '');
}
