import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Address, type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import type { Lifetime } from './http-server.mts';

/** A mail as its reader's program understands it. */
export interface Mail {
	from: string;
	to: string[];
	subject: string;
	text: string;
	html?: string;
	attachments: Array<{ filename: string | null; mimeType: string; text: string }>;
}

/** An SMTP server on loopback that keeps every mail and passes none on. */
export interface SmtpStandIn {
	host: string;
	port: number;
	/** Every mail it took, in the order it came. */
	mails: Mail[];
	/** Refuses the next mail for now, as a full mailbox does. */
	refuseNext: () => void;
	stop: () => Promise<void>;
}

/** Starts an SMTP server. Hand it the test's context to have it stopped when the test ends. */
export async function startSmtp(test?: Lifetime): Promise<SmtpStandIn> {
	const mails: Mail[] = [];
	let refusals = 0;
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onData: (stream, _session, done) => {
			receive(stream).then(
				(mail) => {
					if (refusals > 0) {
						refusals -= 1;
						done(new Error('Mailbox full, try again later'));
						return;
					}
					mails.push(mail);
					done();
				},
				(error: Error) => done(error),
			);
		},
	});
	server.listen(0, '127.0.0.1');
	await once(server.server, 'listening');
	const { port } = server.server.address() as AddressInfo;
	const stop = async () => await new Promise<void>((resolve) => server.close(resolve));
	test?.after(stop);
	return { host: '127.0.0.1', port, mails, refuseNext: () => (refusals += 1), stop };
}

async function receive(stream: SMTPServerDataStream): Promise<Mail> {
	const chunks: Buffer[] = [];
	for await (const chunk of stream) chunks.push(chunk as Buffer);
	const mail: Email = await PostalMime.parse(Buffer.concat(chunks), { attachmentEncoding: 'utf8' });
	return {
		from: addresses([mail.from])[0],
		to: addresses(mail.to),
		subject: mail.subject ?? '',
		text: mail.text?.trim() ?? '',
		html: mail.html,
		attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
			filename,
			mimeType,
			text: String(content),
		})),
	};
}

function addresses(list: Array<Address | undefined> = []): string[] {
	return list.map((each) => each?.address ?? '');
}
