import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { readReference } from '../pipeline/read-reference.ts';
import { repairDraft } from '../pipeline/repair-text/repair-text.ts';
import { isArabicLine } from '../pipeline/repair-text/language-gate.ts';
const reference = readReference();
const words = (t: string) => t.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
test('good lines in a reversed document', () => {
  const raw = readFileSync('seeds/documents/000_a0ac5bb62559c997.txt', 'utf8');
  const good = readFileSync('test/cases/repair-text/good-text.jsonl', 'utf8').split('\n').filter(Boolean).map((l) => JSON.parse(l).text as string);
  let n = 0; const out = [];
  for (const g of good) {
    if (!isArabicLine(g, reference)) continue;
    n++;
    const r = repairDraft(raw + '\n\n' + g + '\n', reference).draft.text.trimEnd().split('\n').at(-1)!;
    if (JSON.stringify(words(r)) !== JSON.stringify(words(g))) out.push(g + '\n    ' + r);
  }
  console.log(n, out.length, out.join('\n'));
});
