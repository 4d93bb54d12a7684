/** `npm run docs`: writes the page that tells of each damage, beside the damages. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './read-reference.ts';
import { damageDocs } from './repair-text/damage-docs.ts';
import { damages } from './repair-text/damages.ts';

writeFileSync(join(packageRoot(), 'pipeline', 'repair-text', 'README.md'), damageDocs(damages));
