import { type Finding, placeOf, type ValidationRule } from '../rule.ts';

export const mentionLiesInSentence: ValidationRule = {
  id: 'mention-lies-in-sentence',
  severity: 'error',
  level: 'meaning',
  scope: ['blocks', 'sentences', 'mentions'],
  title: 'A mention lies in its sentence, a sentence in its block',
  why: 'A name is read with the sentence around it; one that reaches over a sentence or a line was put together from two. Mentions inside each other are left alone.',
  check({ rows }) {
    const blocks = new Map(rows.blocks.map((row) => [row.block_id, row]));
    const sentences = new Map(rows.sentences.map((row) => [row.sentence_id, row]));
    const findings: Finding[] = [];
    for (const row of rows.sentences) {
      const block = blocks.get(row.block_id);
      if (!block || contains(block, row)) continue;
      findings.push(outside(placeOf('sentences', row.sentence_id), row, placeOf('blocks', row.block_id), block));
    }
    for (const row of rows.mentions) {
      const sentence = sentences.get(row.sentence_id);
      if (!sentence || contains(sentence, row)) continue;
      findings.push(outside(placeOf('mentions', row.mention_id), row, placeOf('sentences', row.sentence_id), sentence));
    }
    return findings;
  },
};

interface Span {
  readonly start_char: number | null;
  readonly end_char: number | null;
}

/** A block that was set aside has no span in the text: nothing lies in it. */
const contains = (outer: Span, inner: Span): boolean =>
  outer.start_char !== null &&
  outer.end_char !== null &&
  inner.start_char! >= outer.start_char &&
  inner.end_char! <= outer.end_char;

const outside = (place: string, inner: Span, outerPlace: string, outer: Span): Finding => ({
  place,
  found: `span ${inner.start_char}–${inner.end_char}`,
  expected: `a span within ${outer.start_char}–${outer.end_char}, ${outerPlace}`,
  next: 'see where link-entities cuts sentences and assigns names to them',
});
