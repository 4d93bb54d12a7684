import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { BLANK, CLOSING, DIGIT, LETTER, OPENING, SLASH } from '../text/character-kinds.ts';
import type { Reordering, Replacement } from '../text/pieces.ts';
import type { Damage } from './damage.ts';
import { surveyOf } from './survey.ts';

const KIND = 'restore-month-pair';
/** No two names of a month with what may stand between them are longer than this. */
const LONGEST = 45;
/** A slash after a letter with nothing of a word behind it, or behind a blank; a slash within a word is no sign. */
const AFTER_LETTER = /[\u0621-\u064A]\/(?![\u0621-\u064A\p{N}])/uy;
const AFTER_BLANK = /[\u0621-\u064A]\s\/(?=[\u0621-\u064A])/uy;
/** The letter of the era or calendar, cut off the date that it belongs to, with the full stop after the bracket. */
const DATE_IN_PIECES = /\(([مهـ]{1,2})([.،])\)(\p{N}{1,2}\/\p{N}{1,2}\/\p{N}{4})(?![\p{L}\p{N}/])/gu;

const patternsOf = perReference((reference: Reference) => {
  const months = reference.lexicon.months.filter((m) => m.calendar === 'gregorian' && m.tradition !== 'libya');
  const names = [...new Set(months.map((m) => m.name))].sort((a, b) => b.length - a.length);
  const any = names.map((name) => name.replaceAll(' ', '\\s')).join('|');
  return {
    /** What may stand right before the slash. */
    lastWords: new Set(names.map((name) => name.split(' ').at(-1)!)),
    monthOf: new Map(months.map((m) => [m.name, m.month])),
    /** The name with the slash last, in any of the spellings of the lexicon. */
    swapped: new RegExp(`(?<![\\p{L}/])(${any})(،?)(\\s*)(${any})/(?![\\p{L}\\p{N}]|\\s(?:${any}))`, 'u'),
    /** In order, with a blank on one side of the slash. */
    parted: new RegExp(`(?<![\\p{L}/]|(?:${any})\\s)(${any})(/\\s|\\s/)(${any})(?![\\p{L}/])`, 'u'),
  };
});

export const restoreMonthPair: Damage = {
  id: KIND,
  title: 'Put the slash between two names of one month',
  why: 'News gives months two names, `نيسان/أبريل`. Read run by run, the name with the slash comes last: `أبريلنيسان/`, or a blank is left inside: `آذار/ مارس`; a date loses the letter of its era: `(م.)05/04/2024`. Undone only where both names are names of the same month and no third name follows the slash. Blanks on both sides of the slash are a style.',
  example: {
    before: 'يوم 5 أبريلنيسان/',
    after: 'يوم 5 نيسان/أبريل',
  },
  find(text: string, reference: Reference) {
    const reorderings: Reordering[] = [];
    const replacements: Replacement[] = [];
    const { hasPair } = surveyOf(text, reference);
    if (!hasPair(BLANK | LETTER, SLASH) && !(hasPair(OPENING, LETTER) && hasPair(CLOSING, DIGIT))) return {};
    const cause = { kind: KIND, method: 'lexicon' as const };
    for (let slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
      const before = standsAt(AFTER_LETTER, text, slash - 1)
        ? slash
        : standsAt(AFTER_BLANK, text, slash - 2)
          ? slash - 1
          : -1;
      if (before < 0) continue;
      const { lastWords, monthOf, swapped, parted } = patternsOf(reference);
      const last = /[\u0621-\u064A\u06A4]{1,12}$/.exec(text.slice(Math.max(0, before - 12), before));
      if (!last || !endsIn(last[0], lastWords)) continue;
      const from = Math.max(0, slash - LONGEST);
      // The name before may be cut off by the window: it begins at a blank, and one comes before every name.
      const around = text.slice(from, slash + LONGEST);
      const areSame = (a = '', b = '') => a !== b && monthOf.get(a) === monthOf.get(b) && monthOf.has(a);
      const inOrder = parted.exec(around);
      if (inOrder && from + inOrder.index + inOrder[0].indexOf('/') === slash && areSame(inOrder[1], inOrder[3])) {
        const start = from + inOrder.index + inOrder[1]!.length;
        const evidence = `${inOrder[1]} and ${inOrder[3]} are names of the same month`;
        replacements.push({ ...cause, start, end: start + 2, text: '/', evidence, confidence: 0.95 });
        continue;
      }
      const match = swapped.exec(around);
      if (!match || from + match.index + match[0].length - 1 !== slash || !areSame(match[1], match[4])) continue;
      const [, first = '', comma = '', blanks = '', second = ''] = match;
      const start = from + match.index;
      const middle = start + first.length + comma.length;
      const slashed = middle + blanks.length;
      const end = slash + 1;
      const runs: [number, number][] = [
        [slashed, end],
        [start, middle],
      ];
      if (blanks) runs.push([middle, slashed]);
      const evidence = `${first} and ${second} are names of the same month`;
      reorderings.push({ ...cause, start, end, runs, evidence, confidence: 0.97 });
    }
    for (const { 0: whole, 1: era, 2: mark, 3: date, index } of text.matchAll(DATE_IN_PIECES)) {
      const evidence = 'a date has its era and both brackets around it';
      const put = `(${date}${era})${mark}`;
      replacements.push({ ...cause, start: index, end: index + whole.length, text: put, evidence, confidence: 0.9 });
    }
    // A move shifts what follows it: the rest is found again when the moves are done.
    if (reorderings.length > 0) return { reorderings };
    return { replacements: replacements.sort((a, b) => a.start - b.start) };
  },
};

function standsAt(pattern: RegExp, text: string, at: number): boolean {
  if (at < 0) return false;
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** True if the letters end in one of the words; they may be glued to the name before. */
function endsIn(letters: string, words: ReadonlySet<string>): boolean {
  for (let i = 0; i < letters.length; i++) if (words.has(letters.slice(i))) return true;
  return false;
}
