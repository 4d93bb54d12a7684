import { createHash } from 'node:crypto';
import type { Block } from '../../../schemas/blocks.ts';
import type { Document } from '../../../schemas/documents.ts';
import { codePointsOf } from '../../text/code-points.ts';
import { byDocument } from '../by-document.ts';
import { firstDifference } from '../first-difference.ts';
import { type Finding, placeOf, shown, type ValidationRule } from '../rule.ts';

export const textIsItsParts: ValidationRule = {
  id: 'text-is-its-parts',
  severity: 'error',
  level: 'structure',
  scope: ['documents', 'blocks'],
  title: 'The text is made of its kept blocks',
  why: 'The title, then the other kept blocks in their order, one line each, are the article and nothing else is. Blocks that are set aside have no place in it.',
  check({ rows }) {
    const blocksOf = byDocument(rows.blocks);
    return rows.documents.flatMap((document) => {
      const blocks = blocksOf(document.doc_id);
      return [...fingerprintFaults(document), ...blocks.flatMap(keptFaults), ...partFaults(document, blocks)];
    });
  },
};

function* fingerprintFaults({ doc_id, text, text_sha256, text_chars }: Document): Generator<Finding> {
  const place = placeOf('documents', doc_id);
  const next = 'take the fingerprint and the length from the text that is published';
  const sha256 = createHash('sha256')
    .update(text ?? '', 'utf8')
    .digest('hex');
  const { length } = codePointsOf(text ?? '');
  if (text_sha256 !== sha256)
    yield { place: `${place}, column text_sha256`, found: text_sha256, expected: sha256, next };
  if (text_chars !== length) {
    yield { place: `${place}, column text_chars`, found: `${text_chars}`, expected: `${length} code points`, next };
  }
}

function keptFaults({ block_id, kept, start_char, end_char, text }: Block): Finding[] {
  const isPlaced = start_char !== null && end_char !== null;
  const isNowhere = start_char === null && end_char === null;
  if (kept ? isPlaced && text !== null : isNowhere) return [];
  return [
    {
      place: placeOf('blocks', block_id),
      found: `kept ${kept}, span ${start_char}–${end_char}, text ${shown(text)}`,
      expected: kept ? 'a text and its span in documents.text' : 'no span in documents.text',
      next: 'see textOf in separate-article: a block is kept exactly if it is a part of the text',
    },
  ];
}

function partFaults({ doc_id, text }: Document, blocks: readonly Block[]): Finding[] {
  const next = 'see textOf in separate-article, which joins the parts';
  const kept = blocks.filter((block) => block.kept);
  const title = kept.find((block) => block.kind === 'title');
  const parts = title ? [title, ...kept.filter((block) => block !== title)] : kept;
  const joined = parts.map((block) => block.text ?? '').join('\n');
  if (joined !== (text ?? '')) {
    return [{ place: `${placeOf('documents', doc_id)}, column text`, ...firstDifference(text ?? '', joined), next }];
  }
  // Two equal lines could be taken for each other: each has its own place.
  const points = codePointsOf(joined);
  let position = 0;
  return parts.flatMap((block) => {
    const start = points.fromUnits(position);
    position += (block.text ?? '').length + 1;
    if (block.start_char === null || block.start_char === start) return [];
    const place = `${placeOf('blocks', block.block_id)}, column start_char`;
    return [{ place, found: `${block.start_char}`, expected: `${start}`, next }];
  });
}
