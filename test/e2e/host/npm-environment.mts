/** What `npm run` tells its script about the package and script it runs; not meant for another npm. */
const ABOUT_THIS_RUN = /^(npm_(?!config_)|npm_config_local_prefix$|INIT_CWD$|NODE_OPTIONS$)/i;

/** This process's environment without what `npm run` added to it, for running npm in another folder. */
export function npmEnvironment(): Record<string, string> {
	const kept: Record<string, string> = {};
	for (const [name, value] of Object.entries(process.env)) {
		if (value !== undefined && !ABOUT_THIS_RUN.test(name)) kept[name] = value;
	}
	return kept;
}
