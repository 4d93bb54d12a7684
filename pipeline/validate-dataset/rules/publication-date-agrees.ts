import type { Document } from '../../../schemas/documents.ts';
import { type Finding, placeOf, type ValidationRule } from '../rule.ts';

/** Pages of the web: an earlier or later year is a misread number or another calendar. */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2100;

export const publicationDateAgrees: ValidationRule = {
  id: 'publication-date-agrees',
  severity: 'error',
  level: 'meaning',
  scope: ['documents'],
  title: 'The columns of the publication date agree',
  why: 'Three columns tell one date: the day, the date as precise as it is known, and on what grounds. A date less precise than a day leaves the day null.',
  check: ({ rows }) => rows.documents.flatMap((document) => [...check(document)]),
};

function* check({
  doc_id,
  published_on: day,
  published_edtf: edtf,
  published_basis: basis,
}: Document): Generator<Finding> {
  const place = placeOf('documents', doc_id);
  const next = 'see read-publication-date.ts and the date line that it read';
  if (day !== null && day !== edtf) {
    yield { place: `${place}, column published_edtf`, found: `${edtf}`, expected: `${day}, as in published_on`, next };
  }
  if ((basis === null) !== (edtf === null)) {
    const expected = edtf === null ? 'null: there is no date' : 'stated or inferred';
    yield { place: `${place}, column published_basis`, found: `${basis} with ${edtf}`, expected, next };
  }
  for (const date of new Set([day, ...(edtf?.split('/') ?? [])])) {
    // The open end of an interval has no year.
    if (date === null || date === '..') continue;
    const year = Number(date.slice(0, 4));
    if (year >= FIRST_YEAR && year <= LAST_YEAR) continue;
    yield {
      place: `${place}, column published_edtf`,
      found: date,
      expected: `a year from ${FIRST_YEAR} to ${LAST_YEAR}`,
      next,
    };
  }
}
