import type { Reference } from '../records.ts';
import { CODE_SIGN, DIGIT, LATIN, PERCENT } from '../text/character-kinds.ts';
import type { Replacement } from '../text/pieces.ts';
import type { Notation } from './character-references.ts';
import { CODE, type Code, codesOf } from './codes-of-text.ts';
import type { Damage } from './damage.ts';
import { countWords, isAboutCodes, isArabicText, isExample, isQuoted, MANY_LETTERS } from './decoded-words.ts';
import { ESCAPED_MARK, findEscapedMarks } from './escaped-marks.ts';
import { surveyOf } from './survey.ts';

const KIND = 'replace-character-references';
const ARABIC = /[\u0600-\u06FF]/;
/** Words that are no codes. */
const GOOD_WORD = /[\u0621-\u064A]{2,}|(?<![\w&\\%#])[A-Za-z]{2,}(?![\w;])/g;
/** Letters and punctuation of Latin and Arabic, currencies, signs, arrows, bullets and emoji: what a page writes as a reference. */
const USUAL = /^[\s!-\u02FF\u0600-\u06FF\u2000-\u206F\u20A0-\u21FF\u25A0-\u27BF\u{1F000}-\u{1FAFF}]+$/u;
const LONE_AMPERSAND = /(?<!\S)&(?!\S)/;
const ESCAPED_TAG = /&(?:amp;)*(?:lt|#60|#x3[cC]);\/?[A-Za-z!?][^\n]{0,200}?&(?:amp;)*(?:gt|#62|#x3[eE]);/g;
/** So many codes that touch Arabic words are no examples, even in a text about codes. */
const MANY = 10;
/** So many times as many Arabic words must be codes as are none, in such a text, to be no examples. */
const NO_EXAMPLES = 4;
/** Fewer codes that make Arabic words may be examples, if they are quoted. */
const FEW = 3;

export const replaceCharacterReferences: Damage = {
  id: KIND,
  title: 'Put characters in place of their numbers and names',
  why: 'Text cut out of a web page or a file of data may keep the codes of its characters: &quot; &#1575; \\u0627 %D8%A7 \\" and the like, some of them escaped twice. They are replaced where they make known Arabic words or stand among them. Left alone: source code, escaped tags, addresses, codes that are quoted, and texts about codes.',
  example: {
    before: 'قال &quot;نعم&quot; &amp; غادر&nbsp;القاعة',
    after: 'قال "نعم" & غادر القاعة',
  },
  find(text: string, reference: Reference) {
    const { has, hasPair } = surveyOf(text, reference);
    const hasSign = has(CODE_SIGN);
    if (!hasSign && !hasPair(PERCENT, LATIN | DIGIT) && !hasPair(LATIN, DIGIT)) return {};
    if (!CODE.test(text) && !(hasSign && ESCAPED_MARK.test(text))) return {};
    const { codes, arabicLines } = codesOf(text);
    const letters = codes.filter((code) => code.isArabic);
    const good = text.match(GOOD_WORD)?.length ?? 0;
    const isMostOfIt = letters.length * 2 > good;
    const isSubject = letters.length < good * NO_EXAMPLES && isAboutCodes(text);
    const proven = isSubject ? new Set() : provenNotations(letters, reference);
    const touching = codes.filter((code) => touches(text, code)).length;
    const shown = new Set(isMostOfIt ? [] : codes.filter((code) => isShown(text, code, codes)));
    const shownNotations = new Set([...shown].map((code) => code.notation));
    const hasAmpersand = LONE_AMPERSAND.test(text);
    const tags = Array.from(text.matchAll(ESCAPED_TAG), ({ 0: tag, index }) => ({
      start: index,
      end: index + tag.length,
    }));
    let tag = 0;

    const confidenceOf = (code: Code): number | null => {
      while (tags[tag] && tags[tag]!.end <= code.start) tag++;
      if ((tags[tag]?.start ?? code.end) < code.end) return null;
      if (shown.has(code) || code.isInSource || code.isInAddress) return null;
      const { notation } = code;
      if (code.isArabic) return proven.has(notation) ? 0.97 : null;
      if ([...code.beside].some((other) => !other.isOfPages && proven.has(other))) return 0.95;
      if (proven.has(notation) && arabicLines.has(code.line)) return 0.95;
      if (!notation.hasMarks || (code.text === '&' && hasAmpersand)) return null;
      if (isSubject) return touches(text, code) && touching >= MANY ? 0.85 : null;
      if (touches(text, code)) return 0.97;
      // Escapes of programs stand for punctuation in data of all kinds.
      if (!notation.isOfPages || shownNotations.has(notation) || !USUAL.test(code.text)) return null;
      if (arabicLines.has(code.line)) return 0.9;
      return touching + letters.length >= FEW ? 0.85 : null;
    };
    const ofCodes = codes.flatMap((code): Replacement[] => {
      const confidence = confidenceOf(code);
      if (confidence === null) return [];
      const evidence = `${code.notation.name} ${code.beside.size > 0 ? 'that make Arabic words' : 'among Arabic words'}`;
      return [{ start: code.start, end: code.end, text: code.text, kind: KIND, evidence, confidence, method: 'rule' }];
    });
    const ofMarks = isSubject ? [] : findEscapedMarks(text, KIND);
    const replacements = [...ofCodes, ...ofMarks].sort((a, b) => a.start - b.start);
    const isLeft = replacements.length > 0 && tags.length > 0;
    return { replacements, ...(isLeft && { unsolved: 'tags that were escaped' }) };
  },
};

/** The notations whose codes make known words, or so many letters that it is no accident. */
function provenNotations(letters: readonly Code[], reference: Reference): Set<Notation> {
  const words = new Map<Notation, Set<string>>();
  for (const { notation, word } of letters) {
    const list = words.get(notation);
    if (list) list.add(word);
    else words.set(notation, new Set([word]));
  }
  const proven = [...words].filter(([, list]) => {
    const count = countWords(list, reference);
    const isKnown = count.known > 0 && count.known >= count.words * 0.6;
    return isArabicText(count) || isKnown || count.letters >= MANY_LETTERS;
  });
  return new Set(proven.map(([notation]) => notation));
}

/** True if an Arabic letter, mark or digit stands right before or after. */
const touches = (text: string, { start, end }: Code): boolean =>
  ARABIC.test(text[start - 1] ?? '') || ARABIC.test(text[end] ?? '');

/** True for a code in quotation marks, and for one of a few that make a word there or stand beside words about letters. */
function isShown(text: string, code: Code, codes: readonly Code[]): boolean {
  const { start, end } = code;
  const isOneOfFew = codes.length < FEW;
  if (code.isArabic && !isOneOfFew) return false;
  return isQuoted(text, start, end) || (isOneOfFew && !touches(text, code) && isExample(text, start, end));
}
