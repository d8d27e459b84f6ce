import type { ScriptedAnswer } from './http-server.mts';

const JSON_TYPE = { 'content-type': 'application/json' };
const CHUNK = Buffer.alloc(64 * 1024, ' ');
const TRICKLE_MS = 100;

/** To another place; whoever follows takes the lead there. */
export function redirect(status: number, location: string): ScriptedAnswer {
	return (_request, response) => response.writeHead(status, { location }).end();
}

/** Any text as a page for people. */
export function page(status: number, text: string): ScriptedAnswer {
	return (_request, response) =>
		response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(text);
}

/** Begins to answer and says no more. */
export function silence(): ScriptedAnswer {
	return (_request, response) => {
		response.writeHead(201, JSON_TYPE).write('{"data":');
	};
}

/** Promises more than it sends, and resets the connection. */
export function half(): ScriptedAnswer {
	return (request, response) => {
		response.writeHead(201, { ...JSON_TYPE, 'content-length': 1000 });
		response.write('{"data":{"id":1001,', () => request.socket.resetAndDestroy());
	};
}

/** A byte at a time, without end. */
export function trickle(): ScriptedAnswer {
	return (_request, response) => {
		response.writeHead(201, JSON_TYPE);
		const drip = setInterval(() => response.write(' '), TRICKLE_MS);
		response.once('close', () => clearInterval(drip));
	};
}

/**
 * As fast as it is taken, without end.
 *
 * @param onClose told how many bytes were written until the other side had enough
 */
export function endless(onClose: (bytes: number) => void): ScriptedAnswer {
	return (_request, response) => {
		let bytes = 0;
		const pour = () => {
			while (!response.destroyed) {
				bytes += CHUNK.length;
				if (!response.write(CHUNK)) return;
			}
		};
		response.writeHead(201, JSON_TYPE);
		response.on('drain', pour);
		response.once('close', () => onClose(bytes));
		pour();
	};
}
