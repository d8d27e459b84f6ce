/** Says whether a tag may be published: `npm run release:check -- v0.1.0`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemWith } from './problem-with.ts';

const ROOT = join(import.meta.dirname, '../..');

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const [tag] = process.argv.slice(2);
const { version } = JSON.parse(read('package.json')) as { version: string };
const problem = problemWith(tag, version, read('CHANGELOG.md'));
console.log(problem ?? `${tag} may be published.`);
process.exit(problem === undefined ? 0 : 1);
