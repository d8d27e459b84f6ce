// The unit tests that cover nodes/shared, as one file: Stryker runs Jest once per mutant, and what a
// run takes is the loading of modules, once per file.
const { readdirSync } = jest.requireActual<typeof import('node:fs')>('node:fs');

const FOLDERS = [
	'unit/shared',
	'unit/ContakoTrigger',
	'unit/EnvyboxTrigger',
	'unit/RingostatTrigger',
	'unit/SalesmanagoTrigger',
];

// A failing property is shrunk for longer than a mutant is worth, and limits are large and timed.
const isQuick = (file: string) => /(^|\/)(?!limits)[^./]+\.test\.ts$/.test(file);

for (const folder of FOLDERS) {
	const files = readdirSync(`test/${folder}`, { recursive: true }).map(String);
	for (const file of files.filter(isQuick)) jest.requireActual(`../${folder}/${file}`);
}
