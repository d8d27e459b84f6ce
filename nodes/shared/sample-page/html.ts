import { createHash } from 'crypto';
import type { IWebhookFunctions } from 'n8n-workflow';

const STYLE = `
:root { color-scheme: light dark; --text: #2b2f38; --dim: #636a78; --page: #f7f7f9; --card: #fff; --line: #dfe1e8; --link: #c43a1d; --warn: #fff3d6; }
@media (prefers-color-scheme: dark) { :root { --text: #e7e8ec; --dim: #a4a9b6; --page: #1b1c21; --card: #26282f; --line: #3a3d47; --link: #ff8a6b; --warn: #4a3b12; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 2rem 1rem; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 44rem; margin: 0 auto; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
h2 { font-size: 1rem; margin: 1.75rem 0 .5rem; }
ul { list-style: none; margin: 0; padding: 0; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); overflow: hidden; }
li + li { border-top: 1px solid var(--line); }
li { padding: .6rem 1rem; }
li span, p.dim { color: var(--dim); }
li span { display: block; font-size: .875rem; }
a { color: var(--link); font-weight: 600; }
p.warn { background: var(--warn); border-radius: .5rem; padding: .75rem 1rem; }
`;

/** No script, nothing from elsewhere, no frame; the page's own style alone. */
const POLICY = [
	"default-src 'none'",
	`style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
	"form-action 'none'",
	"base-uri 'none'",
	"frame-ancestors 'none'",
].join('; ');

/** Markup of our own. */
export class Html {
	constructor(readonly text: string) {}
}

const ESCAPES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

type Part = string | Html | readonly Html[];

/** Markup with what is put into it escaped, unless it is markup itself. */
export function markup(texts: TemplateStringsArray, ...parts: Part[]): Html {
	const written = parts.map((part) => {
		if (typeof part === 'string') return part.replace(/[&<>"']/g, (each) => ESCAPES[each]);
		return [part]
			.flat()
			.map((each) => each.text)
			.join('');
	});
	return new Html(String.raw({ raw: texts }, ...written));
}

/** Whether a person looks at the answer. */
export function isBrowser(context: IWebhookFunctions): boolean {
	return String(context.getRequestObject().headers.accept).includes('text/html');
}

/** Answers by itself: headers of ours do not pass through n8n's own answer. */
export function sendPage(context: IWebhookFunctions, title: string, body: readonly Html[]): void {
	const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body><main>
<h1>${title}</h1>
${body}
</main></body>
</html>
`;
	const response = context.getResponseObject();
	response.setHeader('Content-Type', 'text/html; charset=utf-8');
	response.setHeader('Content-Security-Policy', POLICY);
	response.setHeader('Cache-Control', 'no-store');
	response.setHeader('Referrer-Policy', 'no-referrer');
	response.setHeader('X-Content-Type-Options', 'nosniff');
	response.status(200).end(page.text);
}
