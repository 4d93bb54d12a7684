import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { readReference } from '../pipeline/read-reference.ts';
import { repairDraft } from '../pipeline/repair-text/repair-text.ts';
const reference = readReference();
const file = process.env.CASES!;
const words = (t: string) => t.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
test('x', () => {
  const out: string[] = [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((l) => JSON.parse(l));
  const check = (name: string, text: string, want: string) => {
    const r = repairDraft(text, reference);
    if (r.draft.text === want) return;
    const same = JSON.stringify(words(r.draft.text)) === JSON.stringify(words(want));
    out.push(`${same ? 'offsets' : 'WORDS'} | ${name}\n   text ${text}\n   got  ${JSON.stringify(r.draft.text)}\n   want ${JSON.stringify(want)}\n   ` + r.edits.slice(0, 6).map(e => `${e.kind}: ${JSON.stringify(e.rawText.slice(0,60))} -> ${JSON.stringify(e.text.slice(0,60))} (${e.evidence})`).join('\n   '));
  };
  for (const l of lines) check(l.name, l.text, l.repaired ?? l.text);
  if (process.env.JOINED) {
    const all = lines.map((l) => l.text).join('\n');
    const r = repairDraft(all, reference);
    const a = all.split('\n'), b = r.draft.text.split('\n');
    out.push(`JOINED lines ${a.length} -> ${b.length}`);
    if (a.length === b.length) a.forEach((x, i) => { if (x !== b[i]) out.push(`  J ${JSON.stringify(words(x)) === JSON.stringify(words(b[i]!)) ? 'offsets' : 'WORDS'} ${x}\n    ${b[i]}`); });
    else out.push(JSON.stringify(r.edits.filter(e => e.kind === 'join-broken-lines' || e.runs).map(e => [e.kind, e.rawText.slice(0, 80)])));
  }
  console.log(out.join('\n'), '\n', out.length, 'of', lines.length);
});
