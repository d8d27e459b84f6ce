/** What `run.mts` tells the processes of the test files about the n8n it has started for all of them. */
export interface SharedN8n {
	version: string;
	url: string;
	userFolder: string;
	logFile: string;
	/** The packed package that this n8n has loaded. */
	tarball: string;
}

const VARIABLE = 'LEAD_EVENTS_SHARED_N8N';

/** Lets every process that is started from now on know of this n8n. */
export function announce({ version, url, userFolder, logFile, tarball }: SharedN8n): void {
	process.env[VARIABLE] = JSON.stringify({ version, url, userFolder, logFile, tarball });
}

/** The n8n that was announced to this process, if one was. */
export function announced(): SharedN8n | undefined {
	const value = process.env[VARIABLE];
	return value === undefined ? undefined : (JSON.parse(value) as SharedN8n);
}
