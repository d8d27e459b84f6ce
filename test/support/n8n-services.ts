import { InstanceSettings } from 'n8n-core';

interface Modules {
	'@n8n/di': { Container: { set(type: unknown, instance: object): void } };
	'@n8n/backend-common': { Logger: unknown };
}

/** Of n8n-core's own dependencies, of which other packages may have other copies. */
function moduleOfCore<Name extends keyof Modules>(name: Name): Modules[Name] {
	return jest.requireActual(require.resolve(name, { paths: [require.resolve('n8n-core')] }));
}

const { Container } = moduleOfCore('@n8n/di');
const { Logger } = moduleOfCore('@n8n/backend-common');

/** What was written to n8n's log, which would go to the console. */
export const log: string[] = [];

const write = (line: string) => log.push(line);

/** Call it before any context is made. */
export function replaceServices(): void {
	// The real ones would write n8n's settings to the home folder; no context asks for them.
	Container.set(InstanceSettings, {});
	const logger = { debug: write, info: write, warn: write, error: write, scoped: () => logger };
	Container.set(Logger as object, logger);
}
