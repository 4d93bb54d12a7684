import type { Reference } from '../records.ts';
import { LETTER } from '../text/arabic.ts';
import type { Replacement } from '../text/pieces.ts';
import type { Context, Damage } from './damage.ts';
import { arabicLines } from './language-gate.ts';
import { surveyOf, type Token } from './survey.ts';
import { readAnew, suspects } from './unswap-fragments.ts';
import { wordEvidence } from './word-evidence.ts';

const KIND = 'unswap-glued-words';
const WORD = new RegExp(`^[${LETTER}]{5,20}$`);
/** What two words must gain over the one that stands there (natural logarithm). */
const GAINS = 4;
/** A second word costs less than by itself: a text has words anyway. */
const SECOND_WORD = 4;
/** What the order in which they stand costs them: runs in reverse that nothing parts are words in reverse. */
const AS_THEY_STAND = 1;

export const unswapGluedWords: Damage = {
  id: KIND,
  title: 'Put two words that came out as one in order',
  why: 'Two runs of a line that was read in reverse come out without the blank between them, the second word in front: `فيكان` for كان في. A word that nobody knows is parted where both parts are known and go well with their neighbours, in the order in which they go better, if its letters do not make one word in another order. Only in lines that were put in reading order.',
  example: {
    before: 'الاقتصاد لدعم الدولة تبذلها التي الجهود إطار في يأتي القرارهذا أن الوزارة باسم المتحدث وأوضح',
    after: 'وأوضح المتحدث باسم الوزارة أن هذا القرار يأتي في إطار الجهود التي تبذلها الدولة لدعم الاقتصاد',
  },
  find(text: string, reference: Reference, context: Context) {
    // Whole runs in reverse come out so; pieces and lines in another order do not.
    if (context.counted('restore-visual-word-order') === 0) return {};
    const survey = surveyOf(text, reference);
    const isOurs = arabicLines(text, reference);
    const isMoved = ({ start, end }: { start: number; end: number }) =>
      context.isReordered(start, end) && isOurs(start);
    const replacements: Replacement[] = [];
    for (const { tokens, i } of suspects(text, survey, isMoved, reference)) {
      const two = twoWords(text, tokens, i, reference);
      if (!two || two.gain <= (readAnew(text, tokens, i, reference)?.gain ?? 0)) continue;
      replacements.push({
        start: tokens[i]!.start,
        end: tokens[i]!.end,
        text: two.words,
        kind: KIND,
        evidence: `two words glued together, likelier by ${two.gain.toFixed(1)} (natural logarithm)`,
        confidence: 0.75,
        method: 'lexicon',
      });
    }
    return { replacements };
  },
};

/** The two known words that a word is made of, in the order in which they go better with its neighbours. */
function twoWords(
  text: string,
  tokens: readonly Token[],
  i: number,
  reference: Reference,
): { gain: number; words: string } | null {
  const { start, end, unit: standing } = tokens[i]!;
  const word = text.slice(start, end);
  if (!WORD.test(word)) return null;
  const { unit, link } = wordEvidence(reference);
  const [before, after] = [tokens[i - 1]?.unit, tokens[i + 1]?.unit];
  let best: { gain: number; words: string } | null = null;
  for (let cut = 2; cut <= word.length - 2; cut++) {
    const [a, b] = [unit(word.slice(0, cut)), unit(word.slice(cut))];
    if (!a.isKnown || !b.isKnown) continue;
    for (const [x, y, price] of [
      [a, b, AS_THEY_STAND],
      [b, a, 0],
    ] as const) {
      const links = (before ? link(before, x) : 0) + link(x, y) + (after ? link(y, after) : 0);
      const gain = standing.cost + SECOND_WORD - x.cost - y.cost + links - price;
      if (gain > (best?.gain ?? GAINS)) best = { gain, words: `${x.letters} ${y.letters}` };
    }
  }
  return best;
}
