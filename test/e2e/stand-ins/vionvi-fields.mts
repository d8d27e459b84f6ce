/** The types a field of vionvi's webhook source may have in a request. */
export type FieldType = 'text' | 'integer' | 'phone';

/** The 30 request fields of vionvi's webhook source. */
export const VIONVI_FIELDS: Record<string, FieldType> = {
	name: 'text',
	// The vendor's request example sends the phone as a number, its answer has it as text.
	phone: 'phone',
	email: 'text',
	userIdOwner: 'integer',
	sourceId: 'integer',
	remoteId: 'integer',
	locationUnitId: 'integer',
	locationCityId: 'integer',
	funnelStageId: 'integer',
	cost: 'integer',
	utmSource: 'text',
	utmMedium: 'text',
	utmCampaign: 'text',
	utmContent: 'text',
	utmTerm: 'text',
	utmReferrer: 'text',
	openstatService: 'text',
	openstatCampaign: 'text',
	openstatAd: 'text',
	openstatSource: 'text',
	from: 'text',
	yclid: 'text',
	ymclid: 'text',
	ymClientId: 'text',
	gclid: 'text',
	yqrid: 'text',
	fbclid: 'text',
	roistatId: 'text',
	referrer: 'text',
	ip: 'text',
};

/** Field → what is wrong with it, as vionvi words it. */
export type FieldErrors = Record<string, string[]>;

const LABELS: Record<string, string> = { phone: 'Телефон', email: 'Email' };

const TYPES: Record<FieldType, { accepts: (value: unknown) => boolean; complaint: string }> = {
	text: { accepts: (value) => typeof value === 'string', complaint: 'должно быть строкой' },
	integer: { accepts: Number.isSafeInteger, complaint: 'должно быть целым числом' },
	phone: {
		accepts: (value) => typeof value === 'string' || Number.isSafeInteger(value),
		complaint: 'должно быть строкой',
	},
};

/**
 * What is wrong with a request body; `{}` if nothing is. Required is a phone or an e-mail.
 * Stricter than the real service may be: fields that are not documented are refused too.
 */
export function fieldErrors(body: Record<string, unknown>): FieldErrors {
	const errors: FieldErrors = {};
	for (const [field, value] of Object.entries(body)) {
		const type = VIONVI_FIELDS[field];
		if (type === undefined) errors[field] = [`Поле ${field} не существует.`];
		else if (!TYPES[type].accepts(value)) {
			errors[field] = [`Поле ${LABELS[field] ?? field} ${TYPES[type].complaint}.`];
		}
	}
	if (!body.phone && !body.email) {
		for (const field of ['phone', 'email']) {
			errors[field] ??= [`Поле ${LABELS[field]} обязательно для заполнения.`];
		}
	}
	return errors;
}
