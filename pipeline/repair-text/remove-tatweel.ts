import type { Reference } from '../records.ts';
import { bare, LETTER, MARK } from '../text/arabic.ts';
import { TATWEEL } from '../text/character-kinds.ts';
import type { Replacement } from '../text/pieces.ts';
import { linesWith } from '../text/words.ts';
import type { Damage } from './damage.ts';
import { isArabicLine } from './language-gate.ts';
import { surveyOf } from './survey.ts';
import { wordEvidence } from './word-evidence.ts';

const KIND = 'remove-tatweel';
const WORD = /[\p{Script=Arabic}\p{M}\u0640\u200C]{1,100000}/gu;
/** A word of Arabic letters only; Persian posters stretch their words as well. */
const ARABIC = new RegExp(`^[${LETTER}${MARK}\\u0640]+$`);
/** Tatweel between two letters of a word; at its end it stands for the shape of a letter (`هـ`) or a lone prefix (`الـ`). */
const WITHIN = new RegExp(`(?<=[${LETTER}][${MARK}]*)\\u0640+(?=[${MARK}]*[${LETTER}])`, 'g');
/** Some writers part a clitic from its word with a single tatweel: `بـأنه`, `الـفيفا`. */
const LONE_PREFIX = new RegExp(`^[وف]?(?:ال|لل|[بلكوف])\\u0640+[${LETTER}${MARK}]*$`);
/** So many tatweels in one place are meant: `جميـــــل`. */
const EMPHASIS = 3;
/** So many stretched words in so many lines show that the text was justified with them. */
const MANY_WORDS = 6;
const MANY_LINES = 3;
/** Halves of a verse, parted by blanks, stars or dots. */
const VERSE = /\S {4,}\S|\S\s*\*{2,}\s*\S|\S \.{3,} \S/;

export const removeTatweel: Damage = {
  id: KIND,
  title: 'Remove tatweel from stretched words',
  why: 'Justified text and old newsrooms stretch words with tatweel (`كـازاخـسـتان`); no search finds them then. Removed where most words of a line are stretched, or words of many lines, and the word is known without it. One stretched word is emphasis; `هـ`, `الـ 78` and verse are left alone.',
  example: {
    before: 'كـازاخـسـتان تـعـلـن',
    after: 'كازاخستان تعلن',
  },
  find(text: string, reference: Reference) {
    if (!surveyOf(text, reference).has(TATWEEL)) return {};
    const evidence = wordEvidence(reference);
    const lines = linesWith(text, '\u0640').flatMap((line) => {
      const words = Array.from(line.text.matchAll(WORD), (m) => ({ at: line.start + m.index, text: m[0] }));
      const stretched = words.filter((word) => ARABIC.test(word.text) && word.text.search(WITHIN) >= 0);
      if (stretched.length === 0 || VERSE.test(line.text) || !isArabicLine(line.text, reference)) return [];
      const long = words.filter((word) => bare(word.text).length > 3).length;
      const mild = stretched.filter((word) => !word.text.includes('\u0640'.repeat(EMPHASIS))).length;
      return [{ stretched, isStretched: mild >= 2 && mild * 2 >= long }];
    });
    const all = lines.reduce((sum, line) => sum + line.stretched.length, 0);
    const isJustified =
      lines.length >= MANY_LINES && all >= MANY_WORDS && lines.length * 3 >= (text.match(/[^\n]+/g)?.length ?? 0);
    const replacements: Replacement[] = [];
    for (const { stretched, isStretched } of lines) {
      if (!isStretched && !isJustified) continue;
      for (const word of stretched) {
        if (!isStretched && LONE_PREFIX.test(word.text)) continue;
        if (!evidence.unit(bare(word.text)).isKnown) continue;
        for (const { 0: tatweel, index } of word.text.matchAll(WITHIN)) {
          const start = word.at + index;
          replacements.push({
            start,
            end: start + tatweel.length,
            text: '',
            kind: KIND,
            evidence: isStretched ? 'most words of the line are stretched' : `${all} stretched words in this text`,
            confidence: 0.95,
            method: 'lexicon',
          });
        }
      }
    }
    return { replacements };
  },
};
