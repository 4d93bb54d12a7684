import type { Reference } from '../records.ts';
import { bare, LETTER, MARK } from '../text/arabic.ts';
import { LETTER_OF_ARABIC } from '../text/character-classes.ts';
import type { Replacement } from '../text/pieces.ts';
import type { Damage } from './damage.ts';
import { arabicLines } from './language-gate.ts';
import { surveyOf } from './survey.ts';
import { type WordCosts, wordCosts } from './word-costs.ts';

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

const IN_WORD = `[${LETTER}${MARK}\u0640]`;
// A glyph number, a replacement character, or one character again and again: a symbol, a Latin letter or a digit.
// Punctuation that joins or parts words (- / _ . , brackets, dashes) is none, and neither are the joiners.
const JUNK = `(?:\\(cid:\\d+\\))+|(?<one>[%?&'#@$*+<=>\\\\^\`|~¥¶°§¤\u2018\u2019\u201A\u2020-\u2022\u2024-\u2026\u2030\u20AC\u2122\u2700-\u27BF\u25A0-\u25FF\uFFFD0-9A-Za-z])\\k<one>{0,3}`;
const SPOILT = new RegExp(`(?<=[${LETTER}${MARK}])(?:${JUNK})(?=[${LETTER}])`, 'g');
const ALPHABET = 'ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآؤئ';

/** A word with junk in it. */
interface Spoilt {
  readonly start: number;
  readonly end: number;
  readonly junk: readonly string[];
  readonly mended: string;
  isKnown: boolean;
}

export const removeKashidaJunk: Damage = {
  id: KIND,
  title: 'Remove junk in place of a kashida',
  why: 'Justified text is stretched with glyphs that have no Unicode value; besides control characters they come out as `%`, `?`, a digit, a Latin letter or `(cid:3)` between the letters of words. Removed where the word is known without them and other words of the document show the same junk. A character that may stand for a lost letter stays: U+FFFD where another letter in its place makes a better word.',
  find(text: string, reference: Reference) {
    // Clean text has hardly any letter with a sign or digit right before it.
    const survey = surveyOf(text, reference);
    if (!JUNK_CLASSES.some((junk) => survey.hasPair(junk, LETTER_OF_ARABIC))) return {};
    const costs = wordCosts(reference);
    const words = spoiltWords(text, costs);
    if (words.length === 0) return {};
    const proof = countJunk(words, text);
    const isOurs = arabicLines(text, reference);
    const replacements: Replacement[] = [];
    for (const { start, end, junk, mended, isKnown } of words) {
      const shown = Math.min(...junk.map((j) => proof.get(j)!.known));
      const isJunk = junk.every((j) => isShown(proof.get(j)!));
      const isAlone = /^[(\uFFFD]/.test(junk[0]!) && isKnown && costs.costOf(bare(mended)) < FREQUENT;
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

/** Classes of what a junk character may be; see text/character-classes.ts. */
const JUNK_CLASSES = [0, 3, 4, 7, 9];

function spoiltWords(text: string, costs: WordCosts): Spoilt[] {
  const words: Spoilt[] = [];
  const isOfWord = new RegExp(IN_WORD);
  let end = 0;
  let matches: RegExpExecArray[] = [];
  const finish = () => {
    const [first, last] = [matches[0], matches.at(-1)];
    if (!first || !last) return;
    let start = first.index;
    while (start > 0 && isOfWord.test(text[start - 1]!)) start--;
    let mended = '';
    let from = start;
    for (const match of matches) {
      mended += text.slice(from, match.index);
      from = match.index + match[0].length;
    }
    mended += text.slice(from, end);
    const junk = matches.map((match) => match.groups!.one ?? '(cid)');
    words.push({ start, end, junk, mended, isKnown: isBest(bare(mended), text, start, matches, costs) });
  };
  for (const match of text.matchAll(SPOILT)) {
    if (match.index !== end) {
      finish();
      matches = [];
    }
    matches.push(match);
    end = match.index + match[0].length;
    while (end < text.length && isOfWord.test(text[end]!)) end++;
  }
  finish();
  return words;
}

/** True if the word is known without the junk, and no letter in the place of the first junk makes a better one. */
function isBest(word: string, text: string, start: number, matches: RegExpExecArray[], costs: WordCosts): boolean {
  if (word.length < 3 || !costs.isKnown(word)) return false;
  const cost = costs.costOf(word);
  const [first] = matches;
  const place = bare(text.slice(start, first!.index)).length;
  for (const letter of ALPHABET) {
    if (costs.costOf(word.slice(0, place) + letter + word.slice(place)) < cost) return false;
  }
  return true;
}

interface Count {
  known: number;
  all: number;
  /** How often it stands at one end of a word: quotation marks do, the junk of a kashida does not. */
  atEnds: number;
}

const isShown = ({ known, all, atEnds }: Count): boolean =>
  known >= ENOUGH && known >= all * MOST && atEnds <= all * FEW;

/** In how many words each junk stands, and how many of them are known without it. */
function countJunk(words: readonly Spoilt[], text: string): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const { junk, isKnown } of words) {
    for (const one of new Set(junk)) {
      const count = counts.get(one) ?? { known: 0, all: 0, atEnds: countAtEnds(one, text) };
      count.all++;
      if (isKnown) count.known++;
      counts.set(one, count);
    }
  }
  return counts;
}

function countAtEnds(junk: string, text: string): number {
  if (junk.length > 1) return 0;
  const isOfWord = new RegExp(IN_WORD);
  let count = 0;
  for (let i = text.indexOf(junk); i >= 0; i = text.indexOf(junk, i + 1)) {
    const before = isOfWord.test(text[i - 1] ?? '');
    const after = text[i + 1] ?? '';
    if (isOfWord.test(after) ? !before && text[i - 1] !== junk : before && after !== junk) count++;
  }
  return count;
}
