import { codePointsOf } from '../../text/code-points.ts';
import { type Finding, placeOf, shown, type ValidationRule } from '../rule.ts';
import { slicesOf } from '../text-slices.ts';

export const procliticStandsBeforeMention: ValidationRule = {
  id: 'proclitic-stands-before-mention',
  severity: 'error',
  level: 'meaning',
  scope: ['documents', 'mentions'],
  title: 'A proclitic stands right before its mention',
  why: 'The name and its clitics together are the written word, so that both can be found again. Clitics that were not taken off are part of the name.',
  check({ rows }) {
    const slices = new Map(rows.documents.map((document) => [document.doc_id, slicesOf(document.text ?? '')]));
    const findings: Finding[] = [];
    for (const { mention_id, doc_id, start_char, proclitic } of rows.mentions) {
      const text = slices.get(doc_id);
      if (proclitic === null || !text) continue;
      const start = start_char - codePointsOf(proclitic).length;
      const before = text.cut(Math.max(0, start), start_char);
      if (before === proclitic) continue;
      findings.push({
        place: `${placeOf('mentions', mention_id)}, column proclitic`,
        found: shown(proclitic),
        expected: `${shown(before)}, which stands before character ${start_char}`,
        next: 'see where link-entities takes clitics off the word',
      });
    }
    return findings;
  },
};
