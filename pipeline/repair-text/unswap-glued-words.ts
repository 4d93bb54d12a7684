import type { Reference } from '../records.ts';
import { LETTER } from '../text/arabic.ts';
import type { Replacement } from '../text/pieces.ts';
import type { Context, Damage } from './damage.ts';
import type { Token } from './survey.ts';
import { movedWords, suspectWords } from './suspect-words.ts';
import { readAnew } from './unswap-fragments.ts';
import { type Unit, wordEvidence } from './word-evidence.ts';

const KIND = 'unswap-glued-words';
const WORD = new RegExp(`^[${LETTER}]{5,20}$`);
/** What two words must gain over the one that stands there (natural logarithm). */
const GAINS = 4;
/** A second word costs less than by itself: a text has words anyway. */
const SECOND_WORD = 4;
/**
 * Words that came out in fragments, or what the reverse order of all such pairs must gain, to show that runs are glued in
 * reverse in this document. In others a blank was lost inside a run, and the words stand in order.
 */
const MIN_SHOWN = 3;
const SHOWN = 4;
/** What the order in which they stand costs them: runs in reverse that nothing parts are words in reverse. */
const AS_THEY_STAND = 1;

export const unswapGluedWords: Damage = {
  id: KIND,
  title: 'Put two words that came out as one in order',
  why: 'Two runs of a line that was read in reverse come out without the blank between them, the second word in front: `الماضيالصيف` for الصيف الماضي. A word that nobody knows is parted where both parts are known and go well with their neighbours, in the order in which they go better, if its letters do not make one word in another order. Only in lines that were put in reading order, in a document that shows fragments of words or more such pairs; where a blank was lost inside a run, the words stand in order.',
  example: {
    before:
      'الماضيالصيف في كثيرا ارتفعت أن بعدالجفاف قبل عليه كانت ما إلى عادت الأسعار وأن القرى، جميع في المزارعين تدعم الحكومة أن أمس الوزيرة وأكدت',
    after:
      'وأكدت الوزيرة أمس أن الحكومة تدعم المزارعين في جميع القرى، وأن الأسعار عادت إلى ما كانت عليه قبل الجفاف بعد أن ارتفعت كثيرا في الصيف الماضي',
  },
  find(text: string, reference: Reference, context: Context) {
    // Whole runs in reverse come out so; pieces and lines in another order do not.
    if (context.counted('restore-visual-word-order') === 0) return {};
    const isMoved = movedWords(text, reference, context);
    const found: { start: number; end: number; glued: Glued }[] = [];
    for (const { tokens, i } of suspectWords(text, isMoved, reference)) {
      const glued = twoWords(text, tokens, i, reference);
      if (!glued || glued.gain <= (readAnew(text, tokens, i, reference)?.gain ?? 0)) continue;
      const { start, end } = tokens[i]!;
      found.push({ start, end, glued });
    }
    const fragments = context.counted('unswap-name-fragments') + context.counted('unswap-fragments');
    const reversed = found.reduce((sum, { glued }) => sum + glued.forReverse, 0);
    if (fragments < MIN_SHOWN && reversed < SHOWN) return {};
    const replacements = found.map(
      ({ start, end, glued }): Replacement => ({
        start,
        end,
        text: glued.words,
        kind: KIND,
        evidence: `two words glued together, likelier by ${glued.gain.toFixed(1)} (natural logarithm)`,
        confidence: 0.75,
        method: 'lexicon',
      }),
    );
    return { replacements };
  },
};

interface Glued {
  readonly words: string;
  readonly gain: number;
  /** What the reverse order gains over the one in which the words stand. */
  readonly forReverse: number;
}

/** The two known words that a word is made of, in the order in which they go better with its neighbours. */
function twoWords(text: string, tokens: readonly Token[], i: number, reference: Reference): Glued | null {
  const { start, end, unit: standing } = tokens[i]!;
  const word = text.slice(start, end);
  if (!WORD.test(word)) return null;
  const { unit, link } = wordEvidence(reference);
  const [before, after] = [tokens[i - 1]?.unit, tokens[i + 1]?.unit];
  let best: Glued | null = null;
  for (let cut = 2; cut <= word.length - 2; cut++) {
    const [a, b] = [unit(word.slice(0, cut)), unit(word.slice(cut))];
    if (!a.isKnown || !b.isKnown) continue;
    const links = (x: Unit, y: Unit) => (before ? link(before, x) : 0) + link(x, y) + (after ? link(y, after) : 0);
    const [stand, reverse] = [links(a, b), links(b, a)];
    const gain = standing.cost + SECOND_WORD - a.cost - b.cost + Math.max(stand - AS_THEY_STAND, reverse);
    if (gain <= (best?.gain ?? GAINS)) continue;
    const isReverse = reverse >= stand - AS_THEY_STAND;
    const words = isReverse ? `${b.letters} ${a.letters}` : `${a.letters} ${b.letters}`;
    best = { words, gain, forReverse: reverse - stand };
  }
  return best;
}
