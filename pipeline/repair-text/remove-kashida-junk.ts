import type { Reference } from '../records.ts';
import { bare } from '../text/arabic.ts';
import type { Replacement } from '../text/pieces.ts';
import type { Damage } from './damage.ts';
import { type Count, countJunk, hasJunk, LETTERLESS, mayHoldJunk, spoiltWords } from './kashida-junk.ts';
import { arabicLines } from './language-gate.ts';
import { surveyOf } from './survey.ts';
import { wordCosts } from './word-costs.ts';

const KIND = 'remove-kashida-junk';
/** Words that show the same junk before it counts as junk. */
const ENOUGH = 3;
/** Of the words with this junk, so many must be known without it: a lost letter seldom leaves a word behind. */
const MOST = 0.7;
/** Of its places beside letters, so few may be at the end of a word. */
const FEW = 0.2;
/** With so many words beside it, what stands in the unknown ones (names) is the same junk. */
const BEYOND_DOUBT = 8;
/** A word more frequent than 10^-5.2: alone it shows that a glyph number is junk. */
const FREQUENT = 12;

export const removeKashidaJunk: Damage = {
  id: KIND,
  title: 'Remove junk in place of a kashida',
  why: 'Justified text is stretched with glyphs that have no Unicode value; besides control characters they come out as `%`, `?`, a digit, a Latin letter or `(cid:3)` between the letters of words. Removed where the word is known without them and other words of the document show the same junk. A character that may stand for a lost letter stays: U+FFFD where another letter in its place makes a better word.',
  example: {
    before: 'ال(cid:23)رئيس الكازا(cid:23)خستاني',
    after: 'الرئيس الكازاخستاني',
  },
  find(text: string, reference: Reference) {
    if (!mayHoldJunk(surveyOf(text, reference)) || !hasJunk(text)) return {};
    const costs = wordCosts(reference);
    const words = spoiltWords(text, costs);
    if (words.length === 0) return {};
    const proof = countJunk(words, text);
    const isOurs = arabicLines(text, reference);
    const replacements: Replacement[] = [];
    for (const { start, end, junk, mended, isKnown, isProof } of words) {
      const shown = Math.min(...junk.map((j) => proof.get(j)!.known));
      const isJunk = junk.every((j) => isShown(j, proof.get(j)!));
      const isAlone = LETTERLESS.test(junk[0]!) && isProof && costs.costOf(bare(mended)) < FREQUENT;
      if (!isOurs(start) || !(isJunk ? isKnown || shown >= BEYOND_DOUBT : isAlone)) continue;
      replacements.push({
        start,
        end,
        text: mended,
        kind: KIND,
        evidence: isJunk
          ? `${junk[0]} stands inside ${shown} words that are known without it`
          : `${mended} is a frequent word, no letter is lost`,
        confidence: isJunk ? (isKnown ? 0.95 : 0.75) : 0.8,
        method: 'lexicon',
      });
    }
    return { replacements };
  },
};

const isShown = (junk: string, { known, all, atEnds }: Count): boolean =>
  LETTERLESS.test(junk)
    ? known >= ENOUGH - 1 && known >= all / 2
    : known >= ENOUGH && known >= all * MOST && atEnds <= all * FEW;
