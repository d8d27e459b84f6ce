import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The vendors that have fixtures: every vendor that has a trigger. */
export const VENDORS = readdirSync(join(import.meta.dirname, '../test/fixtures'));
