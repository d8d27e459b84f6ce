import type { Changes } from './changes';

const BREAKING = `Workflows that users have saved depend on this. Take the change back, or make a new
typeVersion for it. What a version that is out may gain: an event behind Other (its row with
parent: 'other'), a choice, a parameter that is not required, a URL, a key of an item.
CONTRIBUTING.md, "What may change", says how each is done.`;

const GROWTH = `No workflow that exists notices this. Record it, so that nobody takes it away again, and
commit the file: npm run record`;

/** What to do about changes, in lines; nothing where there are none. */
export function adviceOn(file: string, { breaking, growth }: Changes): string | undefined {
	const [changes, advice] = breaking.length > 0 ? [breaking, BREAKING] : [growth, GROWTH];
	if (changes.length === 0) return undefined;
	return [`test/snapshots/${file}`, ...changes.map((line) => `  ${line}`), advice].join('\n');
}
