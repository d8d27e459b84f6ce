import type { Settings } from '../../nodes/shared/settings';

/** A node as it is dropped on the canvas, in a workflow of Moscow's, with what a test changes. */
export function settingsWith(different: Partial<Settings> = {}): Settings {
	return {
		events: [],
		outputMode: 'perEvent',
		zone: 'Europe/Moscow',
		includeRaw: true,
		includeHeaders: false,
		includeRedacted: false,
		options: {},
		issues: [],
		...different,
	};
}
