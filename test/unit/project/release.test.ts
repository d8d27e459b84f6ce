import { problemWith } from '../../../scripts/release/problem-with';
import { read } from '../../support/project-files';

const { version } = jest.requireActual<{ version: string }>('../../../package.json');

describe('a release', () => {
	const changelog = (heading: string, content = '\n- Something.\n') =>
		`# Changelog\n\n## [Unreleased]\n\n## ${heading}\n${content}\n## [0.0.9] - 2026-01-01\n\n- Old.\n`;

	test.each([
		['v1.2.0', '[1.2.0] - 2026-12-01', undefined, undefined],
		['1.2.0', '[1.2.0] - 2026-12-01', undefined, 'The tag is 1.2.0, and package.json has 1.2.0.'],
		['v1.2.1', '[1.2.1] - 2026-12-01', undefined, 'The tag is v1.2.1'],
		[undefined, '[1.2.0] - 2026-12-01', undefined, 'The tag is undefined'],
		['v1.2.0', '[1.2.1] - 2026-12-01', undefined, 'has no section [1.2.0]'],
		['v1.2.0', '[1x2.0] - 2026-12-01', undefined, 'has no section [1.2.0]'],
		['v1.2.0', '[1.2.0] - not released yet', undefined, 'has no date at [1.2.0]'],
		['v1.2.0', '[1.2.0] - 2026-12-01', '\n', 'says nothing of 1.2.0'],
	])('of the tag %s with %j', (tag, heading, content, problem) => {
		const found = problemWith(tag, '1.2.0', changelog(heading, content));
		if (problem === undefined) expect(found).toBeUndefined();
		else expect(found).toContain(problem);
	});

	test('is prepared in the changelog', () => {
		const found = problemWith(`v${version}`, version, read('CHANGELOG.md'));
		expect(found ?? 'none').toMatch(/^none$|has no date/);
	});
});
