import { Api } from '../test/e2e/host/api.mts';
import { startN8n, type N8nOptions, type RunningN8n } from '../test/e2e/host/n8n.mts';

/** The host's expression engine as it comes, and built only where an expression is there to evaluate. */
export const ENGINES = {
	default: {} as Record<string, string>,
	lazy: { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' },
};

export type Engine = keyof typeof ENGINES;

/** n8n logs errors only, as in production. */
export const QUIET = { N8N_LOG_LEVEL: 'error' };

/** An n8n under measurement, with its owner signed in. */
export interface MeasuredN8n extends RunningN8n {
	api: Api;
}

/** Starts an n8n to be measured. */
export async function startMeasured({ environment, ...options }: N8nOptions): Promise<MeasuredN8n> {
	const n8n = await startN8n({
		...options,
		environment: { ...QUIET, ...environment },
	});
	return { ...n8n, api: await Api.signIn(n8n.url) };
}

/** Lets such an n8n run for as long as it is measured. */
export async function withN8n(
	options: N8nOptions,
	measure: (n8n: MeasuredN8n) => Promise<void>,
): Promise<void> {
	const n8n = await startMeasured(options);
	try {
		await measure(n8n);
	} finally {
		await n8n.stop();
	}
}
