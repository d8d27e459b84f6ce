import { randomBytes } from 'node:crypto';

/**
 * A secret that is made for this run and gone after it; the processes that this one starts have
 * the same. It fits n8n's rules for passwords.
 *
 * @param name of the environment variable that hands it on
 */
export function runSecret(name: string): string {
	return (process.env[name] ??= `Aa1-${randomBytes(16).toString('hex')}`);
}

// Made where this is first loaded: by the process that starts n8n, for those of the test files.

/** Of the owner of every n8n that is started here. */
export const OWNER_PASSWORD = runSecret('LEAD_EVENTS_OWNER_PASSWORD');

/** With which every n8n that is started here encrypts credentials. */
export const ENCRYPTION_KEY = runSecret('LEAD_EVENTS_ENCRYPTION_KEY');
