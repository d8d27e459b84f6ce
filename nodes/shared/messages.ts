/** Something about an event that somebody should look at. */
export interface Issue {
	/** One of a documented list: see docs/events.md. */
	code: IssueCode;
	/** Place of the item that it is about: `contact.phone`, `event`, `raw.body` … */
	path: string;
	message: string;
}

/** What is odd about a value, to be told together with the name and the value as they were sent. */
export interface Fault {
	code: IssueCode;
	/** What the sentence needs beside what was sent. */
	details?: readonly string[];
}

type Sentence = (...details: string[]) => string;

/** `sent` is always the name and the value as they were sent: `phone "12"`. */
const sentences = {
	// A value
	notText: (sent) => `${sent} is not text`,
	notNumber: (sent) => `${sent} is not a number`,
	notWhole: (sent) => `${sent} is not a whole number`,
	negative: (sent) => `${sent} is negative`,
	notBoolean: (sent) => `${sent} is neither true nor false`,
	notList: (sent) => `${sent} is not a list`,
	notListed: (sent, choices) => `${sent} must be one of: ${choices}`,
	notJson: (sent) => `${sent} is not valid JSON and was left as text`,
	tooDeepValue: (sent, levels) =>
		`${sent} is nested deeper than ${levels} levels and was left as text`,
	repeated: (sent) => `${sent} was sent several times; the first value is used`,
	notPhone: (sent) => `${sent} is not a telephone number`,
	noCountryCode: (sent) => `${sent} seems to have no country code and was left as sent`,
	phoneExtension: (sent) => `${sent} has an extension, which was left out`,
	wordsLeftOut: (sent) => `${sent} has other words, which were left out`,
	severalPhones: (sent) => `${sent} has more than one telephone number; the first is used`,
	notEmail: (sent) => `${sent} is not an e-mail address`,
	severalEmails: (sent) => `${sent} has more than one e-mail address and was left out`,
	notTime: (sent) => `${sent} is not a valid date and time`,
	noTimeOfDay: (sent) => `${sent} has no time of day; midnight is used`,
	timeSkipped: (sent, zone, used) =>
		`${sent} does not exist in ${zone}, where clocks are put forward; ${used} is used`,
	timeTwice: (sent, zone) =>
		`${sent} happens twice in ${zone}, where clocks are put back; the first is used`,
	notDegrees: (sent) => `${sent} is not a number of degrees`,
	outOfRange: (sent, from, to) => `${sent} is not between ${from} and ${to}`,
	notStatus: (sent) => `${sent} is not a known call status`,
	notDirection: (sent) => `${sent} is not a known call direction`,
	notManagers: (sent) => `${sent} is not a list of managers`,
	membersIgnored: (sent) => `${sent} has members that could not be read`,

	// Who is who
	tooShortForClient: (sent) =>
		`${sent} is not a telephone number of 9 digits or more, so it cannot be the client's number`,
	ownNumber: (sent) => `${sent} is our own number`,
	noDirection: (sent) =>
		`${sent} is the client or our own side, and no direction says which; send call_type too, or name the client's field in Field Names`,
	unknownParties: () => "No field of the client's number was found; Field Names can name it",
	emailMissing: () => "The address is missing: add email=$email$ to the callback's URL",
	plusRestored: (sent) => `${sent} came with a space where a plus was not encoded; it was restored`,

	// Which event
	eventUnknown: (why) => why,
	eventAssumed: (event, why) => `${why}; ${event} is assumed`,
	eventContradicted: (event, sent) => `The URL says ${event}, but ${sent}`,
	markerUnknown: (marker) => `?event=${marker} does not name an event of this trigger`,
	looksLikeRule: (path) =>
		`This looks like an executed rule; rules belong on the URL that ends in /${path}`,
	ruleRowIgnored: (row, why) => `Row ${row} of Rules was ignored: ${why}`,
	noId: (sent) => `${sent} does not identify anything; the eventId is made from the whole payload`,
	blockUnread: (block) =>
		`Nothing was found for ${block}; if it was sent, name its fields in Field Names`,
	nothingTyped: (parameter?: string) =>
		parameter === undefined
			? 'No field was recognized; compare raw with the documentation'
			: `No field was recognized; compare raw with the documentation, and name the fields in ${parameter}`,
	notUnderstood: () => 'The node failed to read this event; please report it',
	notChosen: (event) =>
		`${event} is not chosen in Events: a real event of this kind starts nothing`,

	// A rating
	ratingNotFound: () => 'No rating was found; Field Names can name it',
	ratingUnclear: (sent) =>
		`${sent} is neither a number nor a word known to be good or bad; add it to Bad Rating Words if it is bad`,
	ratingContradicted: (sent) =>
		`${sent} contradicts the other rating and was used; set Bad Rating Is and Bad Rating Limit`,

	// A time
	timeOff: (minutes, where, zone) =>
		`The time is ${minutes} minutes ${where} the request; times without a zone are read in ${zone}, set by Time Zone`,
	timeOffByItself: (minutes, where) =>
		`The time, sent with its own zone, is ${minutes} minutes ${where} the request`,
	timeZoneUnknown: (zone, used) =>
		`The node's Time Zone "${zone}" is not a known time zone; times are read in ${used}`,

	// A request
	sentAs: (how) => `The body is JSON that was sent ${how}`,
	quotesStraightened: (how) =>
		`The body is JSON with typographic quotes that was sent ${how}; the quotes were straightened`,
	otherCharset: () =>
		'The body is not in the charset it was sent as; what is not UTF-8 was read as ISO-8859-1',
	brokenJson: () => 'The body is broken JSON and was left as text',
	notUtf8: () => 'The body has bytes that are not UTF-8 and is given as base64',
	badEncoding: (count) =>
		count === '1'
			? '1 name or value is not valid percent-encoded UTF-8 and was left as sent'
			: `${count} names or values are not valid percent-encoded UTF-8 and were left as sent`,
	tooDeep: (levels) =>
		`The request is nested deeper than ${levels} levels; what is deeper is given as JSON text`,
	searchedInPart: () =>
		'The payload is so large or deep, or has such long names, that only a part was searched for typed fields',

	// The node's own settings
	parameterIgnored: (name, used) => `The parameter ${name} cannot be read; ${used}`,
	alwaysOutputData: () =>
		'Always Output Data is on in the settings of this node: n8n then adds an empty item to the first output. Turn it off',
} satisfies Record<string, Sentence>;

export type IssueCode = keyof typeof sentences;

const SENTENCES: Readonly<Record<IssueCode, Sentence>> = sentences;

export const ISSUE_CODES = Object.keys(SENTENCES) as readonly IssueCode[];

/** An issue at a place of the item. */
export function issue(code: IssueCode, path: string, ...details: string[]): Issue {
	return { code, path, message: SENTENCES[code](...details) };
}

/** An issue about a value, with the name under which it was sent. */
export function valueIssue(
	{ code, details = [] }: Fault,
	path: string,
	name: string,
	value: unknown,
) {
	return issue(code, path, sentAs(name, value), ...details);
}

/** What a sender reads after 200, whether or not the event was chosen. */
export const RECEIVED = 'Event received';

/** What a sender is answered in all other cases. */
export const answers = {
	notChosen: (labels: string) => `Event not chosen: ${labels}`,
	refused: 'The secret that this webhook asks for is missing or wrong',
	tooLarge: 'The body is too large',
	tooMany: (most: number) => `The body holds more than ${most} events`,
	unreadable: 'The body cannot be read',
	noSuchSample: (known: string) => `There is no such sample. Use ?sample= with one of: ${known}`,
	nothingChosen: 'No event is chosen in Events',
} as const;

/** What a browser shows that opens the test URL while n8n listens for a test event. */
export const samplePage = {
	title: (service: string) => `${service}: send a sample`,
	listening: (node: string) =>
		`n8n is listening. Choose an event: a made-up one goes to the node ${node}, as if the service had sent it. Opening this page changed nothing.`,
	chosen: 'Chosen in Events',
	allChosen: 'One of each, in a single run',
	allChosenNote:
		'First click Execute step on the trigger itself, then map every branch. With Execute workflow, every wired branch runs in earnest.',
	notChosen: 'Not chosen: a real event of this kind starts nothing',
	oneOnly:
		'n8n takes one click, then it stops listening. For the next one, click Execute step again and come back to this page.',

	sentTitle: (label: string) => `${label} was sent`,
	severalSentTitle: (count: number) => `${count} samples were sent`,
	leftThrough: (label: string) => `It came out of the output ${label}.`,
	severalLeftThrough: 'They came out of these outputs:',
	openTab: (label: string, count: string) =>
		`Go back to n8n and open the tab “${label} Branch (${count})” in the trigger’s output.`,
	openTabs: 'Go back to n8n: the trigger’s output has a tab for each of them.',
	openSingle: 'Go back to n8n: the item is in the trigger’s output.',
	notChosenWarning: (labels: string) =>
		`${labels} is not chosen in Events: a real event of this kind starts nothing. Add it there and wire its output.`,
	next: 'To send another one, click Execute step in n8n first. Then choose it in the list of samples.',
	toList: 'List of samples',
} as const;

/** Why a request is refused: names the setting that is wrong, never a secret, and quotes no body. */
export const refusals = {
	noCredential: 'Authentication is on, but the node has no usable credential',
	incomplete: 'The credential has an empty field',
	missing: (what: string) => `${what} is missing`,
	wrong: (what: string) => `${what} does not match the credential`,
	doubled: (what: string) => `${what} was sent more than once`,
	tooLarge: 'The body is larger than n8n accepts',
	unreadable: (code?: string) =>
		`The body breaks off or is wrongly compressed${code === undefined ? '' : ` (${code})`}`,
	mismatch: (field: string, expectedBy: string) =>
		`The field "${field}" does not match ${expectedBy}`,
} as const;

/** Lines of n8n's log, which prints nothing but the message: so node and workflow are in it. */
export const logs = {
	refused: (where: string, status: number, reason: string) =>
		`${where}: request refused with ${status}. ${reason}`,
	notChosen: (where: string, labels: string) =>
		`${where}: an event arrived that is not chosen in Events, so nothing was started: ${labels}`,
	notUnderstood: (where: string, error: string) =>
		`${where}: an event was not understood and goes to Other. ${error}`,
	alwaysOutputData: (where: string) =>
		`${where}: Always Output Data is on in the settings of this node, so n8n adds an empty item to the first output. Turn it off.`,
} as const;

/** Name and value as they were sent, for a sentence. */
export function sentAs(name: string, value: unknown): string {
	return `${name} "${excerpt(value)}"`;
}

/** At most 80 characters of a value, for a message that a person reads. */
export function excerpt(value: unknown): string {
	const shown = typeof value === 'object' && value !== null ? describe(value) : String(value);
	return shown.length > 80 ? `${shown.slice(0, 79)}…` : shown;
}

/** The members of a list if all are plain values: most of the time a field that was sent repeatedly. */
function describe(value: object): string {
	if (!Array.isArray(value)) return 'an object';
	const first: unknown[] = value.slice(0, 80).filter((each) => each !== '');
	const arePlain = first.length > 0 && first.every((each) => typeof each !== 'object');
	return arePlain ? first.join(', ') : 'a list';
}
