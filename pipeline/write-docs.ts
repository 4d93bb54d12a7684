/** `npm run docs`: writes the pages that tell of every damage, kind of block and field, each beside its objects. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { docs } from './docs.ts';
import { packageRoot } from './read-reference.ts';

for (const [path, text] of docs()) writeFileSync(join(packageRoot(), path), text);
