/** A field of a credential as text: an API may have stored a number, which n8n does not check. */
export function storedText(stored: unknown): string {
	return typeof stored === 'string' || typeof stored === 'number' ? String(stored) : '';
}
