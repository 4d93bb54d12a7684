import type { Reference } from '../records.ts';
import { SPACE } from '../text/character-kinds.ts';
import type { Replacement } from '../text/pieces.ts';
import type { Damage } from './damage.ts';
import { lettersOfForms } from './fold-presentation-forms.ts';
import { isArabicLine } from './language-gate.ts';
import { surveyOf, tokensOf } from './survey.ts';
import { hasForms, turnedItems } from './turned-items.ts';

const KIND = 'join-parted-letters';
/** Letters to an item on the mean: words have four to five. */
const SHORT = 2.3;
/** And between two wide gaps: where letters without forms are more, wide gaps part no words. */
const LONG = 9;
/** A line must have so many items to be judged. */
const MIN_ITEMS = 6;
/** How much likelier the words must be, for each item (natural logarithm). */
const DECIDES = 2;
/** An item is parted from the next one by one blank, a word by more. */
const ONE_BLANK = /(?<=\S) (?=\S)/g;

export const joinPartedLetters: Damage = {
  id: KIND,
  title: 'Join the letters of words that were given one by one',
  why: 'Some PDF readers give each letter, or two or three, as an item of its own with a blank after it, and wider gaps between words: `ﺿ ﺤ ﺎ ﻳ ﺎ   ﻋ ﻦ`. Joined where a line has gaps of both widths and its words become likelier by far; the items are put in order first if they stand from left to right. Lines with one width of gaps are left to other repairs.',
  example: {
    before: 'ية رج خا ال   ير وز   مع   ء را وز ال   يس رئ   ع تم اج',
    after: 'اجتمع رئيس الوزراء مع وزير الخارجية',
  },
  find(text: string, reference: Reference) {
    const survey = surveyOf(text, reference);
    if (!survey.hasPair(SPACE, SPACE)) return {};
    const suspects = survey.lines.filter(
      ({ start, end, words }) => words >= MIN_ITEMS && isParted(text.slice(start, end)),
    );
    if (suspects.length === 0) return {};
    const replacements: Replacement[] = [];
    for (const line of suspects) {
      const raw = text.slice(line.start, line.end);
      const asItStands = costOf(raw, reference);
      const joined = costOf(raw.replace(ONE_BLANK, ''), reference);
      const inOrder = hasForms(raw)
        ? turnedItems(raw, (read) => costOf(read, reference))
        : inReverse(raw).replace(ONE_BLANK, '');
      const turned = costOf(inOrder, reference);
      const gain = (asItStands - Math.min(joined, turned)) / line.words;
      if (gain < DECIDES || !isArabicLine(lettersOfForms(raw.replace(ONE_BLANK, '')), reference)) continue;
      const cause = {
        kind: KIND,
        evidence: `joined at single blanks, the words are likelier by ${gain.toFixed(1)} an item (natural logarithm)`,
        confidence: 0.9,
        method: 'statistical' as const,
      };
      // Items that stand from left to right are turned and joined at once: a line in between is like no other damage.
      if (turned < joined) {
        replacements.push({ ...cause, start: line.start, end: line.end, text: inOrder });
        continue;
      }
      for (const { index } of raw.matchAll(ONE_BLANK)) {
        const start = line.start + index;
        replacements.push({ ...cause, start, end: start + 1, text: '' });
      }
    }
    return { replacements };
  },
};

/** True if a line consists of short items, with single blanks and wider gaps between them. */
function isParted(line: string): boolean {
  if (!line.includes('  ')) return false;
  const items = line.trim().split(/\s+/);
  const letters = line.replace(/\s/g, '').length;
  if (letters > items.length * SHORT || !/\S \S/.test(line)) return false;
  const words = line.trim().split(/ {2,}/).length;
  return words > 1 && (letters <= words * LONG || hasForms(line));
}

/** The items of a line from the last to the first, with the gaps between them. */
const inReverse = (line: string): string => (line.match(/\s+|\S+/g) ?? []).reverse().join('');

/** What the Arabic words of a line cost together; without its letters' forms. */
function costOf(line: string, reference: Reference): number {
  const letters = lettersOfForms(line);
  let sum = 0;
  for (const { unit } of tokensOf(letters, 0, letters.length, reference)) sum += unit.cost;
  return sum;
}
