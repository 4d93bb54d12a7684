import type { TableName } from '../../../schemas/dataset.ts';
import { type Finding, placeOf, shown, type ValidationRule } from '../rule.ts';
import { slicesOf, type TextSlices } from '../text-slices.ts';

export const spansEqualText: ValidationRule = {
  id: 'spans-equal-text',
  severity: 'error',
  level: 'structure',
  scope: ['documents', 'blocks', 'repairs', 'sentences', 'mentions'],
  title: 'Spans hold the text that their row states',
  why: 'Offsets count code points, and one emoji counted as two shifts every span after it. Rows without a span are not in the text and are left alone.',
  check({ rows }) {
    const slices = new Map(rows.documents.map((document) => [document.doc_id, slicesOf(document.text ?? '')]));
    const findings: Finding[] = [];
    /** A row of an unknown document is told by foreign-keys-resolve. */
    const compare = (table: TableName, id: string, column: string, row: Span, text: string | null) => {
      if (row.start_char === null && row.end_char === null) return;
      const finding = differenceOf(slices.get(row.doc_id), row, text ?? '');
      if (finding) findings.push({ place: `${placeOf(table, id)}, column ${column}`, ...finding });
    };
    for (const { doc_id, title, title_end } of rows.documents) {
      // Either of them alone is told by title-opens-text.
      if (title === null || title_end === null) continue;
      compare('documents', doc_id, 'title', { doc_id, start_char: 0, end_char: title_end }, title);
    }
    for (const row of rows.blocks) compare('blocks', row.block_id, 'text', row, row.text);
    for (const row of rows.repairs) compare('repairs', row.repair_id, 'text', row, row.text);
    for (const row of rows.sentences) compare('sentences', row.sentence_id, 'text', row, row.text);
    for (const row of rows.mentions) compare('mentions', row.mention_id, 'surface', row, row.surface);
    return findings;
  },
};

interface Span {
  readonly doc_id: string;
  readonly start_char: number | null;
  readonly end_char: number | null;
}

function differenceOf(document: TextSlices | undefined, span: Span, stated: string): Omit<Finding, 'place'> | null {
  if (!document) return null;
  const { start_char: start, end_char: end } = span;
  const slice = document.cut(start, end);
  if (slice === stated) return null;
  const next = 'see whether the offsets count code points of documents.text, and of the text as it is published';
  if (slice === null) return { found: `span ${start}–${end}`, expected: `a span within 0–${document.length}`, next };
  return { found: shown(stated), expected: `${shown(slice)}, which stands at ${start}–${end} of documents.text`, next };
}
