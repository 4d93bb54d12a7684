import { tables } from '../schemas/dataset.ts';
import { columnsOf } from '../schemas/derive/columns.ts';
import { fields } from './extract-metadata/extract-metadata.ts';
import { fieldDocs } from './extract-metadata/field-docs.ts';
import { choiceSigns } from './link-entities/choice-signs.ts';
import { linkRules } from './link-entities/rules.ts';
import { signDocs } from './link-entities/sign-docs.ts';
import { damageDocs } from './repair-text/damage-docs.ts';
import { damages } from './repair-text/damages.ts';
import { kindDocs } from './separate-article/kind-docs.ts';
import { kinds } from './separate-article/kinds.ts';
import { blockRules } from './separate-article/separate-article.ts';

/** The pages that are printed from objects, by their paths in the package. */
export const docs = (): ReadonlyMap<string, string> =>
  new Map([
    ['pipeline/repair-text/README.md', damageDocs(damages)],
    ['pipeline/separate-article/README.md', kindDocs(kinds, blockRules)],
    ['pipeline/extract-metadata/README.md', fieldDocs(fields, columnsOf(tables.documents))],
    ['pipeline/link-entities/README.md', signDocs(linkRules, choiceSigns)],
  ]);
