import {
	jsonAnswer,
	startHttpServer,
	type Lifetime,
	type ReceivedRequest,
	type ScriptedAnswer,
} from './http-server.mts';

/** Any service that takes JSON over HTTP: a help desk, a task list, an analytics collector. */
export interface CollectorStandIn {
	/** Without a path; every path is taken. */
	url: string;
	/** Every request that was accepted, in the order it came. */
	requests: ReceivedRequest[];
	/** Answers the next request with 503. */
	refuseNext: () => void;
	/** What to answer from now on instead of 200 and `{ id }`; undefined is no body. */
	answerWith: (body: unknown, status?: number) => void;
	stop: () => Promise<void>;
}

/** Starts a stand-in. Hand it the test's context to have it stopped when the test ends. */
export async function startCollector(test?: Lifetime): Promise<CollectorStandIn> {
	const requests: ReceivedRequest[] = [];
	let refusals = 0;
	let answer: ScriptedAnswer | undefined;

	const answerTo = (request: ReceivedRequest): ScriptedAnswer => {
		if (refusals > 0) {
			refusals -= 1;
			return jsonAnswer(503, { error: 'Service Unavailable' });
		}
		requests.push(request);
		return answer ?? jsonAnswer(200, { id: requests.length });
	};

	const { origin, stop } = await startHttpServer(answerTo, test);
	return {
		url: origin,
		requests,
		refuseNext: () => (refusals += 1),
		answerWith: (body, status = 200) => (answer = jsonAnswer(status, body)),
		stop,
	};
}
