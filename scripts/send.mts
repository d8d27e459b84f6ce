/**
 * `npm run send -- <vendor> <event> --url <webhook URL> [--token …]`: posts a made-up event to any
 * n8n, exactly as the vendor would.
 */
import { parseArgs } from 'node:util';
import { fixtures, sendFixture } from '../test/e2e/fixtures.mts';
import { VENDORS } from './vendor-names.mts';

const HINTS: Record<number, string> = {
	401: 'The trigger asks for a secret: give it as --token (and --token-name where it is not "token").',
	404: 'n8n knows no such URL: publish the workflow, or click Execute step for a test URL (it works for 2 minutes).',
};

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: {
		url: { type: 'string' },
		token: { type: 'string' },
		'token-name': { type: 'string', default: 'token' },
	},
});
const [vendor = '', event = ''] = positionals;

if (!VENDORS.includes(vendor)) fail(`Which service? One of: ${VENDORS.join(', ')}.`);
const all = fixtures(vendor);
const found = all.find((each) => each.event === event);
if (found === undefined) fail(`Which event? One of: ${all.map((each) => each.event).join(', ')}.`);
if (!URL.canParse(values.url ?? '')) {
	fail('Where to? Copy a URL from the trigger and give it as --url https://…/webhook/…');
}

const url = new URL(values.url as string);
const path = found.request.path;
if (!url.pathname.endsWith(`/${path}`)) {
	console.log(`Note: this event's own URL ends in /${path}.`);
}
if (values.token !== undefined) url.searchParams.set(values['token-name'], values.token);

const answer = await sendFixture(url.href, found).catch((error: Error) =>
	fail(`${url.host} cannot be reached: ${String(error.cause ?? error.message)}`),
);
console.log(`${vendor} ${event} → ${answer.status} ${answer.text}`);
if (answer.status in HINTS) console.log(HINTS[answer.status]);
process.exit(answer.status === 200 ? 0 : 1);

function fail(message: string): never {
	console.error(`${message}\nnpm run send -- <service> <event> --url <webhook URL> [--token …]`);
	process.exit(2);
}
