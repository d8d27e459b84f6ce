import { generateKeyPairSync } from 'node:crypto';
import type { Api } from '../host/api.mts';
import type { CredentialData } from '../template-workflow.mts';
import { startCollector, type CollectorStandIn } from './collector.mts';
import type { Lifetime } from './http-server.mts';
import { startRingostat, type RingostatStandIn } from './ringostat.mts';
import { startSalesmanago, type SalesmanagoStandIn } from './salesmanago.mts';
import { startSmtp, type SmtpStandIn } from './smtp.mts';
import { startTelegram, type TelegramStandIn } from './telegram.mts';
import { startVionvi, type VionviStandIn } from './vionvi.mts';

/** Everything that a template may reach, on loopback. */
export interface StandIns {
	vionvi: VionviStandIn;
	ringostat: RingostatStandIn;
	salesmanago: SalesmanagoStandIn;
	smtp: SmtpStandIn;
	telegram: TelegramStandIn;
	/** Every other service that is reached over HTTP. */
	collector: CollectorStandIn;
}

/** For services at fixed addresses: `startFixedHosts` answers for them, whatever the key. */
const APPS: CredentialData = {
	hubspotAppToken: { appToken: 'made-up' },
	googleApi: {
		region: 'us-east1',
		email: 'leads@example.com',
		privateKey: generateKeyPairSync('rsa', {
			modulusLength: 2048,
			privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
			publicKeyEncoding: { type: 'spki', format: 'pem' },
		}).privateKey,
		inpersonate: false,
		httpNode: false,
	},
	openAiApi: { apiKey: 'made-up' },
	slackApi: { accessToken: 'made-up' },
	pipedriveApi: { apiToken: 'made-up' },
	twilioApi: { authType: 'authToken', accountSid: 'AC-made-up', authToken: 'made-up' },
	zendeskApi: { subdomain: 'example', email: 'leads@example.com', apiToken: 'made-up' },
};

/** Starts all of them. Hand it the test's context to have them stopped when the test ends. */
export async function startStandIns(test?: Lifetime): Promise<StandIns> {
	const [vionvi, ringostat, salesmanago, smtp, telegram, collector] = await Promise.all([
		startVionvi(test),
		startRingostat(test),
		startSalesmanago(test),
		startSmtp(test),
		startTelegram(test),
		startCollector(test),
	]);
	return { vionvi, ringostat, salesmanago, smtp, telegram, collector };
}

/** What a user types into a credential of each type, to reach the stand-ins. */
export function credentialsFor(
	{ vionvi, ringostat, salesmanago, smtp, telegram }: StandIns,
	api: Api,
): CredentialData {
	return {
		vionviWebhookApi: { webhookUrl: vionvi.url },
		ringostatApi: ringostat.credential,
		salesmanagoApi: salesmanago.credential,
		smtp: { host: smtp.host, port: smtp.port, secure: false, disableStartTls: true },
		telegramApi: { accessToken: telegram.token, baseUrl: telegram.url },
		httpHeaderAuth: { name: 'Authorization', value: 'Bearer made-up' },
		httpQueryAuth: { name: 'api_secret', value: 'made-up' },
		n8nApi: api.publicApi,
		...APPS,
	};
}
