import { bareSettings, type Settings } from '../../nodes/shared/request/settings';

/** A node as it is dropped on the canvas, in a workflow of Moscow's, with what a test changes. */
export function settingsWith(different: Partial<Settings> = {}): Settings {
	return bareSettings({ events: [] }, { zone: 'Europe/Moscow', ...different });
}
