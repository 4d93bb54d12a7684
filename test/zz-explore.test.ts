import fc from 'fast-check';
import { test } from 'vitest';
import { readDocument } from '../pipeline/flow.ts';
import { ingestDocument } from '../pipeline/ingest-documents/ingest-document.ts';
import { readReference } from '../pipeline/read-reference.ts';
import { hostileText } from './arbitrary-texts.ts';
const reference = readReference();
test('stats', () => {
  const kinds = new Map<string, number>(); const blocks = new Map<string, number>();
  let len = 0, max = 0, nested = 0, gaveup=0, mentions=0, movedReplaced=0;
  for (const t of fc.sample(hostileText, { seed: 20250401, numRuns: 1000 })) {
    len += t.length; max = Math.max(max, t.length);
    const r = readDocument(ingestDocument({ name: 'x', bytes: new TextEncoder().encode(t), source: null, corrections: [] }), reference);
    for (const k of r.diagnosis) kinds.set(k, (kinds.get(k) ?? 0) + 1);
    for (const b of new Set(r.blocks.map(b => b.kind))) blocks.set(b, (blocks.get(b) ?? 0) + 1);
    const moves = r.edits.filter(e => e.runs);
    if (moves.some(m => moves.some(n => n !== m && n.rawStart >= m.rawStart && n.rawEnd <= m.rawEnd))) nested++;
    if (moves.some(m => r.edits.some(n => !n.runs && n.rawStart >= m.rawStart && n.rawEnd <= m.rawEnd))) movedReplaced++;
    if (r.needsReview && r.edits.length === 0) gaveup++;
    mentions += r.mentions.length;
  }
  console.log({ mean: len / 1000, max, nested, movedReplaced, gaveup, mentions }, kinds, blocks);
});
