import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { placePackage } from '../test/e2e/host/community-package.mts';
import { installHost } from '../test/e2e/host/install.mts';
import { ENCRYPTION_KEY } from '../test/e2e/host/run-secret.mts';
import { temporaryFolder } from '../test/e2e/temporary-folder.mts';

/**
 * Runs a script of this folder on the host's Node, with the host's packages and ours where n8n has
 * them. It gets the folder of our package as its argument.
 *
 * @returns what it printed in its last line, as JSON
 */
export async function runInHost<T>(script: string, tarball: string): Promise<T> {
	const host = await installHost();
	const userFolder = temporaryFolder('lead-events-bench');
	placePackage(tarball, userFolder);
	const { stdout } = await promisify(execFile)(
		host.node,
		[
			join(import.meta.dirname, script),
			join(userFolder, '.n8n/nodes/node_modules/n8n-nodes-lead-events'),
		],
		{
			env: {
				NODE_PATH: join(host.directory, 'n8n/node_modules'),
				// n8n-core makes settings when it is loaded, in the home folder unless told otherwise.
				N8N_USER_FOLDER: userFolder,
				N8N_ENCRYPTION_KEY: ENCRYPTION_KEY,
			},
		},
	);
	return JSON.parse(stdout.trimEnd().split('\n').at(-1) as string) as T;
}
