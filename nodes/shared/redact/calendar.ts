const DAY = 86_400_000;
/** The day on which every redacted request came. */
const SHOWN = Date.UTC(2026, 8, 30);
/** A date that is further away is about somebody's life (a birthday), not about the event. */
const FAR_DAYS = 366;
const FAR = Date.UTC(2000, 0, 1);
/** Ten or thirteen digits are taken for a Unix time only as near as this: they may be a number. */
const NEAR_DAYS = 2;
/** Milliseconds, by number of digits. */
const UNITS: Readonly<Record<number, number>> = { 10: 1000, 13: 1 };

/**
 * Moves dates by the whole days between the day of receipt and a fixed one: the format, the time of
 * day and the distance between two dates stay.
 */
export class Calendar {
	private readonly received: number;
	private readonly shift: number;

	/** @param receivedAt ISO 8601 in UTC */
	constructor(receivedAt: string) {
		this.received = Date.parse(receivedAt);
		this.shift = SHOWN - Math.floor(this.received / DAY) * DAY;
	}

	/** The time of receipt on the fixed day, as ISO 8601 in UTC. */
	get receivedAt(): string {
		return new Date(this.received + this.shift).toISOString();
	}

	/** A date in digits, the year first or last. */
	date(sent: string): string {
		const parts = sent.split(/\D/);
		const isYearFirst = parts[0].length === 4;
		const [year, month, day] = (isYearFirst ? parts : [...parts].reverse()).map(Number);
		const time = Date.UTC(year, month - 1, day);
		const isFar = !(Math.abs(time - this.received) <= FAR_DAYS * DAY);
		const shown = new Date(isFar ? FAR : time + this.shift);
		const values = [shown.getUTCFullYear(), shown.getUTCMonth() + 1, shown.getUTCDate()];
		if (!isYearFirst) values.reverse();
		let index = 0;
		return sent.replace(/\d+/g, (part) => String(values[index++]).padStart(part.length, '0'));
	}

	/** A Unix time in seconds or milliseconds; undefined where the digits are none of these days. */
	unixTime(digits: string): string | undefined {
		const unit = UNITS[digits.length];
		if (unit === undefined) return undefined;
		const time = Number(digits) * unit;
		if (Math.abs(time - this.received) > NEAR_DAYS * DAY) return undefined;
		return String((time + this.shift) / unit);
	}
}
