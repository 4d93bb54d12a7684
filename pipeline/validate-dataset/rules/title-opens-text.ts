import type { Document } from '../../../schemas/documents.ts';
import { codePointsOf } from '../../text/code-points.ts';
import { type Finding, placeOf, shown, type ValidationRule } from '../rule.ts';

export const titleOpensText: ValidationRule = {
  id: 'title-opens-text',
  severity: 'error',
  level: 'meaning',
  scope: ['documents', 'blocks'],
  title: 'The title opens the text',
  why: 'Who wants the body alone cuts the text at body_start; the title is the first line exactly if a title is among the kept blocks. A text without a title is a body from its first character.',
  check({ rows }) {
    const titled = new Set(rows.blocks.filter((b) => b.kept && b.kind === 'title').map((b) => b.doc_id));
    return rows.documents.flatMap((document) => [...check(document, titled.has(document.doc_id))]);
  },
};

function* check(document: Document, hasTitleBlock: boolean): Generator<Finding> {
  const { doc_id, title, title_end, body_start, text_chars } = document;
  const place = placeOf('documents', doc_id);
  const next = 'see documentRow: title and body are told apart by the parts of the text';
  if ((title !== null) !== hasTitleBlock) {
    const expected = hasTitleBlock
      ? 'the title that is among the kept blocks'
      : 'null: no title is among the kept blocks';
    yield { place: `${place}, column title`, found: shown(title), expected, next };
  }
  const titleEnd = title === null ? null : codePointsOf(title).length;
  if (title_end !== titleEnd) {
    yield {
      place: `${place}, column title_end`,
      found: `${title_end}`,
      expected: `${titleEnd}, the length of the title`,
      next,
    };
  }
  const bodyStart = bodyStartOf(titleEnd, text_chars);
  if (body_start !== bodyStart) {
    const expected = `${bodyStart}, one line feed after the title`;
    yield { place: `${place}, column body_start`, found: `${body_start}`, expected, next };
  }
}

/** Null if nothing is left after the title. */
function bodyStartOf(titleEnd: number | null, textChars: number): number | null {
  const start = titleEnd === null ? 0 : titleEnd + 1;
  return start < textChars ? start : null;
}
