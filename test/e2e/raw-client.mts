import { once } from 'node:events';
import { connect as connectSocket } from 'node:net';

/** A client that decides byte by byte what it sends, and when. */
export interface RawClient {
	write: (bytes: string | Buffer) => void;
	/** Goes away without a word, as a client does that has crashed. */
	reset: () => void;
	/** Everything that came back, once the connection has ended, by whomever. */
	received: Promise<string>;
}

/** Connects to the server of a URL. */
export async function connect(url: string): Promise<RawClient> {
	const { hostname, port } = new URL(url);
	const socket = connectSocket(Number(port), hostname);
	await once(socket, 'connect');
	let text = '';
	socket.setEncoding('utf8').on('data', (part: string) => (text += part));
	// What is left to tell is in what was received so far.
	socket.on('error', () => {});
	const received = new Promise<string>((resolve) => socket.once('close', () => resolve(text)));
	return {
		write: (bytes) => socket.write(bytes),
		reset: () => socket.resetAndDestroy(),
		received,
	};
}

/** The head of a POST that promises so many bytes of this type and asks for the connection to end. */
export function headOf(url: string, type: string, length: number): string {
	const { host, pathname, search } = new URL(url);
	return [
		`POST ${pathname}${search} HTTP/1.1`,
		`Host: ${host}`,
		`Content-Type: ${type}`,
		`Content-Length: ${length}`,
		'Connection: close',
		'\r\n',
	].join('\r\n');
}
