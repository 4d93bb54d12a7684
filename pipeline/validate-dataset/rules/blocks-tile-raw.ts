import type { Block } from '../../../schemas/blocks.ts';
import type { Document } from '../../../schemas/documents.ts';
import { codePointsOf } from '../../text/code-points.ts';
import { byDocument } from '../by-document.ts';
import { type Finding, placeOf, type ValidationRule } from '../rule.ts';
import { tilingFaults } from '../tiling.ts';

export const blocksTileRaw: ValidationRule = {
  id: 'blocks-tile-raw',
  severity: 'error',
  level: 'structure',
  scope: ['documents', 'blocks'],
  title: 'Blocks tile the raw file',
  why: 'Nothing is lost only if every raw character lies in exactly one block, kept or set aside. An empty file has no blocks.',
  check({ rows, raw }) {
    const blocksOf = byDocument(rows.blocks);
    return rows.documents.flatMap((document) => check(document, blocksOf(document.doc_id), raw.get(document.doc_id)));
  },
};

function check(document: Document, blocks: readonly Block[], raw: string | undefined): Finding[] {
  const place = placeOf('documents', document.doc_id);
  if (raw === undefined) {
    const found = 'no raw text';
    return [{ place, found, expected: `the text of ${document.seed_file}`, next: 'give the raw file to the check' }];
  }
  const { length } = codePointsOf(raw);
  const findings: Finding[] = [];
  if (document.raw_chars !== length) {
    findings.push({
      place: `${place}, column raw_chars`,
      found: `${document.raw_chars}`,
      expected: `${length}, the code points of the raw text`,
      next: 'see whether UTF-16 units or bytes were counted, or another file was decoded',
    });
  }
  const spans = blocks.map((block) => [block.raw_start, block.raw_end] as const);
  for (const { index, found, expected } of tilingFaults(spans, 0, length)) {
    const block = blocks[index];
    findings.push({
      place: block ? placeOf('blocks', block.block_id) : place,
      found,
      expected: `${expected}, so that each raw character lies in one block`,
      next: 'mend where separate-article cuts the file into blocks',
    });
  }
  return findings;
}
