import type { Reference } from '../records.ts';
import { labelAt } from '../text/labels.ts';
import { outletNamed, withoutClass } from '../text/outlets.ts';
import { wordsOf } from '../text/words.ts';

const MOST_WORDS = 8;
const YEARS =
  /(?<!\p{N})\p{N}{4}\s?(?:(?:م|هـ|ه)(?!\p{L}))?(?:\s?[-–/]\s?\p{N}{4}\s?(?:(?:م|هـ|ه)(?!\p{L}))?)?(?!\p{N})/gu;
const SENTENCE = /\.\s|\s[|•]\s|[|•]/u;
/** What an outlet is, behind ل: `محفوظة لموقع …`. */
const CLASS =
  /^(?:وكالة|صحيفة|جريدة|موقع|بوابة|قناة|مجلة|شبكة|إذاعة|راديو|مركز|مؤسسة|شركة|دار|منتدى|منصة|هيئة|مجموعة|وزارة|جمعية|معهد)/u;

/** Whose rights a line of rights keeps, where it says so and nothing else; null for other lines. */
export function rightsHolder(line: string, reference: Reference): { text: string; start: number; end: number } | null {
  let hasSign = false;
  let rest = line;
  const blank = (from: number, to: number) => {
    rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
  };
  for (const { index, 0: sign } of line.matchAll(/©|\([cC]\)|℗|®|™/gu)) {
    blank(index, index + sign.length);
    hasSign = true;
  }
  let hasWords = false;
  let isLast = false;
  for (const word of wordsOf(line)) {
    if (rest.slice(word.start, word.end).trim() === '') continue;
    const label = labelAt(rest.slice(word.start), reference);
    if (label?.says.has('developer') && word.start > 0 && !label.says.has('rights')) {
      blank(word.start, line.length);
      break;
    }
    if (!label?.says.has('rights')) continue;
    isLast = /محفوظة?$/u.test(line.slice(word.start, word.start + label.end));
    blank(word.start, word.start + label.end);
    hasWords = true;
  }
  // A sign alone also stands before who made a picture: a year belongs to it.
  const isOutlet = hasSign && withoutClass(rest.trim()) !== rest.trim();
  if (!hasWords && !isOutlet && !(hasSign && line.search(YEARS) >= 0)) return null;
  if (labelAt(line, reference)?.says.has('developer')) return null;
  for (const { index, 0: year } of rest.matchAll(YEARS)) blank(index, index + year.length);
  const lead = /^[\s:،,.–—|-]*(?:(?:لدى|لصالح|باسم|إلى|by)\s+)?/u.exec(rest)![0].length;
  const stop = SENTENCE.exec(rest.slice(lead).trimEnd());
  let start = lead;
  let end = stop ? lead + stop.index : rest.length;
  // A date in the midst parts the name from what follows.
  const gap = /\s{4,}/u.exec(rest.slice(start, end).trimEnd());
  if (gap) end = start + gap.index;
  end -= rest.slice(start, end).length - rest.slice(start, end).replace(/[\s.،,:|–—-]+$/u, '').length;
  let text = rest.slice(start, end);
  const of = /^(?:لـ+\s*|ل\s+|ل(?=\p{L}))/u.exec(text);
  if (of && isLast && !outletNamed(text, reference)) {
    // The article ال is written with one lam behind ل: للألوكة.
    if (/^لل/u.test(text)) return withWords(`ال${text.slice(2)}`, start, end);
    if (of[0] !== 'ل' || CLASS.test(text.slice(1)) || outletNamed(text.slice(1), reference) || !/^لا/u.test(text)) {
      start += of[0].length;
      text = rest.slice(start, end);
    }
  }
  return withWords(text, start, end);
}

/** Longer ones are sentences about rights; one letter is none. */
function withWords(text: string, start: number, end: number) {
  const words = wordsOf(text);
  const isName =
    words.length > 0 && words.length <= MOST_WORDS && /\p{L}{2}/u.test(text) && !/[،؛!؟?@]|:\/\//u.test(text);
  return isName && !NO_NAME.test(text) && !/^press release$|^بيان صح[اف]/iu.test(text) ? { text, start, end } : null;
}
const NO_NAME =
  /(?:^|\s)(?:لا|يعبر|تعبر|تعكس|مسؤول|مسؤولة|يجوز|يمنع|يحظر|نسخ|إعادة|بالضرورة|المقال|ال?لل?مؤلف|المؤلف|الناشر|موقعنا|لموقعنا|صحيفتنا|الجميع|الكاتب|الموقع|المصدر|أصحابها|صاحبها|لأصحابها|للجميع)(?:\s|$)/u;
