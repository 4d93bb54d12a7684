import type { Reference } from '../records.ts';
import { bare } from '../text/arabic.ts';
import { MARK, SPACE } from '../text/character-kinds.ts';
import type { Reordering, Replacement } from '../text/pieces.ts';
import type { Damage } from './damage.ts';
import { arabicLines } from './language-gate.ts';
import { LOOSE, type Place, placeOf, type Words, wordsOfMarks } from './loose-marks.ts';
import { endingsOfLines, swappedEndings } from './lost-endings.ts';
import { surveyOf } from './survey.ts';
import { LOOSE_MARK } from './word-traits.ts';

const KIND = 'place-marks-on-letters';
const TANWIN_ALONE = /^\u0651?[\u064B-\u064D]\u0651?$/;
const ALEF_TANWIN = /^(?:ا\u064B|\u064Bا)$/;

/** What is to be done about one mark, with how sure it is. */
interface Placed {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly evidence: string;
  readonly confidence: number;
}

export const placeMarksOnLetters: Damage = {
  id: KIND,
  title: 'Put marks on the letters that carry them',
  why: 'A mark is drawn over its letter, and extraction finds it beside: behind a blank (`أيضا ً`), behind the comma (`عاما ،ً`), before its word (`ًأيضا`), between two pieces of a word (`ي ُكشف`), on a line of its own. Put back where the letters decide it: a tanwin stands on a word that ends in alef or hamza, no word begins with a mark. Marks that stand on a letter are left alone, be it the wrong one, and so are marks that could belong to two words.',
  example: {
    before: '19 يوما ً إلى 11 يوما .ً',
    after: '19 يوماً إلى 11 يوماً.',
  },
  find(text: string, reference: Reference) {
    const survey = surveyOf(text, reference);
    if (!survey.has(MARK)) return {};
    const hasSwapped = (survey.hasPair(SPACE, SPACE) && text.includes('اً  ')) || text.includes('ةاً');
    if (!hasSwapped && !survey.hasWord(LOOSE_MARK)) return {};
    const words = wordsOfMarks(reference);
    const isOurs = arabicLines(text, reference);
    const reorderings: Reordering[] = hasSwapped ? swappedEndings(text, words, KIND) : [];
    const places = Array.from(text.matchAll(LOOSE), (m) => placeOf(text, m.index, m.index + m[0].length));
    const endings = endingsOfLines(text, places, words, KIND);
    reorderings.push(...endings.reorderings);
    // A move shifts what follows it: the rest is found again when the moves are done.
    if (reorderings.length > 0) return { reorderings: reorderings.sort((a, b) => a.start - b.start) };
    const style = styleOf(places, words);
    const replacements: Replacement[] = [...endings.replacements];
    for (const place of places) {
      const placed = isOurs(place.start) ? placedAt(text, place, words, style) : null;
      if (placed) replacements.push({ ...placed, kind: KIND, method: 'lexicon' });
    }
    return { replacements: replacements.sort((a, b) => a.start - b.start) };
  },
};

type Style = 'before' | 'after' | null;

function placedAt(text: string, place: Place, words: Words, style: Style): Placed | null {
  const { start, end, marks, before, beforeEnd, punctuation, gap, after } = place;
  // `ًا`: the alef is the only letter behind the mark.
  if (ALEF_TANWIN.test(marks + after)) return ending(place, words, end + after.length);
  if (ALEF_TANWIN.test(marks)) return ending(place, words, end);
  if (TANWIN_ALONE.test(marks)) {
    const side = sideOf(place, words) ?? (after !== '' && fitsBoth(place, words) ? style : null);
    if (side === 'before') {
      const put = marks + punctuation + (after === '' ? '' : ' ');
      return {
        start: beforeEnd,
        end,
        text: put,
        evidence: `a tanwin belongs to ${before}`,
        confidence: punctuation ? 0.9 : 0.94,
      };
    }
    if (side === 'after') {
      const evidence = `a tanwin belongs to the end of ${after}`;
      // The mark took along what stood behind it: `الأثر ،ًعسكريا`.
      const taken = /(?:^|[ \n])([.،؛:؟!]{1,2})$/.exec(text.slice(Math.max(0, start - 3), start))?.[1] ?? '';
      const put = after + marks + taken;
      return { start: start - taken.length, end: end + after.length, text: put, evidence, confidence: 0.9 };
    }
    const first = /^[اء]/.exec(after)?.[0];
    const rest = after.slice(1);
    if (first && rest.length >= 2 && !words.isWord(after) && words.isWord(rest + first)) {
      const evidence = `${rest}${first} is a word, ${after} is none`;
      return {
        start,
        end: end + after.length,
        text: rest + (first === 'ا' ? marks + first : first + marks),
        evidence,
        confidence: 0.88,
      };
    }
    return null;
  }
  if (after === '' || !/^[\u064E-\u0652]+$/.test(marks)) return null;
  if (before !== '' && punctuation === '' && gap === 1 && after.length > 1) {
    const alone = bare(before).length === 1;
    if ((alone && words.isWord(before + after)) || (!alone && words.isOne(before, after))) {
      const evidence = `the mark stands within ${bare(before + after)}`;
      return { start: beforeEnd, end, text: marks, evidence, confidence: alone ? 0.88 : 0.8 };
    }
  }
  // Shadda stands on no first letter, so it tells nothing; a vowel that begins a word was printed before its letter.
  if (/\u0651/.test(marks)) return null;
  const [letter = ''] = after;
  const next = /^ ([\u0621-\u064A]{2,})/.exec(text.slice(end + after.length, end + after.length + 30))?.[1];
  if (after.length === 1 && next !== undefined && words.isLikelier(after + next, next)) {
    const evidence = `the mark stands within ${after}${next}`;
    // No blank follows a lone conjunction.
    const isAttached = /^[وف]$/.test(before) && punctuation === '';
    return { start: isAttached ? beforeEnd : start, end: end + 2, text: letter + marks, evidence, confidence: 0.85 };
  }
  if (bare(after).length < 3 || !words.isWord(after)) return null;
  const evidence = 'no word begins with a vowel mark';
  return { start, end: end + 1, text: letter + marks, evidence, confidence: 0.82 };
}

/** `اً` apart from its word, or twice. */
function ending(place: Place, words: Words, end: number): Placed | null {
  const { before, beforeEnd, punctuation, marks, after } = place;
  if (punctuation !== '' || before === '') return null;
  const put = marks + (end > place.end ? after : '');
  if (/(?:ا\u064B|\u064Bا)$/.test(before)) {
    return { start: beforeEnd, end, text: '', evidence: 'the ending stands twice', confidence: 0.93 };
  }
  if (/[اةءى]$/.test(bare(before)) || !words.isWord(`${bare(before)}ا`)) return null;
  return { start: beforeEnd, end, text: put, evidence: `the ending of ${bare(before)}ا`, confidence: 0.92 };
}

/** To which side a tanwin belongs; null if to none, or to either. */
function sideOf({ before, gap, punctuation, after }: Place, words: Words): Style {
  const fitsBefore = (gap > 0 || punctuation !== '') && words.takesTanwin(before);
  const fitsAfter = words.takesTanwin(after);
  if (fitsBefore === fitsAfter) return null;
  return fitsBefore ? 'before' : 'after';
}

const fitsBoth = ({ before, after, punctuation }: Place, words: Words): boolean =>
  punctuation === '' && words.takesTanwin(before) && words.takesTanwin(after);

/** On which side the tanwins of this text stand, as far as they leave no doubt: all of them were moved alike. */
function styleOf(places: readonly Place[], words: Words): Style {
  let [before, after] = [0, 0];
  for (const place of places) {
    if (place.after === '' || !TANWIN_ALONE.test(place.marks)) continue;
    const side = sideOf(place, words);
    if (side === 'before') before++;
    if (side === 'after') after++;
  }
  if (before >= 2 && before > 4 * after) return 'before';
  return after >= 2 && after > 4 * before ? 'after' : null;
}
