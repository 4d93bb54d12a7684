import type { Reference } from '../records.ts';
import { bare, LETTER, MARK } from '../text/arabic.ts';
import { MARK as MARKS, SPACE } from '../text/character-kinds.ts';
import type { Replacement } from '../text/pieces.ts';
import type { Damage } from './damage.ts';
import { arabicLines } from './language-gate.ts';
import { isSpeltOut } from './spelt-out.ts';
import { surveyOf } from './survey.ts';
import { type WordCosts, wordCosts } from './word-costs.ts';
import { LOOSE_MARK } from './word-traits.ts';

const KIND = 'join-words-at-marks';
const VOWELS = '\\u064B-\\u0652';
/** A vowel sign behind a blank, before the letter that carries it. */
const APART = new RegExp(`(?<=[${LETTER}${MARK}]) [${VOWELS}]+(?=[${LETTER}])`, 'g');
const ALL = new RegExp(`[${VOWELS}]+`, 'g');
/** A word in pieces, each but the first beginning with its sign; and the word behind it, which may be its last piece. */
const IN_PIECES = new RegExp(
  `(?<![${LETTER}${MARK}])[${LETTER}][${LETTER}${MARK}]{0,40}(?: [${VOWELS}]{1,3}[${LETTER}]{1,40}){1,6}(?= ([${LETTER}]{1,20})(?![${LETTER}${MARK}])|)`,
  'g',
);
const PIECE = new RegExp(`^([${VOWELS}]+)([${LETTER}])`);
const TANWIN = /^[\u064B-\u064D]/;
const DOUBLED = new RegExp(`^[${VOWELS}]*\u0651`);
/** A text that names several signs shows them, apart from words and in front of some. */
const NAMED = /فتحة|ضمة|كسرة|سكون|شدة|تنوين/g;
const MOST_NAMED = 2;
/** So many, and so large a share of all vowel signs, show that the program parts words at them. */
const MIN_APART = 4;
const MOST = 0.7;
/** What speaks for a word over the blank before a sign (natural logarithm), since nearly all of them part words. */
const LIKELY = 5;
/** What a word costs beyond that nobody knows, made of pieces. */
const STRANGE = 8;

export const joinWordsAtMarks: Damage = {
  id: KIND,
  title: 'Join words that were parted at their vowel signs',
  why: 'Some PDF readers (PyMuPDF) begin anew at each vowel sign of a font and give it before its letter: `تقريب ًا`, `و ُرصد`. Undone in texts in which nearly all signs stand so, and no mark stands where it belongs, unless they speak of signs: the sign goes behind its letter, and the pieces are joined wherever the word is likelier than its pieces.',
  example: {
    before: 'وصل الوفد متأخر ًا و ُنقل إلى الفندق، ثم اجتمع الوزير سر ًا مع نظيره، وأعلن بيان ًا مشترك ًا',
    after: 'وصل الوفد متأخراً ونُقل إلى الفندق، ثم اجتمع الوزير سراً مع نظيره، وأعلن بياناً مشتركاً',
  },
  find(text: string, reference: Reference) {
    const survey = surveyOf(text, reference);
    if (!survey.hasPair(SPACE, MARKS) || !survey.hasWord(LOOSE_MARK) || isSpeltOut(text, survey)) return {};
    const apart = text.match(APART)?.length ?? 0;
    if (apart < MIN_APART || apart < MOST * (text.match(ALL)?.length ?? 0)) return {};
    if (new Set(bare(text).match(NAMED)).size > MOST_NAMED) return {};
    const costs = wordCosts(reference);
    const isOurs = arabicLines(text, reference);
    const replacements: Replacement[] = [];
    for (const { 0: whole, 1: behind = '', index } of text.matchAll(IN_PIECES)) {
      if (!isOurs(index)) continue;
      const pieces = whole.split(' ');
      const joins = likeliestJoins(behind === '' ? pieces : [...pieces, behind], costs);
      let at = index + pieces[0]!.length;
      const put = (start: number, end: number, text: string) =>
        replacements.push({
          start,
          end,
          text,
          kind: KIND,
          evidence: `${apart} vowel signs of this text stand behind a blank, before their letters`,
          confidence: 0.9,
          method: 'lexicon',
        });
      for (const [i, piece] of pieces.entries()) {
        if (i === 0) continue;
        const [both = '', signs = '', letter = ''] = PIECE.exec(piece)!;
        put(at, at + 1 + both.length, `${joins[i - 1] ? '' : ' '}${letter}${signs}`);
        at += 1 + piece.length;
      }
      if (behind !== '' && joins.at(-1)) put(at, at + 1, '');
    }
    return { replacements };
  },
};

/** Over which of the blanks between pieces a word goes on. */
function likeliestJoins(pieces: readonly string[], { costOf, isKnown }: WordCosts): boolean[] {
  const letters = pieces.map(bare);
  const beginsWithSign = pieces.map((piece) => PIECE.test(piece));
  const costOfPieces = (from: number, to: number): number => {
    const word = letters.slice(from, to).join('');
    // No word begins with a doubled letter.
    const doubled = from > 0 && DOUBLED.test(pieces[from]!) ? STRANGE : 0;
    if (to - from === 1) return costOf(word) + doubled;
    // Nothing follows the letter of a tanwin.
    if (pieces.slice(from, to - 1).some((piece) => TANWIN.test(piece))) return Number.POSITIVE_INFINITY;
    const signs = beginsWithSign.slice(from + 1, to).filter(Boolean).length;
    if (isKnown(word)) return costOf(word) - LIKELY * signs + doubled;
    // What begins with no sign was parted for another reason, if it was.
    return signs < to - from - 1 ? Number.POSITIVE_INFINITY : costOf(word) - LIKELY * signs + STRANGE;
  };
  // The least cost of the pieces before each, and where its last word begins.
  const least = [0];
  const begins: number[] = [];
  for (let to = 1; to <= pieces.length; to++) {
    least.push(Number.POSITIVE_INFINITY);
    for (let from = 0; from < to; from++) {
      const cost = least[from]! + costOfPieces(from, to);
      if (cost < least[to]!) [least[to], begins[to]] = [cost, from];
    }
  }
  const joins = pieces.slice(1).map(() => true);
  for (let to = begins[pieces.length]!; to > 0; to = begins[to]!) joins[to - 1] = false;
  return joins;
}
