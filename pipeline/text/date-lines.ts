/** Whether a line states a date and hardly anything else, as the line under a title does. */
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold } from './arabic.ts';
import { type FoundDate, findDates } from './dates.ts';
import { foldedText } from './folded-text.ts';
import { entitiesNamed } from './names.ts';
import { wordsOf } from './words.ts';

/** Words that stand beside the date of a page: labels, weekdays, hours, zones, other calendars, the number of an issue. */
const BESIDE = (
  'يوم اليوم الساعة صباحا مساء ظهرا عصرا فجرا ص م ه هـ مـ بتوقيت توقيت غرينتش جرينتش مكة المكرمة القاهرة القدس موسكو الموافق ' +
  'لـ ل من في عام سنة شهر نشر نشرت النشر بتاريخ تاريخ آخر تحديث محدث التحديث تعديل التعديل تم عدل أضيف الإضافة حرر قبل منذ ' +
  'ساعة ساعات دقيقة دقائق أمس الأحد العدد عدد رقم السنة ميلادي ميلادية مسيحي هجري هجرية المقال المقالة الخبر قراءة مشاهدة ' +
  'الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة والعشرون والثلاثون والأربعون والخمسون ' +
  'والستون والسبعون والثمانون والتسعون عشرة Monday Tuesday Wednesday Thursday Friday Saturday Sunday ' +
  'GMT UTC AM PM EST EDT Published On Last updated Updated Issue No Vol'
).split(' ');

const dateWords = perReference((reference: Reference) => {
  const words = [
    ...BESIDE,
    ...reference.lexicon.weekdays.map((e) => e.name),
    ...reference.lexicon.months.filter((e) => e.tradition !== 'libya').map((e) => e.name),
  ];
  return new Set(words.flatMap((word) => wordsOf(word).map((part) => fold(part.text))));
});

const TIME =
  /T?\d{1,2}\s?[:.]\s?\d{2}(?:\s?:\s?\d{2}(?:\.\d+)?)?\s?(?:Z|\(?[+-]\d{2}:?\d{2}\)?|am|pm|ص|م)?(?![\p{L}\d])/giu;
/** What parts a section, an author or a place from the date. */
const PARTED = /[|•·]|\s[-–—/ـ]\s|^[^\p{N}–—/-]{2,30}[-–—/]\s?(?=\p{N})/u;
/** A span of time, or of a life: `من 5 إلى 7 أبريل`, `(1919 - 1997)`. */
const SPAN = /(?:^|\s)(?:من\s+\p{N}+\s+(?:الي|حتي)|بين\s+\p{N}|حتي\s+\p{N}|الي\s+\p{N})/u;
const BETWEEN = /^\s*[-–—]\s*$/;
const MOST_WORDS = 16;
/** Other words where something parts them from the date: a section, an author, a place. */
const FEW_PARTED = 6;
const MOST_DATES = 3;
const YEAR_ONLY =
  /^\s*(?:نشر(?:ت)?|سنه النشر|عام النشر|تاريخ النشر|صدر(?:ت)?)\s*(?:في|سنه|عام)?\s*[:：]?\s*((?:1[89]|20)\d{2})\s*$/u;

/** The dates of a line that states when something was published; null if the line is another one. */
export function datesOfLine(line: string, reference: Reference): readonly FoundDate[] | null {
  const words = wordsOf(line);
  if (words.length > MOST_WORDS || /[.؟!]$/.test(line)) return null;
  const dates = findDates(line, reference);
  if (dates.length === 0) return yearOf(line);
  if (dates.length > MOST_DATES || SPAN.test(fold(line))) return null;
  const [first, second] = dates;
  if (second && !second.isHijri && !first!.isHijri && BETWEEN.test(line.slice(first!.end, second.start))) return null;
  let [rest, at] = ['', 0];
  for (const { start, end } of dates) {
    rest += `${line.slice(at, start)} `;
    at = end;
  }
  rest = foldedText(rest + line.slice(at)).text.replace(TIME, ' ');
  const allowed = dateWords(reference);
  const others = wordsOf(rest).filter(({ text }) => !/^\p{N}+/u.test(text) && !allowed.has(fold(text)));
  if (others.length === 0) return dates;
  if (dates.every(({ day }) => day === null) || others.length > FEW_PARTED) return null;
  return PARTED.test(line) || others.every(({ text }) => isPlaceOrMedium(text, reference)) ? dates : null;
}

const isPlaceOrMedium = (word: string, reference: Reference): boolean =>
  entitiesNamed(word, reference).some(({ type }) => type === 'place' || type === 'media');

/** A line that is a label and a year. */
function yearOf(line: string): readonly FoundDate[] | null {
  const folded = foldedText(line);
  const match = YEAR_ONLY.exec(folded.text);
  if (!match) return null;
  const from = match[0].lastIndexOf(match[1]!);
  const start = folded.placeOf(from);
  return [{ start, end: folded.placeOf(from + 3) + 1, edtf: match[1]!, day: null, isHijri: false }];
}
