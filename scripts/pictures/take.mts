/**
 * `npm run pictures`: makes the pictures in docs/images and templates/ anew, from the editor of
 * a running n8n. `npm run pictures -- envybox` makes those with "envybox" in their path.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startBrowser } from '../../test/e2e/browser.mts';
import { Api } from '../../test/e2e/host/api.mts';
import { partsToInstall } from '../../test/e2e/host/install.mts';
import { startN8n } from '../../test/e2e/host/n8n.mts';
import { ensureParts } from '../../test/e2e/host/needs.mts';
import { pack } from '../../test/e2e/pack.mts';
import { startVionvi } from '../../test/e2e/stand-ins/vionvi.mts';
import { docPictures } from './doc-pictures.mts';
import { templatePictures } from './template-pictures.mts';

const ROOT = join(import.meta.dirname, '../..');
const filters = process.argv.slice(2);

const pictures = Object.entries({ ...docPictures, ...templatePictures }).filter(
	([path]) => filters.length === 0 || filters.some((filter) => path.includes(filter)),
);
if (pictures.length === 0)
	throw new Error(`No picture's path contains "${filters.join('" or "')}".`);

ensureParts([...partsToInstall(), 'browser']);

// The address that the editor shows: one that looks like a reader's own.
const environment = { WEBHOOK_URL: 'https://n8n.example.com/' };
const n8n = await startN8n({ tarball: pack(), environment });
const studio = {
	api: await Api.signIn(n8n.url),
	url: n8n.url,
	browser: await startBrowser(),
	vionvi: await startVionvi(),
};
for (const [path, take] of pictures) {
	mkdirSync(dirname(join(ROOT, path)), { recursive: true });
	await take(studio, join(ROOT, path));
	console.log(path);
}
await studio.browser.close();
await studio.vionvi.stop();
await n8n.stop();
process.exit(0);
