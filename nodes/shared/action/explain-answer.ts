import type { Failure } from './failure';
import type { Operation } from './operation';
import type { HttpAnswer } from './send-request';

/** What an answer means; `undefined`: it says nothing that this row knows. */
type Explain<T> = (answer: HttpAnswer, operation: Operation, wanted: string) => T;

/** What the answers of some status codes mean. */
export interface AnswerRow {
	from: number;
	/** `from` by default. */
	to?: number;
	explain: Explain<Failure | undefined>;
}

/** What HTTP says. */
const ANSWERS: readonly AnswerRow[] = [
	{
		from: 200,
		to: 299,
		explain: ({ statusCode, body }, { service }, wanted) => ({
			problem: `${service.name} answered ${statusCode}, but not with ${wanted}`,
			advice: `The address may lead to a web page. ${service.checkAddress} The answer starts with: ${startOf(body)}`,
			mayBeDone: true,
		}),
	},
	{
		from: 300,
		to: 399,
		explain: ({ statusCode }, { service }) => ({
			problem: `${service.name} redirected the request (HTTP ${statusCode}), and redirects are not followed`,
			advice: `The address is not exactly the right one. ${service.checkAddress}`,
		}),
	},
	{
		from: 429,
		explain: ({ headers }, { service }) => ({
			problem: `${service.name} gets too many requests (HTTP 429)`,
			advice: `Send fewer requests a minute with the Batching option, or run this item later.${askedWait(headers)}`,
		}),
	},
	{
		// A server that fails may show its settings, its passwords and other people's data.
		from: 500,
		to: 599,
		explain: ({ statusCode }, { service }) => ({
			problem: `${service.name} failed (HTTP ${statusCode})`,
			advice: 'What it answered is not kept, because such answers may hold secrets.',
			mayBeDone: true,
		}),
	},
];

const refused: Explain<Failure> = ({ statusCode, body }, { service }) => ({
	problem: `${service.name} refused the request (HTTP ${statusCode})`,
	advice: `It answered: ${startOf(body)}`,
});

/**
 * What an answer means that is not the one that is wanted: by the service's own rows, failing that by
 * HTTP.
 *
 * @param answer without secrets
 * @param wanted what it should be: "a lead"
 */
export function explainAnswer(answer: HttpAnswer, operation: Operation, wanted: string): Failure {
	const { statusCode } = answer;
	const [failure = refused(answer, operation, wanted)] = [...operation.service.answers, ...ANSWERS]
		.filter(({ from, to = from }) => statusCode >= from && statusCode <= to)
		.flatMap(({ explain }) => explain(answer, operation, wanted) ?? []);
	const outcome = failure.mayBeDone ? '' : ` It was refused, so ${operation.notDone}.`;
	return { ...failure, advice: failure.advice + outcome, httpCode: String(statusCode) };
}

/**
 * A text of a service for a message: on one line, cut.
 *
 * @param most characters
 */
export function quote(text: string, most = 200): string {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.length > most ? `${line.slice(0, most)}…` : line;
}

/** The start of a body, for a message. */
export function startOf(body: unknown): string {
	return quote(typeof body === 'string' ? body : (JSON.stringify(body) ?? '')) || '(nothing)';
}

function askedWait({ 'retry-after': wait }: HttpAnswer['headers']): string {
	return wait === undefined ? '' : ` The last answer asked to wait: ${quote(String(wait), 50)}.`;
}
