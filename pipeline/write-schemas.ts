/** Part of `npm run prepare`: writes the JSON Schemas beside the compiled code, where the package exports them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tables } from '../schemas/dataset.ts';
import { jsonSchemaOf } from '../schemas/derive/json-schema.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'schema');
mkdirSync(folder, { recursive: true });
for (const table of Object.values(tables)) {
  writeFileSync(join(folder, `${table.name}.schema.json`), `${JSON.stringify(jsonSchemaOf(table), null, 2)}\n`);
}
