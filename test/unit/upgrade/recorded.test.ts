import { adviceOn } from '../../../scripts/upgrade/advice';
import { changesSince } from '../../../scripts/upgrade/changes';
import type { Contract } from '../../../scripts/upgrade/contract';
import { contracts, type Manifest } from '../../../scripts/upgrade/contracts';

// The linter keeps Node's own modules out of every .ts file, because a node must not use them.
const { readFileSync, readdirSync } = jest.requireActual<typeof import('node:fs')>('node:fs');

const FOLDER = 'test/snapshots';
const manifest = jest.requireActual<Manifest>('../../../package.json');
const current = contracts(manifest, (path) => jest.requireActual(`../../../${path}`));
const recorded = (file: string) =>
	JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Contract;

describe('what users have saved goes on working', () => {
	test('every version of every node and credential is recorded, and none is gone', () => {
		expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(current).sort());
	});

	test.each(Object.entries(current))('%s', (file, contract) => {
		const advice = adviceOn(file, changesSince(recorded(file), contract));
		if (advice !== undefined) throw new Error(advice);
	});
});

describe('what is said about a change', () => {
	test('names the file, each change and the way out', () => {
		const advice = adviceOn('any.v1.json', { breaking: ['a is gone', 'b is gone'], growth: ['c'] });
		expect(advice).toMatch(/^test\/snapshots\/any\.v1\.json\n {2}a is gone\n {2}b is gone\n/);
		expect(advice).toMatch(
			/saved depend on this.*new\ntypeVersion.*behind Other.*CONTRIBUTING\.md/s,
		);
	});

	test('asks to record what is new', () => {
		const advice = adviceOn('any.v1.json', { breaking: [], growth: ['c is new'] });
		expect(advice).toMatch(/c is new\n.*npm run record$/s);
	});

	test('is nothing where nothing changed', () => {
		expect(adviceOn('any.v1.json', { breaking: [], growth: [] })).toBeUndefined();
	});
});
