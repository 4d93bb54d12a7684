/**
 * How well copies are told from other documents:
 *
 *   npm run relations [-- --texts DIR] [--errors N] [--aright]
 *
 * Thresholds are chosen on the first half of the truth; both are printed. With --aright the articles of pages are given as they were
 * composed, not as the pipeline tells them from the furniture.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readReference } from '../../../pipeline/index.ts';
import { type Figures, measure, precisionOf, readStaged, recallOf } from './measure.ts';
import { stageDocuments } from './stage.ts';

const { values } = parseArgs({
  options: {
    texts: { type: 'string', default: join(import.meta.dirname, '../damage-lab/texts') },
    errors: { type: 'string', default: '0' },
    aright: { type: 'boolean', default: false },
  },
});
const staged = stageDocuments(values.texts);
const measured = measure(staged, readStaged(staged.documents, readReference(), values));
const share = (n: number): string => (Number.isNaN(n) ? '–' : n.toFixed(4));
const line = (name: string, f: Figures): string =>
  `${name.padEnd(52)}${String(f.asked).padStart(6)}${String(f.found).padStart(6)}${String(f.wrong).padStart(6)}  recall ${share(recallOf(f))}  precision ${share(precisionOf(f))}`;

const ofType = new Map<string, number>();
for (const { type } of staged.unrelated) ofType.set(type, (ofType.get(type) ?? 0) + 1);
console.log(`${staged.documents.length} documents\n${''.padEnd(52)} asked found wrong`);
for (const [type, figures] of measured.byType) {
  const pairs = ofType.get(type);
  if (pairs === undefined) console.log(line(type, figures));
  else console.log(`${`not: ${type}`.padEnd(52)}${String(pairs).padStart(6)} pairs, ${figures.wrong} wrong`);
}
console.log(line('half on which thresholds were chosen', measured.halves[0]));
console.log(line('other half', measured.halves[1]));
console.log(line('all', measured.all));
for (const { type, from, to } of measured.missed.slice(0, Number(values.errors)))
  console.log(`missed ${type}: ${from} – ${to}`);
for (const { relation, type } of measured.wrong.slice(0, Number(values.errors)))
  console.log(`wrong (${type}): ${relation.id} – ${relation.relatedId}: ${relation.kind} ${relation.evidence}`);
