import type { Reference } from '../records.ts';
import { HIDDEN } from '../text/character-kinds.ts';
import type { Reordering } from '../text/pieces.ts';
import type { Damage } from './damage.ts';
import { isArabicLine } from './language-gate.ts';
import { surveyOf } from './survey.ts';
import { LEFT_TO_RIGHT } from './visual-runs.ts';

const KIND = 'restore-embedded-order';
const EMBEDDED = /\u202A[^\n\u202A-\u202C\u2066-\u2069]{2,200}\u202C/g;
const LATIN = /\p{Script=Latin}/u;

export const restoreEmbeddedOrder: Damage = {
  id: KIND,
  title: 'Put marks and numbers between controls of direction in reading order',
  why: 'pdftotext gives a line in reading order, but wraps marks and numbers, as they stand on the page from left to right, in LEFT-TO-RIGHT EMBEDDING: `‪ ،2024‬` is read `2024، `. Only between these controls in an Arabic line; Latin words and the numbers among them keep their order.',
  example: {
    before:
      'اتفق قادة دول آسيا الوسطى أمس الجمعة \u202A 5\u202Cنيسان\u202A/\u202Cأبريل \u202A ،2024\u202Cعلى تعزيز التعاون',
    after: 'اتفق قادة دول آسيا الوسطى أمس الجمعة 5 نيسان/أبريل 2024، على تعزيز التعاون',
  },
  find(text: string, reference: Reference) {
    if (!surveyOf(text, reference).has(HIDDEN) || !text.includes('\u202A')) return {};
    const reorderings: Reordering[] = [];
    let lineEnd = -1;
    let isOurs = false;
    for (const match of text.matchAll(EMBEDDED)) {
      if (match.index > lineEnd) {
        const feed = text.indexOf('\n', match.index);
        lineEnd = feed < 0 ? text.length : feed;
        isOurs = isArabicLine(text.slice(text.lastIndexOf('\n', match.index) + 1, lineEnd), reference);
      }
      const [start, end] = [match.index + 1, match.index + match[0].length - 1];
      const content = text.slice(start, end);
      if (!isOurs || /[\u0620-\u064A\u066E-\u06D3]/.test(content)) continue;
      const runs = runsOfContent(content).reverse();
      if (runs.length < 2) continue;
      // The controls go to the ends unchanged: with them, what is in order now is not seen as damage again.
      reorderings.push({
        start: start - 1,
        end: end + 1,
        runs: [[end, end + 1], ...runs.map(([a, b]): [number, number] => [start + a, start + b]), [start - 1, start]],
        kind: KIND,
        evidence: 'marks and numbers between controls stand as on the page, from left to right',
        confidence: 0.95,
        method: 'rule',
      });
    }
    return { reorderings };
  },
};

/** Numbers, stretches of Latin words with what parts them, and all other characters one by one. */
function runsOfContent(content: string): [number, number][] {
  const runs: [number, number][] = [];
  for (let position = 0; position < content.length; ) {
    const start = position;
    LEFT_TO_RIGHT.lastIndex = start;
    position = LEFT_TO_RIGHT.test(content)
      ? LEFT_TO_RIGHT.lastIndex
      : start + (content.codePointAt(start)! > 0xffff ? 2 : 1);
    const last = runs.at(-1);
    const before = last && runs.at(-2);
    const isLatin = LATIN.test(content.slice(start, position));
    if (isLatin && before && LATIN.test(content.slice(...before)) && /^[ ./&'-]$/.test(content.slice(...last))) {
      runs.splice(-2, 2, [before[0], position]);
    } else runs.push([start, position]);
  }
  return runs;
}
