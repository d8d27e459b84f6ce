/**
 * Says why a tag may not be published; undefined if it may.
 *
 * @param version the one in package.json
 * @param changelog the text of CHANGELOG.md
 */
export function problemWith(
	tag: string | undefined,
	version: string,
	changelog: string,
): string | undefined {
	if (tag !== `v${version}`) return `The tag is ${tag}, and package.json has ${version}.`;
	const sections = changelog.split(/^## /m);
	const section = sections.find((each) => each.startsWith(`[${version}]`));
	if (section === undefined) return `CHANGELOG.md has no section [${version}].`;
	const [heading, ...content] = section.split('\n');
	if (!/ - \d{4}-\d\d-\d\d$/.test(heading)) return `CHANGELOG.md has no date at [${version}].`;
	return content.join('').trim() === '' ? `CHANGELOG.md says nothing of ${version}.` : undefined;
}
