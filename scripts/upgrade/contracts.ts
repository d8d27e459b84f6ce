import type { ICredentialType, INodeType } from 'n8n-workflow';

import { vendors } from '../vendors';
import { credentialContract, nodeContract, versionsOf, type Contract } from './contract';

/** package.json, as far as n8n reads it. */
export interface Manifest {
	n8n: Record<'nodes' | 'credentials', string[]>;
}

/** Loads a source file by its path from the package's root; what it exports, by name. */
export type Load = (path: string) => Record<string, new () => unknown>;

/** Every contract of the package, by the name of the file in which it is recorded. */
export function contracts({ n8n }: Manifest, load: Load): Record<string, Contract> {
	const instances = (files: string[]) => files.map((file) => new (classIn(file, load))());
	const nodes = instances(n8n.nodes) as INodeType[];
	const credentials = instances(n8n.credentials) as ICredentialType[];
	return Object.fromEntries([...nodes.flatMap(ofNode), ...credentials.map(ofCredential)]);
}

/** Of a compiled file's source: n8n wants the class to be named as the file. */
function classIn(compiled: string, load: Load) {
	const [, source, name] = /^dist\/(.*\/(\w+)\.\w+)\.js$/.exec(compiled) ?? [];
	return load(`${source}.ts`)[name];
}

function ofNode(node: INodeType): Array<[file: string, contract: Contract]> {
	const { name } = node.description;
	const vendor = vendors.find((each) => name === `${each.name}Trigger`);
	return versionsOf(node.description).map((version) => [
		`${name}.v${version}.json`,
		nodeContract(node, version, vendor),
	]);
}

function ofCredential(credential: ICredentialType): [file: string, contract: Contract] {
	return [`${credential.name}.json`, credentialContract(credential)];
}
