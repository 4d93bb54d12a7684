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
      // `]0، 5[` is an interval, `:)` a smile: a bracket holds words and stands free on its outer side.
      const pairs = marks.flatMap((mark, i) => (i % 2 === 0 ? [[mark.at, marks[i + 1]!.at] as const] : []));
      const isPair = ([first, second]: readonly [number, number]) => {
        const inside = text.slice(first + 1, second);
        if (isReference(inside)) return true;
        return /\p{L}{2}/u.test(inside) && standsFree(text, first, -1) && standsFree(text, second, 1);
      };
      if (!pairs.every(isPair)) continue;
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

/** On its outer side a bracket has a blank, a mark, clitics or nothing; never a word, and no eyes of a smile. */
function standsFree(text: string, at: number, side: -1 | 1): boolean {
  if (side === 1) return /^(?:$|[\s.،؛؟!"»«])/u.test(text.slice(at + 1, at + 2));
  return /(?:^|[\s.،؛؟!"»«])(?:[وف]?(?:ال|لل|[بلك])|[وف])?$/u.test(text.slice(Math.max(0, at - 4), at));
}

/** A number alone in brackets is a reference; it may touch the words around it. */
const isReference = (inside: string): boolean => /^\s*\p{N}+\s*$/u.test(inside);
