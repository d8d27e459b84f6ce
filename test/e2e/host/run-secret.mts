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
