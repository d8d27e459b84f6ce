/**
 * Preloaded into n8n (`NODE_OPTIONS=--import …`): `GET /start` and `GET /stop` on the port in
 * BENCH_PROFILER_PORT switch the CPU profiler of n8n's main thread. n8n starts helpers of its own
 * with the same environment; the first process has the port.
 */
import { createServer } from 'node:http';
import { Session, type Profiler } from 'node:inspector/promises';

const SAMPLE_EVERY_US = 250;

/** What `GET /stop` answers, as JSON. */
export interface Profiled {
	profile: Profiler.Profile;
}

const session = new Session();
session.connect();

async function start(): Promise<object> {
	await session.post('Profiler.enable');
	await session.post('Profiler.setSamplingInterval', { interval: SAMPLE_EVERY_US });
	await session.post('Profiler.start');
	return {};
}

async function stop(): Promise<Profiled> {
	return await session.post('Profiler.stop');
}

const server = createServer((request, response) => {
	void (request.url === '/start' ? start() : stop()).then((answer) => {
		response.end(JSON.stringify(answer));
	});
});
server.on('error', () => {});
server.listen(Number(process.env.BENCH_PROFILER_PORT), '127.0.0.1');
server.unref();
