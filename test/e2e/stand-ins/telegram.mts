import {
	jsonAnswer,
	startHttpServer,
	type Lifetime,
	type ReceivedRequest,
	type ScriptedAnswer,
} from './http-server.mts';

/** A message that the bot sent. */
export interface TelegramMessage {
	chatId: string;
	text: string;
	parseMode: string | undefined;
}

/** A stand-in for Telegram's Bot API on loopback; its `url` is the credential's Base URL. */
export interface TelegramStandIn {
	url: string;
	/** The bot's token; any other is refused. */
	token: string;
	/** Every message that was accepted, in the order it came. */
	messages: TelegramMessage[];
	/** Answers the next message with an error of the server's. */
	refuseNext: () => void;
	stop: () => Promise<void>;
}

// Too short for a real token, so that no scanner takes it for one.
const TOKEN = '1:made-up';
/** What Telegram takes in HTML, as far as templates use it; everything else must be escaped. */
const HTML_TAG = /<\/?(?:b|i|u|s|code|pre)>|<a href="[^"<>]*">|<\/a>/g;
const HTML_ENTITY = /&(?:lt|gt|amp|quot|#\d+);/g;

/** What is left of a character that was cut in two. */
const HALF_CHARACTER = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/;

/** Starts a stand-in. Hand it the test's context to have it stopped when the test ends. */
export async function startTelegram(test?: Lifetime): Promise<TelegramStandIn> {
	const messages: TelegramMessage[] = [];
	let refusals = 0;

	const answerTo = ({ path, body }: ReceivedRequest): ScriptedAnswer => {
		const [, token, method] = /^\/bot([^/]*)\/(\w+)$/.exec(path) ?? [];
		if (token !== TOKEN) return failure(401, 'Unauthorized');
		if (method === 'getMe') return success({ id: 1, is_bot: true, first_name: 'Example bot' });
		if (method !== 'sendMessage') return failure(404, 'Not Found');
		if (refusals > 0) {
			refusals -= 1;
			return failure(502, 'Bad Gateway');
		}
		const message = messageOf(body);
		const problem = problemOf(message);
		if (problem !== undefined) return failure(400, `Bad Request: ${problem}`);
		messages.push(message);
		return success({
			message_id: messages.length,
			chat: { id: message.chatId },
			text: message.text,
		});
	};

	const { origin, stop } = await startHttpServer(answerTo, test);
	return { url: origin, token: TOKEN, messages, refuseNext: () => (refusals += 1), stop };
}

function messageOf(body: unknown): TelegramMessage {
	const { chat_id, text, parse_mode } = (body ?? {}) as Record<string, string | undefined>;
	return { chatId: String(chat_id ?? ''), text: text ?? '', parseMode: parse_mode };
}

/** What Telegram finds wrong with a message: a customer's `_` or `<` in a marked-up text above all. */
function problemOf({ chatId, text, parseMode }: TelegramMessage): string | undefined {
	if (chatId === '') return 'chat_id is empty';
	if (text.trim() === '') return 'message text is empty';
	if (text.length > 4096) return 'message is too long';
	if (HALF_CHARACTER.test(text)) return 'strings must be encoded in UTF-8';
	const isMarkedUpRight = parseMode === 'HTML' ? isHtml(text) : isMarkdown(text);
	return parseMode === undefined || isMarkedUpRight ? undefined : "can't parse entities";
}

function isHtml(text: string): boolean {
	return !/[<>&]/.test(text.replace(HTML_TAG, '').replace(HTML_ENTITY, ''));
}

function isMarkdown(text: string): boolean {
	return ['_', '*', '`'].every((mark) => text.split(mark).length % 2 === 1);
}

function success(result: unknown): ScriptedAnswer {
	return jsonAnswer(200, { ok: true, result });
}

function failure(status: number, description: string): ScriptedAnswer {
	return jsonAnswer(status, { ok: false, error_code: status, description });
}
