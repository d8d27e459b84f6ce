import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from './host/shared.mts';

/** The files of an n8n's user folder, its database and its log included, that hold a text. */
export function filesWith(text: string, { userFolder }: Pick<Host, 'userFolder'>): string[] {
	return readdirSync(userFolder, { recursive: true, encoding: 'utf8' })
		.filter((file) => !file.includes('node_modules'))
		.filter((file) => statSync(join(userFolder, file)).isFile())
		.filter((file) => readFileSync(join(userFolder, file)).includes(text));
}
