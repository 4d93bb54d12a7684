import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { ingestDocument } from '../pipeline/ingest-documents/ingest-document.ts';
import { readReference } from '../pipeline/read-reference.ts';
import { repairDocument } from '../pipeline/repair-text/repair-text.ts';
import { separateArticle } from '../pipeline/separate-article/separate-article.ts';
const reference = readReference();
test('sep', () => {
  const out: string[] = [];
  for (const c of readFileSync('/tmp/laws-and-cases/s.jsonl', 'utf8').split('\n').filter(Boolean).map((l) => JSON.parse(l))) {
    const d = ingestDocument({ name: 'x', bytes: new TextEncoder().encode(c.text), source: null, corrections: [] });
    const { draft, blocks } = separateArticle(repairDocument(d, reference), reference);
    const got = blocks.filter((b) => b.kind !== 'blank').map((b) => [b.kind, b.article, b.kept, draft.text.slice(b.textStart, b.textEnd), b.ruleId]);
    if (JSON.stringify(got.map((g) => g.slice(0, 4))) === JSON.stringify(c.blocks)) { out.push('ok ' + c.name); continue; }
    out.push('FAIL ' + c.name);
    got.forEach((g, i) => { const w = (c.blocks ?? [])[i]; if (JSON.stringify(g.slice(0, 4)) !== JSON.stringify(w)) out.push('   got ' + JSON.stringify(g).slice(0, 150) + '\n  want ' + JSON.stringify(w)?.slice(0, 120)); });
  }
  console.log(out.join('\n'));
});
