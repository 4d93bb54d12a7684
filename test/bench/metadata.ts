/**
 * Prints, for each field of the metadata, how many pages of test/cases/metadata were read rightly, wrongly or not, for
 * both files of pages; with `--misses [field]` also where those for making rules fail. The others are never printed.
 */
import { readReference } from '../../pipeline/read-reference.ts';
import { compare, type FieldName, figuresOf, type Half, recallOf, statedPages } from '../metadata-pages.ts';

const reference = readReference();
const [flag, only] = process.argv.slice(2);
for (const half of ['rules', 'held out'] satisfies Half[]) {
  const own = statedPages(half).map((page) => compare(page, reference));
  console.info(`${half}: ${own.length} pages`);
  for (const [field, figures] of Object.entries(figuresOf(own))) {
    const counts = ['right', 'wrong', 'missed', 'unknown'] as const;
    const told = counts.map((o) => `${o} ${String(figures[o]).padStart(3)}`).join('  ');
    console.info(`  ${field.padEnd(15)} ${told}  recall ${recallOf(figures).toFixed(3)}`);
  }
}
if (flag === '--misses') {
  for (const { page, blocks, found, wanted, outcomes } of statedPages('rules').map((p) => compare(p, reference))) {
    const bad = (Object.keys(outcomes) as FieldName[]).filter(
      (f) => ['wrong', 'missed'].includes(outcomes[f]) && (!only || f === only),
    );
    if (bad.length === 0) continue;
    console.info(`\n## ${page.name}`);
    for (const [kind, text] of blocks) console.info(`   ${kind.padEnd(15)} ${text}`);
    for (const f of bad)
      console.info(` ${outcomes[f]} ${f}: ${JSON.stringify(found[f])} for ${JSON.stringify(wanted[f])}`);
  }
}
