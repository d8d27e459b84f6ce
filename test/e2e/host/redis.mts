import { temporaryFolder } from '../temporary-folder.mts';
import { freePort } from './free-port.mts';
import { startServer, type RunningServer } from './server-process.mts';
import { systemCommand } from './needs.mts';

export interface RunningRedis extends RunningServer {
	port: number;
	/** Starts it again on its data and port, after `stop` or `kill`. */
	restart: () => Promise<void>;
}

/**
 * Starts Redis on loopback, with its data in a temporary folder.
 *
 * @param appendOnly whether it writes down every change (`appendonly yes`); else it has its
 * default snapshots only, the first of them after a minute at the earliest
 */
export async function startRedis(appendOnly: boolean): Promise<RunningRedis> {
	const command = systemCommand('redis-server');
	const client = systemCommand('redis-cli');
	const folder = temporaryFolder('lead-events-redis');
	const port = await freePort();
	const start = async () =>
		await startServer({
			name: 'Redis',
			command,
			args: ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder].concat(
				'--appendonly',
				appendOnly ? 'yes' : 'no',
			),
			folder,
			// -e makes an error, such as "still loading", a failure.
			probe: [client, '-p', String(port), '-e', 'ping'],
		});
	let server = await start();
	return {
		port,
		stop: async () => await server.stop(),
		kill: async () => await server.kill(),
		restart: async () => {
			server = await start();
		},
	};
}
