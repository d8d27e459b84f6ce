import { Api } from './api.mts';
import { freePort } from './free-port.mts';
import { installHost, type InstalledHost } from './install.mts';
import { startN8n, type N8nOptions, type RunningN8n } from './n8n.mts';
import { startPostgres, type RunningPostgres } from './postgres.mts';
import { startRedis, type RunningRedis } from './redis.mts';

export interface QueueModeOptions {
	/** The packed package; every process gets it. */
	tarball: string;
	/** How many workers; 2 if not given. */
	workers?: number;
	/** How many executions a worker runs at once; n8n's default is 10. */
	concurrency?: number;
	/** Whether Redis writes down every change; it does if not given. */
	appendOnly?: boolean;
	/** Added to the environment of every process. */
	environment?: Record<string, string>;
	/** Which n8n; without it the default version, installed first if need be. */
	host?: InstalledHost;
}

/** n8n in queue mode: each process with a folder and ports of its own, as on machines of their own. */
export interface QueueMode {
	/** Signed in as the owner on the main process; its webhook URLs are those of the webhook process. */
	api: Api;
	/** The editor and the APIs; production webhooks are switched off here. */
	main: QueueProcess;
	/** Takes the production webhooks. */
	webhook: QueueProcess;
	workers: QueueProcess[];
	redis: RunningRedis;
	postgres: RunningPostgres;
	stop: () => Promise<void>;
}

/** One of the n8n processes. */
export interface QueueProcess extends RunningN8n {
	/**
	 * Starts it again on its folder and port, after `stop` or `kill`.
	 *
	 * @param environment added to what it was started with
	 */
	restart: (environment?: Record<string, string>) => Promise<void>;
}

/**
 * Starts Redis, PostgreSQL and n8n in queue mode: a main process, a webhook process and
 * workers, all on loopback and with the package loaded. Needs Debian's redis-server and
 * postgresql; nothing survives this process.
 */
export async function startQueueMode(options: QueueModeOptions): Promise<QueueMode> {
	const { tarball, workers: count = 2, concurrency = 10 } = options;
	const host = options.host ?? (await installHost());
	const redis = await startRedis(options.appendOnly ?? true);
	const postgres = await startPostgres();
	const webhookPort = await freePort();
	const environment = {
		...queueEnvironment(redis, postgres, webhookPort),
		...options.environment,
	};
	const start = async (command: string[], port?: number) =>
		await startProcess({ host, tarball, command, port, environment });

	// The main process comes first: it makes the tables.
	const main = await start(['start']);
	const [webhook, ...workers] = await Promise.all([
		start(['webhook'], webhookPort),
		...Array.from({ length: count }, () => start(['worker', `--concurrency=${concurrency}`])),
	]);
	return {
		api: await Api.signIn(main.url, webhook.url),
		main,
		webhook,
		workers,
		redis,
		postgres,
		stop: async () => {
			await Promise.all([webhook, ...workers].map((each) => each.stop()));
			await main.stop();
			await redis.stop();
			await postgres.stop();
		},
	};
}

function queueEnvironment(
	redis: RunningRedis,
	postgres: RunningPostgres,
	webhookPort: number,
): Record<string, string> {
	return {
		EXECUTIONS_MODE: 'queue',
		QUEUE_BULL_REDIS_HOST: '127.0.0.1',
		QUEUE_BULL_REDIS_PORT: String(redis.port),
		...postgres.environment,
		N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
		WEBHOOK_URL: `http://127.0.0.1:${webhookPort}/`,
	};
}

async function startProcess(options: N8nOptions): Promise<QueueProcess> {
	const first = await startN8n(options);
	const { port, userFolder } = first;
	const handle: QueueProcess = {
		...first,
		restart: async (environment = {}) => {
			const again = await startN8n({
				...options,
				tarball: undefined,
				port,
				userFolder,
				environment: { ...options.environment, ...environment },
			});
			Object.assign(handle, again);
		},
	};
	return handle;
}
