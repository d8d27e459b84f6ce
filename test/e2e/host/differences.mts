/** In what tests must expect one version of n8n to differ from another. */
export interface Differences {
	/** The zod that n8n brings: the package has none of its own. */
	zod: string;
	/** What the editor puts into the settings of an imported workflow on top of the usual. */
	importedSettings: Record<string, unknown>;
	/** Send Email knows *Attachments (File)*; without it a mail comes without the file. */
	mailsFiles: boolean;
	/** The file of an upload is deleted after the webhook's call. */
	deletesUploads: boolean;
	/** Multipart of more than 1,000 fields is refused with 413; else it is cut without a word. */
	refusesManyFields: boolean;
	/** Test files that click their way through an editor which this version does not have yet. */
	withoutFiles: string[];
	/** Google Sheets can append to a sheet that has no header yet. */
	startsEmptySheets: boolean;
	/** Templates with a node that this version does not have yet. */
	withoutTemplates: string[];
}

const USUAL: Differences = {
	zod: '3.25.76',
	importedSettings: {},
	mailsFiles: true,
	deletesUploads: true,
	refusesManyFields: true,
	startsEmptySheets: true,
	withoutFiles: [],
	withoutTemplates: [],
};

const UNUSUAL: Record<string, Partial<Differences>> = {
	'2.8.4': {
		zod: '3.25.67',
		importedSettings: { availableInMCP: false },
		mailsFiles: false,
		deletesUploads: false,
		refusesManyFields: false,
		startsEmptySheets: false,
		withoutFiles: [
			'editor-credentials.test.mts',
			'editor-flow.test.mts',
			'editor-paste.test.mts',
			'editor-vionvi.test.mts',
			'editor-webhook-flows.test.mts',
		],
		withoutTemplates: ['all-sources-to-pipedrive'],
	},
};

/** The differences that a version of n8n is known to have, each found on the running host. */
export function differencesOf(version: string): Differences {
	return { ...USUAL, ...UNUSUAL[version] };
}
