/** The demo's own page: what the templates have done, their workflows, and a button per sample. */
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { markup, type Html } from '../nodes/shared/sample-page/html.ts';

/** A service that the demo stands in for, and what has reached it, newest last. */
export interface Effects {
	title: string;
	lines: () => string[];
}

export interface DemoPage {
	/** Workflows that are published, with their addresses in the editor. */
	workflows: Array<{ name: string; url: string }>;
	effects: Effects[];
	/** Names of samples by the service's title. */
	samples: Record<string, string[]>;
	/** Sends a sample to all workflows that listen to the service. */
	send: (service: string, sample: string) => Promise<void>;
}

const REFRESH_SECONDS = 5;

/** Serves the page on loopback and resolves to its URL. */
export async function startDemoPage(page: DemoPage): Promise<{ url: string; stop: () => void }> {
	const server = createServer((request, response) => {
		const url = new URL(request.url ?? '/', 'http://127.0.0.1');
		const [, action, service = '', sample = ''] = url.pathname.split('/').map(decodeURIComponent);
		// A button and no link: what a browser loads in advance must not send anything.
		const isSend = request.method === 'POST' && action === 'send';
		const isKnown = page.samples[service]?.includes(sample) === true;
		if (isSend && isKnown) {
			page.send(service, sample).then(
				() => response.writeHead(303, { location: '/' }).end(),
				(error: unknown) => response.writeHead(502).end(String(error)),
			);
			return;
		}
		if (url.pathname !== '/') {
			response.writeHead(404).end();
			return;
		}
		response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(render(page).text);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}

function render({ workflows, effects, samples }: DemoPage): Html {
	const services = Object.entries(samples).map(
		([service, names]) =>
			markup`<h3>${service}</h3>
				<div>${names.map((name) => button(service, name))}</div>`,
	);
	const results = effects.map(({ title, lines }) => {
		const entries = lines()
			.toReversed()
			.map((line) => markup`<li>${line}</li>`);
		return markup`<h3>${title}: ${String(entries.length)}</h3>
			<ol reversed>
				${entries}
			</ol>`;
	});
	const links = workflows.map(({ name, url }) => markup`<li><a href="${url}">${name}</a></li>`);
	return markup`<!doctype html>
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta http-equiv="refresh" content="${String(REFRESH_SECONDS)}" />
				<title>Lead events: demo</title>
				<style>
					:root {
						color-scheme: light dark;
					}
					body {
						font:
							16px/1.5 system-ui,
							sans-serif;
						max-width: 70rem;
						margin: 2rem auto;
						padding: 0 1rem;
					}
					form {
						display: inline;
					}
					button {
						font: inherit;
						margin: 0 0.25rem 0.25rem 0;
					}
					li {
						white-space: pre-wrap;
						overflow-wrap: anywhere;
					}
				</style>
			</head>
			<body>
				<h1>Lead events: demo</h1>
				<p>
					A button sends a made-up event to the published workflows. What they do appears below
					within seconds; nothing leaves this machine.
				</p>
				<h2>Send an event</h2>
				${services}
				<h2>What came of it</h2>
				${results}
				<h2>Published workflows</h2>
				<ul>
					${links}
				</ul>
			</body>
		</html> `;
}

function button(service: string, sample: string): Html {
	const action = `/send/${[service, sample].map(encodeURIComponent).join('/')}`;
	return markup`<form method="post" action="${action}"><button>${sample}</button></form>`;
}
