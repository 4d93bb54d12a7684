import type { AlignmentSpan } from '../../../schemas/alignment.ts';
import { byDocument } from '../by-document.ts';
import { type Finding, placeOf, shown, type ValidationRule } from '../rule.ts';
import { slicesOf, type TextSlices } from '../text-slices.ts';
import { tilingFaults } from '../tiling.ts';

export const alignmentTilesText: ValidationRule = {
  id: 'alignment-tiles-text',
  severity: 'error',
  level: 'structure',
  scope: ['documents', 'alignment'],
  title: 'The alignment tiles the text and leads to the raw characters',
  why: 'Whoever finds something in the text must be able to show it in the raw file. What an edit replaced is left to repairs-replay.',
  check({ rows, raw }) {
    const alignmentOf = byDocument(rows.alignment);
    return rows.documents.flatMap((document) => {
      const spans = alignmentOf(document.doc_id);
      const text = slicesOf(document.text ?? '');
      const rawText = raw.get(document.doc_id);
      // A missing raw text is told by blocks-tile-raw.
      const sources = rawText === undefined ? [] : sourceFaults(spans, text, slicesOf(rawText));
      return [...tileFaults(document.doc_id, spans, text.length), ...sources];
    });
  },
};

const placeOfSpan = (span: AlignmentSpan): string => placeOf('alignment', span.doc_id, span.seq);

function tileFaults(docId: string, spans: readonly AlignmentSpan[], length: number): Finding[] {
  const faults = tilingFaults(
    spans.map((span) => [span.start_char, span.end_char] as const),
    0,
    length,
  );
  return faults.map(({ index, found, expected }) => ({
    place: spans[index] ? placeOfSpan(spans[index]) : placeOf('documents', docId),
    found,
    expected: `${expected}, so that each character of documents.text lies in one span`,
    next: 'mend align.ts, or the parts of the text that it goes through',
  }));
}

function sourceFaults(spans: readonly AlignmentSpan[], text: TextSlices, raw: TextSlices): Finding[] {
  const findings: Finding[] = [];
  for (const span of spans) {
    const inText = text.cut(span.start_char, span.end_char);
    const inRaw = raw.cut(span.raw_start, span.raw_end);
    const expected = expectation(span, inText, inRaw, raw.length);
    if (expected === null) continue;
    findings.push({
      place: placeOfSpan(span),
      found: `${span.kind} of raw ${span.raw_start}–${span.raw_end} ${shown(inRaw)} as ${shown(inText)}`,
      expected,
      next: 'mend align.ts, or the piece of the draft that this span comes from',
    });
  }
  return findings;
}

/** What the span should be; null if it is right. A span that leaves the text is told by the tiling. */
function expectation(
  span: AlignmentSpan,
  inText: string | null,
  inRaw: string | null,
  rawLength: number,
): string | null {
  if (inRaw === null) return `a raw span within 0–${rawLength}`;
  if (inText === null) return null;
  if (span.kind === 'insert')
    return inText === '\n' && inRaw === '' ? null : 'one line feed that comes from no raw character';
  if (inRaw === '') return 'at least one raw character';
  if (span.kind === 'edit' || inText === inRaw) return null;
  return 'the same characters in the raw file and in the text';
}
