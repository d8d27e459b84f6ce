/** `npm run send`: posts a made-up event to any n8n, exactly as the vendor would. */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { fixtures, sendFixture } from '../test/e2e/fixtures.mts';
import { vendors } from './vendors.ts';

const USAGE = `npm run send -- <service> <event> --url <webhook URL> [options]

  --token <secret>            a secret in the URL's query, under the name "token"
  --token-name <name>         another name for it
  --header '<name>: <value>'  a header
  --user <user>:<password>    HTTP Basic
  --callback-secret <secret>  the key of SALESmanago's opt-ins and opt-outs`;

/** What an answer of n8n means to the sender of the event. */
const MEANINGS: Record<number, string> = {
	200: '(Also the answer when the event is not chosen under Events: look under the tab Executions.)',
	401: 'The trigger asks for a secret, or for another one.',
	404: 'n8n knows no such URL: publish the workflow, or click Execute step for a test URL (it works for 2 minutes).',
};

const VENDORS: readonly string[] = vendors.map(({ name }) => name);

const { positionals, values } = readArguments();
const [vendor = '', event = ''] = positionals;
if (values.help) {
	console.log(USAGE);
	process.exit(0);
}

if (!VENDORS.includes(vendor)) fail(`Which service? One of: ${VENDORS.join(', ')}.`);
const all = fixtures(vendor);
const found = all.find((each) => each.event === event);
if (found === undefined) fail(`Which event? One of: ${all.map((each) => each.event).join(', ')}.`);
if (!URL.canParse(values.url ?? '')) {
	fail('Where to? Copy a URL from the trigger and give it as --url https://…/webhook/…');
}

const url = new URL(values.url as string);
const headers = new Headers();
// A URL may hold the user and password; fetch takes them only as a header.
const user = values.user ?? (url.username && decodeURIComponent(`${url.username}:${url.password}`));
if (user) headers.set('authorization', `Basic ${Buffer.from(user).toString('base64')}`);
url.username = '';
url.password = '';
if (values.header !== undefined) {
	const [name, ...rest] = values.header.split(':');
	headers.set(name.trim(), rest.join(':').trim());
}
if (values.token !== undefined) url.searchParams.set(values['token-name'], values.token);
if (values['callback-secret'] !== undefined) {
	const email = found.request.query?.email ?? '';
	const key = createHash('sha1').update(`${email}${values['callback-secret']}`).digest('hex');
	url.searchParams.set('key', key);
}
if (!url.pathname.endsWith(`/${found.request.path}`)) {
	console.log(`Note: this event's own URL ends in /${found.request.path}.`);
}

const answer = await sendFixture(url.href, found, {}, headers).catch((error: Error) =>
	fail(`${url.host} cannot be reached: ${String(error.cause ?? error.message)}`),
);
const text = answer.status === 200 ? answer.text : '';
console.log(`${vendor} ${event} → ${answer.status} ${text}`);
console.log(MEANINGS[answer.status] ?? answer.text);
process.exit(answer.status === 200 ? 0 : 1);

function readArguments() {
	const text = { type: 'string' } as const;
	try {
		return parseArgs({
			allowPositionals: true,
			options: {
				url: text,
				token: text,
				'token-name': { ...text, default: 'token' },
				header: text,
				user: text,
				'callback-secret': text,
				help: { type: 'boolean', short: 'h' },
			},
		});
	} catch (error) {
		return fail((error as Error).message);
	}
}

function fail(message: string): never {
	console.error(`${message}\n\n${USAGE}`);
	process.exit(2);
}
