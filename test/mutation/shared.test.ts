// The unit tests that cover nodes/shared, as one file: Stryker runs Jest once per mutant, and what a
// run takes is the loading of modules, once per file.
const { readdirSync } = jest.requireActual<typeof import('node:fs')>('node:fs');

const ROOMS = ['action', 'delivery', 'editor', 'payload', 'redact', 'request', 'values'];
const FOLDERS = [
	'unit/shared',
	...ROOMS.map((room) => `unit/shared/${room}`),
	'unit/EnvyboxTrigger',
	'unit/SalesmanagoTrigger',
];

// A failing property is shrunk for longer than a mutant is worth; so is what must be large.
const isQuick = (file: string) => /^[^.]+\.test\.ts$/.test(file);

for (const folder of FOLDERS) {
	for (const file of readdirSync(`test/${folder}`).filter(isQuick)) {
		jest.requireActual(`../${folder}/${file}`);
	}
}
