import { execFileSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../temporary-folder.mts';
import { freePort } from './free-port.mts';
import { startServer, type RunningServer } from './server-process.mts';
import { systemCommand } from './needs.mts';

const USER = 'n8n';
const DATABASE = 'postgres';

export interface RunningPostgres extends RunningServer {
	port: number;
	/** n8n's settings for this database. */
	environment: Record<string, string>;
	/** The rows that a query returns. */
	query: <Row>(sql: string) => Row[];
}

/** Starts PostgreSQL with an empty database on loopback, its data in a temporary folder. */
export async function startPostgres(): Promise<RunningPostgres> {
	const folder = temporaryFolder('lead-events-postgres');
	const port = await freePort();
	const user = ordinaryUser();
	if (user) chownSync(folder, user.uid, user.gid);
	const data = join(folder, 'data');
	execFileSync(
		systemCommand('initdb'),
		['-D', data, '-U', USER, '--auth=trust', '--encoding=UTF8', '--no-locale'],
		{ cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], ...user },
	);
	const address = ['-h', '127.0.0.1', '-p', String(port)];
	const server = await startServer({
		name: 'PostgreSQL',
		command: systemCommand('postgres'),
		args: ['-D', data, ...address, '-c', 'unix_socket_directories='],
		folder,
		user,
		probe: [systemCommand('pg_isready'), ...address],
	});
	return {
		...server,
		port,
		environment: {
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: '127.0.0.1',
			DB_POSTGRESDB_PORT: String(port),
			DB_POSTGRESDB_USER: USER,
			DB_POSTGRESDB_DATABASE: DATABASE,
		},
		query: <Row,>(sql: string) => {
			const asJson = `SELECT coalesce(json_agg(t), '[]') FROM (${sql}) t`;
			const text = execFileSync(
				systemCommand('psql'),
				[...address, '-U', USER, '-d', DATABASE, '-XAtc', asJson],
				{ encoding: 'utf8', maxBuffer: 2 ** 30 },
			);
			return JSON.parse(text) as Row[];
		},
	};
}

/** PostgreSQL refuses to run as root; Debian's package has made a user for it. */
function ordinaryUser(): { uid: number; gid: number } | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const id = (which: string) =>
		Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));
	return { uid: id('-u'), gid: id('-g') };
}
