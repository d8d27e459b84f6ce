import { pause, withTimeLimit } from '../../../../nodes/shared/action/time-limit';

const { setFlagsFromString } = jest.requireActual<{ setFlagsFromString(flags: string): void }>(
	'v8',
);
const { runInNewContext } = jest.requireActual<{ runInNewContext(code: string): unknown }>('vm');

/** The signal's reason, as n8n's HTTP client learns it, which waits for the answer's body. */
async function reasonOf(timeout: number, abortSignal: AbortSignal): Promise<unknown> {
	const limited = withTimeLimit({ url: 'https://example.com', timeout, abortSignal });
	const signal = limited.abortSignal as AbortSignal;
	return await new Promise((resolve) => {
		signal.addEventListener('abort', () => resolve(signal.reason));
	});
}

describe('withTimeLimit', () => {
	test('ends a request that is under way, though nobody else knows the signal', async () => {
		setFlagsFromString('--expose-gc');
		const collectGarbage = runInNewContext('gc') as () => void;
		const reasons: unknown[] = [];
		void reasonOf(200, new AbortController().signal).then((reason) => reasons.push(reason));
		for (let rounds = 0; rounds < 40 && reasons.length === 0; rounds++) {
			collectGarbage();
			await pause(50);
		}
		expect(reasons).toMatchObject([{ name: 'TimeoutError' }]);
	});

	test('ends it at once when a user stops the execution', async () => {
		const controller = new AbortController();
		const reason = reasonOf(60_000, controller.signal);
		controller.abort(new Error('stopped'));
		expect(await reason).toMatchObject({ message: 'stopped' });
	});
});
