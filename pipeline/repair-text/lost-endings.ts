/**
 * Endings that lost their word: `اً` behind the word before its own (as runs of a word processor are printed), a tanwin
 * or its alef on a line of its own, or at the beginning of the line that its word ends.
 */
import { bare, LETTER, MARK } from '../text/arabic.ts';
import type { Reordering, Replacement } from '../text/pieces.ts';
import type { Place, Words } from './loose-marks.ts';

/** A word with an ending behind it that carries its own blank: `برئاسةاً  وفد`. */
const SWAPPED = new RegExp(
  `(?<![${LETTER}${MARK}])([${LETTER}]{3,20})(ا\\u064B +)([${LETTER}]{2,20})(?![${LETTER}${MARK}])`,
  'g',
);

/** The ending goes back to the word behind it, which stands before the other one: `وفداً برئاسة`. */
export function swappedEndings(text: string, words: Words, kind: string): Reordering[] {
  const found: Reordering[] = [];
  for (const match of text.matchAll(SWAPPED)) {
    const [whole, host = '', ending = '', owner = ''] = match;
    // Alef after ta marbuta is no spelling; otherwise the owner must be no word without its ending.
    const isImpossible = host.endsWith('ة');
    if (!isImpossible && (ending.length < 4 || !words.isRather(`${owner}ا`, owner))) continue;
    if (!words.isWord(`${owner}ا`) || /[اةىء]$/.test(owner) || !words.isWord(host)) continue;
    const start = match.index;
    const [a, b, end] = [start + host.length, start + host.length + ending.length, start + whole.length];
    const runs: [number, number][] = [[b, end], [a, b], [start, a]]; // biome-ignore format: three runs
    const evidence = isImpossible ? 'no alef follows a ta marbuta' : `${owner} is no word without its ending`;
    found.push({
      start,
      end,
      runs,
      kind,
      evidence: `${evidence}; ${owner}ا is one`,
      confidence: 0.88,
      method: 'lexicon',
    });
  }
  return found;
}

const ALEF = /^(?:ا\u064B|\u064Bا)$/;
const LAST_WORD = new RegExp(`([${LETTER}][${LETTER}${MARK}]*)([.،؛:؟!"”»)\\]]*) *$`, 'u');

/** Endings that begin a line: of the last word of the line before, or of this line or the one after. */
export function endingsOfLines(
  text: string,
  places: readonly Place[],
  words: Words,
  kind: string,
): { reorderings: Reordering[]; replacements: Replacement[] } {
  const reorderings: Reordering[] = [];
  const replacements: Replacement[] = [];
  for (const place of places) {
    if (
      place.before !== '' ||
      (place.start > 0 &&
        !/^\n *$/.test(text.slice(Math.max(0, place.start - 2), place.start)) &&
        text[place.start - 1] !== '\n')
    )
      continue;
    const isAlef = ALEF.test(place.marks) || (ALEF.test(place.marks + place.after) && place.after === 'ا');
    const end = place.end + (isAlef && !ALEF.test(place.marks) ? 1 : 0);
    if (place.after !== '' && !isAlef) continue;
    if (!isAlef && !/^[\u064B-\u064D]$/.test(place.marks)) continue;
    const feed = text.indexOf('\n', end);
    const rest = text.slice(end, feed < 0 ? text.length : feed);
    const isAlone = rest.trim() === '';
    if (!isAlone && !/^[ .،؛:؟!"”»)\]]/.test(rest)) continue;
    const above = lastWord(text, text.lastIndexOf('\n', place.start - 1));
    const belowEnd = isAlone ? lineEnd(text, feed + 1) : feed < 0 ? text.length : feed;
    const below = isAlone && feed < 0 ? null : lastWord(text, belowEnd);
    const fits = (word: string) =>
      isAlef ? !/[اةىء]$/.test(bare(word)) && words.isWord(`${bare(word)}ا`) : words.takesTanwin(word);
    const fitsAbove = above !== null && above.end < place.start && fits(above.word);
    const fitsBelow = below !== null && below.end > end && below.punctuation === '' && fits(below.word);
    if (fitsAbove === fitsBelow) continue;
    const ending = text.slice(place.start, end);
    const evidence = `the ending of ${(fitsAbove ? above : below)!.word}, which lost it`;
    const cause = { kind, evidence, confidence: 0.78, method: 'lexicon' as const };
    if (fitsAbove && above!.punctuation === '' && isAlone && feed >= 0) {
      // The line was cut in two at the ending.
      replacements.push({ ...cause, start: above!.end, end: feed + 1, text: `${ending} ` });
    } else if (fitsAbove && above!.punctuation === '') {
      replacements.push({
        ...cause,
        start: above!.end,
        end: isAlone ? end : end + leadingBlanks(rest),
        text: `${ending}\n`.slice(0, isAlone ? -1 : undefined),
      });
    } else if (fitsBelow) {
      const begin = isAlone ? feed + 1 : end + leadingBlanks(rest);
      const runs: [number, number][] = [[begin, below!.end], [place.start, end]]; // biome-ignore format: two runs
      if (begin > end) runs.push([end, begin]);
      reorderings.push({ ...cause, start: place.start, end: below!.end, runs });
    }
  }
  return { reorderings, replacements };
}

const leadingBlanks = (rest: string): number => /^ */.exec(rest)![0].length;

function lineEnd(text: string, start: number): number {
  const feed = text.indexOf('\n', start);
  return feed < 0 ? text.length : feed;
}

/** The last word before an offset at the end of a line, with the marks behind it. */
function lastWord(text: string, end: number): { word: string; end: number; punctuation: string } | null {
  if (end <= 0) return null;
  const match = LAST_WORD.exec(text.slice(Math.max(0, end - 40), end));
  if (!match) return null;
  const [, word = '', punctuation = ''] = match;
  return { word, end: Math.max(0, end - 40) + match.index + word.length, punctuation };
}
