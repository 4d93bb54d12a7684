import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold, LETTER } from '../text/arabic.ts';
import type { Replacement } from '../text/pieces.ts';
import { wordsOf } from '../text/words.ts';
import type { Damage } from './damage.ts';
import { knownForms } from './known-forms.ts';
import { knownWords } from './known-words.ts';
import { arabicLines } from './language-gate.ts';

const KIND = 'join-split-word';
/** A word more frequent than 10^-5.5. */
const FREQUENT = 550;
const ARABIC_WORD = new RegExp(`^[${LETTER}]+$`);

/** A function word stands before any word, however rare: `لا يغر` is no name. */
const functionWords = perReference(
  (reference: Reference) => new Set(reference.lexicon['stop-words'].map((e) => fold(e.word))),
);

export const joinSplitWord: Damage = {
  id: KIND,
  title: 'Join a word that was split in two',
  why: 'A blank inside a word (`تركمان ستان`) comes from text set letter by letter. Joined only if one of the pieces is no word at all, and the whole is a name of the knowledge base or stands whole elsewhere in the same document. Two real words are left apart, whatever they would make together, and so is a word after a function word.',
  find(text: string, reference: Reference) {
    const words = wordsOf(text);
    const isOurs = arabicLines(text, reference);
    const known = knownWords(reference);
    const names = knownForms(reference);
    const stops = functionWords(reference);
    const seen = new Map<string, number>();
    for (const word of words) seen.set(word.text, (seen.get(word.text) ?? 0) + 1);
    const isWord = (word: string) => known.isWord(word) || names.isName(word);
    const replacements: Replacement[] = [];
    for (let i = 1; i < words.length; i++) {
      const [left, right] = [words[i - 1]!, words[i]!];
      if (right.start !== left.end + 1 || text[left.end] !== ' ' || right.text.length < 2) continue;
      if (!ARABIC_WORD.test(left.text) || !ARABIC_WORD.test(right.text) || isWord(right.text)) continue;
      if (stops.has(fold(left.text).replace(/^[وف](?=.{2})/, '')) || names.isPair(left.text, right.text)) continue;
      const whole = left.text + right.text;
      const isName = names.isName(whole);
      if (!isName && (seen.get(whole) ?? 0) < 2) continue;
      if (!isName && isWord(left.text)) continue;
      // A frequent word stands for itself (`بن يامين`), unless the document writes the name in one word elsewhere.
      const frequency = reference.wordFrequency.get(left.text) ?? Number.POSITIVE_INFINITY;
      if (frequency < FREQUENT && !seen.has(whole)) continue;
      if (!isOurs(left.start) || (replacements.at(-1)?.end ?? -1) > left.start) continue;
      replacements.push({
        start: left.start,
        end: right.end,
        text: whole,
        kind: KIND,
        evidence: isName
          ? `${right.text} is no word, ${whole} is a known name`
          : `${whole} stands whole in this document`,
        confidence: isName ? 0.97 : 0.9,
        method: 'lexicon',
      });
    }
    return { replacements };
  },
};
