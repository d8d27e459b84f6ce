import type { Api } from './host/api.mts';

/** A row of a data table, without n8n's own columns. */
export type Row = Record<string, unknown>;

interface StoredTable {
	id: string;
	name: string;
}

const OWN_COLUMNS = ['id', 'createdAt', 'updatedAt'];

/** The data tables of the owner's personal project: those that an imported workflow sees. */
export class DataTables {
	readonly #api: Api;
	readonly #path: string;

	private constructor(
		api: Api,
		readonly projectId: string,
	) {
		this.#api = api;
		this.#path = `/rest/projects/${projectId}/data-tables`;
	}

	static async of(api: Api): Promise<DataTables> {
		const { id } = await api.rest<{ id: string }>('GET', '/rest/projects/personal');
		return new DataTables(api, id);
	}

	/** Adds rows to a table that the template's set-up has made, as a user types them in. */
	async insert(name: string, rows: Row[]): Promise<void> {
		const { id } = await this.#named(name);
		await this.#api.rest('POST', `${this.#path}/${id}/insert`, { data: rows, returnType: 'count' });
	}

	/** The rows of a table, oldest first. Throws if there is no such table. */
	async rows(name: string): Promise<Row[]> {
		const { id } = await this.#named(name);
		const { data } = await this.#api.rest<{ data: Row[] }>(
			'GET',
			`${this.#path}/${id}/rows?take=250`,
		);
		return data
			.sort((one, other) => Number(one.id) - Number(other.id))
			.map((row) =>
				Object.fromEntries(Object.entries(row).filter(([column]) => !OWN_COLUMNS.includes(column))),
			);
	}

	/** Renames a table, so that nodes that look for it by name fail. */
	async rename(name: string, newName: string): Promise<void> {
		const { id } = await this.#named(name);
		await this.#api.rest('PATCH', `${this.#path}/${id}`, { name: newName });
	}

	/** Removes every table, so that the next template starts as on a fresh n8n. */
	async clear(): Promise<void> {
		for (const { id } of await this.#all()) await this.#api.rest('DELETE', `${this.#path}/${id}`);
	}

	async #named(name: string): Promise<StoredTable> {
		const table = (await this.#all()).find((each) => each.name === name);
		if (table === undefined) throw new Error(`There is no data table "${name}".`);
		return table;
	}

	async #all(): Promise<StoredTable[]> {
		const { data } = await this.#api.rest<{ data: StoredTable[] }>('GET', `${this.#path}?take=250`);
		return data;
	}
}
