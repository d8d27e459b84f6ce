/** `phone` is text of digits only: vionvi's own example sends a number and gets text back. */
export type LeadFieldType = 'text' | 'int' | 'phone';

/** What one field of a lead is, and where Map Automatically takes it from. */
export interface LeadFieldRow {
	type: LeadFieldType;
	/** Title case, for the form. */
	label: string;
	/** Sentence case, for the form. */
	description: string;
	example?: string;
	/** Where to look in an item after the field's own name. */
	itemPath?: string;
	/** Parameters of the page's URL to look in after that, lower case, the best one first. */
	urlParameters?: readonly string[];
}
