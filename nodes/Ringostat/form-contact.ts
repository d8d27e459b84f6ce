import type { INodeProperties } from 'n8n-workflow';

import { collection, mappingMode, notice } from '../shared/editor/action-parameters';
import { text } from './form-text';

const sync = { resource: ['contact'], operation: ['sync'] };

/** Contact → Sync. */
export const contactProperties: INodeProperties[] = [
	mappingMode(
		"Take the client from the incoming item: an event's contact, or fields that are named as below",
		{ displayOptions: { show: sync } },
	),
	notice(
		'syncNotice',
		"The contact is filled from the incoming item: its fullName or contact.name, phone, email, externalId, leadId and links. What you add below wins. Without an ID the client's number is the ID, so that the same client is never added twice.",
		{ ...sync, mapping: ['autoMap'] },
	),
	collection('Contact Fields', 'contactFields', sync, [
		text(
			'Contact Link',
			'contactLink',
			'Page of the contact in your CRM',
			'https://crm.example.com/42',
		),
		text('Deal Link', 'dealLink', 'Page of the deal in your CRM'),
		text('Email', 'email', 'E-mail address of the client', 'ivan@example.com'),
		text('External ID', 'externalId', 'ID of the contact in your CRM', '42'),
		text('Full Name', 'fullName', 'Name that agents see when the client calls'),
		text('Google Client ID', 'googleClientId', 'ID that Google Analytics gave the visitor'),
		text('Lead ID', 'leadId', 'ID of the lead in your CRM'),
		text('Lead Link', 'leadLink', 'Page of the lead in your CRM'),
		text(
			'Origin',
			'origin',
			'Name of the system that the contact comes from; n8n if empty',
			'KeyCRM',
		),
		text('Phone', 'phone', 'Number of the client', '380670000002'),
		text('Responsible', 'responsible', 'Who is responsible for the client in your CRM'),
		text('Staff ID', 'staffId', 'ID of the employee in Ringostat who is responsible'),
	]),
];
