import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { send, type Answer } from './host/http.mts';

const ROOT = join(import.meta.dirname, '..', 'fixtures');

/** A request as a vendor sends it, and the item that it becomes; written by the build. */
export interface Fixture {
	vendor: string;
	event: string;
	request: {
		path: string;
		method: 'GET' | 'POST';
		contentType?: string;
		query?: Record<string, string>;
		body?: Record<string, string>;
	};
	item: Record<string, unknown> & { event: string };
}

export function fixture(vendor: string, event: string): Fixture {
	return JSON.parse(readFileSync(join(ROOT, vendor, `${event}.json`), 'utf8')) as Fixture;
}

/** All fixtures of a vendor, by file name. */
export function fixtures(vendor: string): Fixture[] {
	return readdirSync(join(ROOT, vendor)).map((file) => fixture(vendor, file.replace('.json', '')));
}

/**
 * Sends a fixture as its vendor does.
 *
 * @param url the webhook URL for the fixture's path
 * @param changes fields to send instead; JSON takes any value
 * @param headers to send beside the content type
 */
export async function sendFixture(
	url: string,
	{ request }: Pick<Fixture, 'request'>,
	changes: Record<string, unknown> = {},
	headers: Headers = new Headers(),
): Promise<Answer> {
	const target = new URL(url);
	const isGet = request.method === 'GET';
	const query = texts({ ...request.query, ...(isGet ? changes : {}) });
	for (const [name, value] of Object.entries(query)) target.searchParams.set(name, value);
	if (isGet) return await send(target.href, { headers });

	const fields = { ...request.body, ...changes };
	const isJson = request.contentType === 'application/json';
	if (isJson) headers.set('content-type', 'application/json');
	const body = isJson ? JSON.stringify(fields) : new URLSearchParams(texts(fields));
	return await send(target.href, { method: 'POST', headers, body });
}

function texts(fields: Record<string, unknown>): Record<string, string> {
	return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
}
