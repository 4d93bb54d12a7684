/**
 * Names against the gold of test/cases/names, both halves.
 *
 *   npm run -s names -- --texts DIR [--show]
 *
 * --texts is the folder of the open texts that the annotations stand off from. With --show what is wrong in the seen half is listed;
 * of the held-out half only kinds are counted.
 */
import { parseArgs } from 'node:util';
import { readReference } from '../../../pipeline/read-reference.ts';
import { readGoldNames } from './gold-names.ts';
import { type NameScores, scoreNames } from './score-names.ts';

const { values: options } = parseArgs({
  options: { texts: { type: 'string' }, show: { type: 'boolean', default: false } },
});
if (!options.texts) throw new Error('expected --texts DIR, the folder of the open texts');

const reference = readReference();
const percent = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3));

function print(title: string, s: NameScores): void {
  const precision = percent(s.right, s.right + s.extra);
  const recall = percent(s.right, s.right + s.missed);
  const f1 = percent(2 * s.right, 2 * s.right + s.extra + s.missed);
  console.log(
    `${title.padEnd(20)} P ${precision} R ${recall} F1 ${f1} of ${s.right + s.missed}; linked ${percent(s.linked, s.linkable)} of ${s.linkable}; NIL right ${percent(s.trulyNil, s.nil)} of ${s.nil}`,
  );
}

for (const half of ['seen', 'held-out'] as const) {
  const documents = readGoldNames(half, options.texts);
  const isComposed = ({ id }: { id: string }) => id.startsWith('composed');
  print(
    `${half}, news`,
    scoreNames(
      documents.filter((d) => !isComposed(d)),
      reference,
    ),
  );
  print(`${half}, composed`, scoreNames(documents.filter(isComposed), reference));
  const all = scoreNames(documents, reference);
  print(half, all);
  const kinds = new Map<string, number>();
  for (const error of all.errors) {
    const kind = error.replace(/[:,].*/su, '');
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  console.log(
    [...kinds]
      .sort((a, b) => b[1] - a[1])
      .map(([kind, n]) => `  ${n} ${kind}`)
      .join('\n'),
  );
  if (options.show && half === 'seen') for (const error of all.errors) console.log(`  ${error}`);
}
