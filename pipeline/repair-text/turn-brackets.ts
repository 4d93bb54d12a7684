import type { Reference } from '../records.ts';
import type { Replacement } from '../text/pieces.ts';
import type { Damage } from './damage.ts';
import { isArabicLine } from './language-gate.ts';

const KIND = 'turn-brackets';
const PAIRS: Record<string, string> = { '(': ')', '[': ']', '«': '»', '{': '}' };
const OPENING: Record<string, string> = Object.fromEntries(Object.entries(PAIRS).map(([open, close]) => [close, open]));
const BRACKET = /[()[\]{}«»]/;
const PARAGRAPH = /[^\n]+(?:\n+[^\n]+)*/g;

export const turnBrackets: Damage = {
  id: KIND,
  title: 'Turn brackets the right way round',
  why: 'Brackets are printed mirrored in right-to-left text, and some extractors keep the mirrored shape: `)كلمة(`. Turned only where the whole text holds such pairs and no pair the right way round; a single bracket, as in a list `1)`, says nothing.',
  find(text: string, reference: Reference) {
    const replacements: Replacement[] = [];
    let stretches: RegExpExecArray[] | undefined;
    for (const [open, close] of Object.entries(PAIRS)) {
      if (!text.includes(open) || !text.includes(close)) continue;
      stretches ??= Array.from(text.matchAll(PARAGRAPH)).filter(
        (m) => BRACKET.test(m[0]) && isArabicLine(m[0], reference),
      );
      const marks = stretches.flatMap((m) =>
        Array.from(m[0].matchAll(open === '[' ? /[[\]]/g : new RegExp(`[${open}${close}]`, 'g')), (k) => ({
          at: m.index + k.index,
          mark: k[0],
        })),
      );
      if (marks.length === 0 || marks.length % 2 !== 0) continue;
      // Mirrored throughout: closing, opening, closing, opening …
      if (!marks.every(({ mark }, i) => mark === (i % 2 === 0 ? close : open))) continue;
      for (const { at, mark } of marks) {
        replacements.push({
          start: at,
          end: at + 1,
          text: PAIRS[mark] ?? OPENING[mark]!,
          kind: KIND,
          evidence: `${marks.length / 2} pairs, all of them mirrored`,
          confidence: 0.95,
          method: 'rule',
        });
      }
    }
    return { replacements: replacements.sort((a, b) => a.start - b.start) };
  },
};
