import { vendors } from '../../../scripts/vendors';
import { read } from '../../support/project-files';

// The linter keeps Node's own modules out of every .ts file; this reads the files of the project.
const { readdirSync } = jest.requireActual<typeof import('node:fs')>('node:fs');
const { dirname, join, normalize } = jest.requireActual<typeof import('node:path')>('node:path');

const SHARED = 'nodes/shared';
const STEPS = [
	'request/authenticate',
	'request/read',
	'request/open',
	'delivery/understand',
	'delivery/route',
	'delivery/answer',
].map((step) => `${SHARED}/${step}`);

const files = sourcesIn('nodes');
const inShared = files.filter((file) => file.startsWith(`${SHARED}/`));
const triggers = files.filter((file) => /^nodes\/\w+Trigger\//.test(file));

function sourcesIn(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = `${folder}/${entry.name}`;
		if (entry.isDirectory()) return sourcesIn(path);
		return path.endsWith('.ts') ? [path] : [];
	});
}

/** What a file imports of the project, as paths without an ending; types or only what runs. */
function importsOf(file: string, isTypeToo: boolean): string[] {
	const imports = [...read(file).matchAll(/^import (type )?[^;]*? from '(\.[^']*)';/gms)];
	return imports
		.filter(([, type]) => isTypeToo || type === undefined)
		.map(([, , path]) => normalize(join(dirname(file), path)));
}

test('there are files to look at', () => {
	expect(inShared.length).toBeGreaterThan(30);
	expect(triggers.length).toBeGreaterThan(30);
	for (const step of STEPS) expect(files).toContain(`${step}.ts`);
});

test.each(STEPS)('%s imports no other step', (step) => {
	const imported = importsOf(`${step}.ts`, false);
	expect(imported.filter((path) => STEPS.includes(path))).toEqual([]);
});

test('receive calls each step once', () => {
	const receive = read(`${SHARED}/receive.ts`);
	for (const step of ['authenticate', 'read', 'open', 'understand', 'route', 'answer']) {
		expect([step, receive.match(new RegExp(`\\b${step}\\(`, 'g'))?.length]).toEqual([step, 1]);
	}
});

test.each(inShared)('%s knows no vendor by name', (file) => {
	const names = vendors.flatMap(({ name, displayName }) => [name, displayName.toLowerCase()]);
	const text = read(file).toLowerCase();
	expect([...names, 'vionvi'].filter((name) => text.includes(name))).toEqual([]);
	expect(importsOf(file, true).filter((path) => !path.startsWith(SHARED))).toEqual([]);
});

test.each(triggers)('%s imports nothing of another vendor', (file) => {
	const own = file.split('/').slice(0, 2).join('/');
	const others = importsOf(file, true).filter(
		(path) => !path.startsWith(`${own}/`) && !path.startsWith(`${SHARED}/`),
	);
	expect(others).toEqual([]);
});

/** The rooms in the order in which a request comes through them; a room uses only those before it. */
const ROOMS = [
	'values',
	'secrets',
	'payload',
	'vendor',
	'request',
	'delivery',
	'redact',
	'sample-page',
];

test.each(inShared.filter((file) => ROOMS.some((room) => file.startsWith(`${SHARED}/${room}/`))))(
	'%s runs nothing of a later room',
	(file) => {
		const place = (path: string) => ROOMS.indexOf(path.split('/')[2]);
		const later = importsOf(file, false).filter((path) => place(path) > place(file));
		expect(later).toEqual([]);
	},
);
