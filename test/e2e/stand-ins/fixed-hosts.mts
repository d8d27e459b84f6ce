import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { temporaryFolder } from '../temporary-folder.mts';
import { appAnswers, type AppAnswer, type AppRequest } from './apps.mts';

/** Services that n8n's own nodes reach at fixed addresses, answered on loopback by a proxy. */
export interface FixedHosts {
	/** What n8n needs to be started with. */
	environment: Record<string, string>;
	/** Every request that wrote something, in the order it came. */
	written: AppRequest[];
	/** Requests that no stand-in knows: nothing of them left this machine. */
	unknown: string[];
	/** What reading requests find: contacts, header rows. */
	data: Record<string, unknown>;
	/** Answers the next writing request with 503. */
	refuseNext: () => void;
	/** Forgets requests and data. */
	reset: () => void;
	stop: () => Promise<void>;
}

/** n8n asks for these on its own; they are none of a template's business. */
const OF_N8N = /^api\.n8n\.io$/;

/** Of an answer with a body. */
const JSON_TYPE = { 'content-type': 'application/json' };

/** Starts the proxy with a certificate of its own for all hosts; needs `openssl`. */
export async function startFixedHosts(): Promise<FixedHosts> {
	const folder = temporaryFolder('lead-events-hosts');
	const [key, certificate] = ['key.pem', 'certificate.pem'].map((name) => join(folder, name));
	makeCertificate(key, certificate);
	const written: AppRequest[] = [];
	const unknown: string[] = [];
	const data: Record<string, unknown> = {};
	let refusals = 0;

	const answerTo = (request: AppRequest): AppAnswer => {
		const found = appAnswers.find(
			({ method, host, path }) =>
				method === request.method && host.test(request.host) && path.test(request.path),
		);
		if (found === undefined) {
			if (!OF_N8N.test(request.host))
				unknown.push(`${request.method} ${request.host}${request.path}`);
			return { status: 404, body: { message: 'no stand-in takes this' } };
		}
		if (found.reads === true) return found.answer(request, data);
		if (refusals > 0) {
			refusals -= 1;
			return { status: 503, body: { message: 'Service Unavailable' } };
		}
		const answer = found.answer(request, data);
		if (answer.status < 400) written.push(request);
		return answer;
	};
	const answer = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
		const { status, body, headers } = answerTo(await read(message));
		response.writeHead(status, headers ?? (body === undefined ? {} : JSON_TYPE));
		const isText = headers !== undefined && typeof body === 'string';
		response.end(isText ? body : JSON.stringify(body));
	};
	const listener = (message: IncomingMessage, response: ServerResponse): void =>
		void answer(message, response).catch(() => response.destroy());

	const secure = createTlsServer(
		{ key: readFileSync(key), cert: readFileSync(certificate) },
		listener,
	);
	const proxy = createServer(listener);
	proxy.on('connect', (_request, socket) => {
		socket.on('error', () => {});
		socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
		secure.emit('connection', socket);
	});
	proxy.listen(0, '127.0.0.1');
	await once(proxy, 'listening');
	const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
	return {
		environment: {
			HTTPS_PROXY: url,
			HTTP_PROXY: url,
			NO_PROXY: '127.0.0.1,localhost',
			NODE_EXTRA_CA_CERTS: certificate,
		},
		written,
		unknown,
		data,
		refuseNext: () => (refusals += 1),
		reset: () => {
			refusals = 0;
			written.length = 0;
			unknown.length = 0;
			for (const name of Object.keys(data)) delete data[name];
		},
		stop: async () => {
			await new Promise<void>((resolve) => {
				proxy.close(() => resolve());
				proxy.closeAllConnections();
				secure.closeAllConnections();
			});
		},
	};
}

/** One self-signed certificate is authority and leaf in one. */
function makeCertificate(key: string, certificate: string): void {
	const names = [
		'api.hubapi.com',
		'oauth2.googleapis.com',
		'sheets.googleapis.com',
		'slack.com',
		'api.pipedrive.com',
		'api.twilio.com',
		'*.zendesk.com',
		'*.kommo.com',
		'*.bitrix24.com',
		'openapi.keycrm.app',
		'api.openai.com',
		'recordings.example.com',
		'api.n8n.io',
	].map((name) => `DNS:${name}`);
	const curve = 'ec_paramgen_curve:prime256v1';
	const made = ['-nodes', '-keyout', key, '-out', certificate, '-days', '2'];
	execFileSync(
		'openssl',
		['req', '-x509', '-newkey', 'ec', '-pkeyopt', curve, ...made, '-subj', '/CN=stand-ins'].concat([
			'-addext',
			`subjectAltName=${names.join(',')}`,
		]),
		{ stdio: 'pipe' },
	);
}

/** A proxied `http://` request has an absolute URL, one through the tunnel has a path. */
async function read(message: IncomingMessage): Promise<AppRequest> {
	const url = new URL(message.url ?? '', `https://${message.headers.host ?? ''}`);
	const text = await readText(message);
	const isForm = message.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
	return {
		method: message.method ?? '',
		host: url.hostname,
		path: url.pathname,
		query: Object.fromEntries(url.searchParams),
		authorization: message.headers.authorization,
		text,
		body: isForm === true ? Object.fromEntries(new URLSearchParams(text)) : parsed(text),
	};
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
