import type { Reference } from '../records.ts';
import { fold, LETTER } from '../text/arabic.ts';
import type { Reordering } from '../text/pieces.ts';
import { type Word, wordsOf } from '../text/words.ts';
import type { Context, Damage } from './damage.ts';
import { knownForms } from './known-forms.ts';
import { knownWords } from './known-words.ts';
import { arabicLines } from './language-gate.ts';
import { wordEvidence } from './word-evidence.ts';

const KIND = 'unswap-name-fragments';
const ARABIC_WORD = new RegExp(`^[${LETTER}]{4,20}$`);
type Order = readonly (readonly [start: number, end: number])[];
const MARKS_INSIDE = /^[،؛]$/;

export const unswapNameFragments: Damage = {
  id: KIND,
  title: 'Put the fragments of a name in order',
  why: 'A word that was typed in several runs comes out with its pieces in reverse and glued together: `ستانطاجيك` for طاجيكستان. Undone where two or three pieces make exactly one name of the knowledge base, or an article that was cut off makes a frequent word, and the word as it stands is known neither there nor in the list of words. Only in lines that were put in another order: a text in good order has no swapped fragments.',
  example: {
    before: 'الأعمال رجال من كبير وفد مع المقبل الشهر نهاية في ستانتركمان سيزور الوزير أن أمس الخارجية وزارة أعلنت',
    after: 'أعلنت وزارة الخارجية أمس أن الوزير سيزور تركمانستان في نهاية الشهر المقبل مع وفد كبير من رجال الأعمال',
  },
  find(text: string, reference: Reference, context: Context) {
    if (!context.hasReordered) return {};
    const names = knownForms(reference);
    const words = knownWords(reference);
    const { unit } = wordEvidence(reference);
    const isOurs = arabicLines(text, reference);
    const reorderings: Reordering[] = [];
    const tried = new Map<string, Order | null>();
    let ofText: ReadonlySet<string> | undefined;
    const seen = () => (ofText ??= new Set(wordsOf(text).map((word) => fold(word.text).replace(/^[وفبلك]/, ''))));
    const known = (whole: string, first: string) =>
      names.isName(whole) || (CUT_ARTICLE.test(first) && whole.length > first.length + 2 && words.hasSpelling(whole));
    for (const word of joinedAtMarks(text)) {
      if (!context.isReordered(word.start, word.end) || !isOurs(word.start)) continue;
      const letters = word.text.replace(/[،؛]/g, '');
      if (!ARABIC_WORD.test(letters) || unit(letters).isKnown || words.isWord(letters) || names.isName(letters))
        continue;
      let pieces = tried.get(word.text);
      if (pieces === undefined) {
        pieces = orderOf(word.text, known, seen);
        tried.set(word.text, pieces);
      }
      if (!pieces) continue;
      const runs = pieces.map(([a, b]) => [word.start + a, word.start + b] as const);
      reorderings.push({
        start: word.start,
        end: word.end,
        runs,
        kind: KIND,
        evidence: `the pieces make the known word ${runs.map(([a, b]) => text.slice(a, b)).join('')}`,
        confidence: 0.93,
        method: 'lexicon',
      });
    }
    return { reorderings };
  },
};

/** Words, with two glued together that only a comma parts: a swapped fragment may carry the comma of its word. */
function joinedAtMarks(text: string): Word[] {
  const joined: Word[] = [];
  for (const word of wordsOf(text)) {
    const last = joined.at(-1);
    if (last && word.start === last.end + 1 && MARKS_INSIDE.test(text[last.end]!)) {
      joined[joined.length - 1] = { start: last.start, end: word.end, text: text.slice(last.start, word.end) };
    } else joined.push(word);
  }
  return joined;
}

/** An article that was typed apart from its word, with what may stand before it. */
const CUT_ARTICLE = /^(?:[وبفك]?ال|لل)$/;

/**
 * The order of pieces that makes a known word; null if there is none, or several that the document does not decide
 * between. Two pieces are tried before three; of three, the last one may have been put right with its comma already.
 */
function orderOf(
  word: string,
  known: (whole: string, first: string) => boolean,
  seen: () => ReadonlySet<string>,
): Order | null {
  const found = new Map<string, Order>();
  const consider = (order: Order) => {
    const whole = order.map(([a, b]) => word.slice(a, b)).join('');
    const letters = whole.replace(/[،؛]$/, '');
    if (/[،؛]/.test(letters) || found.has(letters)) return;
    if (known(letters, word.slice(...order[0]!))) found.set(letters, order);
  };
  const n = word.length;
  for (let a = 1; a < n; a++) consider([[a, n], [0, a]]); // biome-ignore format: one order a line
  if (found.size === 0) {
    for (let a = 1; a < n - 1; a++) {
      for (let b = a + 1; b < n; b++) {
        consider([[b, n], [a, b], [0, a]]); // biome-ignore format: one order a line
        consider([[a, b], [0, a], [b, n]]); // biome-ignore format: one order a line
      }
    }
  }
  if (found.size > 1)
    for (const whole of found.keys()) if (!seen().has(fold(whole).replace(/^[وفبلك]/, ''))) found.delete(whole);
  return found.size === 1 ? [...found.values()][0]! : null;
}
