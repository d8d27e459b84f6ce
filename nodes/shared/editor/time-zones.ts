import type { INodePropertyOptions } from 'n8n-workflow';

/**
 * The zones of the countries that the vendors work in. Any other is set once for the whole workflow
 * in its settings, which is the default here.
 */
const ZONES: ReadonlyArray<[value: string, name: string]> = [
	['America/Manaus', 'Brazil: Manaus (America/Manaus)'],
	['America/Noronha', 'Brazil: Noronha (America/Noronha)'],
	['America/Rio_Branco', 'Brazil: Rio Branco (America/Rio_Branco)'],
	['America/Sao_Paulo', 'Brazil: São Paulo (America/Sao_Paulo)'],
	['Europe/Warsaw', 'Poland: Warsaw (Europe/Warsaw)'],
	['Asia/Irkutsk', 'Russia: Irkutsk (Asia/Irkutsk)'],
	['Europe/Kaliningrad', 'Russia: Kaliningrad (Europe/Kaliningrad)'],
	['Asia/Kamchatka', 'Russia: Kamchatka (Asia/Kamchatka)'],
	['Asia/Krasnoyarsk', 'Russia: Krasnoyarsk (Asia/Krasnoyarsk)'],
	['Asia/Magadan', 'Russia: Magadan (Asia/Magadan)'],
	['Europe/Moscow', 'Russia: Moscow (Europe/Moscow)'],
	['Asia/Omsk', 'Russia: Omsk (Asia/Omsk)'],
	['Europe/Samara', 'Russia: Samara (Europe/Samara)'],
	['Asia/Vladivostok', 'Russia: Vladivostok (Asia/Vladivostok)'],
	['Asia/Yakutsk', 'Russia: Yakutsk (Asia/Yakutsk)'],
	['Asia/Yekaterinburg', 'Russia: Yekaterinburg (Asia/Yekaterinburg)'],
	['Europe/Kyiv', 'Ukraine: Kyiv (Europe/Kyiv)'],
	['UTC', 'UTC'],
	['', "Workflow's Time Zone"],
];

/** Choices for the option *Time Zone*, alphabetical by name. */
export const timeZones: INodePropertyOptions[] = ZONES.map(([value, name]) => ({ name, value }));
