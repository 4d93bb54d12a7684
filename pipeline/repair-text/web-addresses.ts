/** Web and mail addresses, hashtags, user names, names of files: what is written in one word on purpose. */
import type { Span } from '../text/words.ts';

/** Endings of names of sites and companies, written in Arabic letters. */
const DOMAIN = /^\.(?:كوم|نت|أورغ|اورغ|أورج|إنك|انك|ليمتد|مصر|السعودية|امارات|قطر|عمان|المغرب|تونس)(?!\p{L})/u;
/** No address of a page or of mail is longer than this on either side. */
const LONGEST = 200;

/** True inside a web address, a path or a mail address, where marks part nothing. */
export function isInAddress(text: string, offset: number): boolean {
  let [start, end] = [offset, offset];
  while (start > 0 && offset - start < LONGEST && !/\s/.test(text[start - 1]!)) start--;
  while (end < text.length && end - offset < LONGEST && !/\s/.test(text[end]!)) end++;
  const around = text.slice(start, end);
  return (
    /:\/\/|\S@\S|[A-Za-z]\/[A-Za-z]|^[#@]/.test(around) ||
    (text[offset] === '.' && DOMAIN.test(text.slice(offset, end)))
  );
}

/** What an address, a hashtag or the name of a user begins with, and what of it may stand before a word. */
const BEGUN = /(?:https?:\/\/|www\.|[A-Za-z\d]\.[A-Za-z]{2,10}\/)\S*$|[#@][\p{L}\p{M}\p{N}_]*$/u;

/** True for a word of an address, hashtag or name of a file: its author gave it no blanks. */
export const isOfAddress = (text: string, { start, end }: Span): boolean =>
  text[start - 1] === '_' ||
  /^(?:_|\.[A-Za-z])/.test(text.slice(end, end + 2)) ||
  BEGUN.test(text.slice(Math.max(0, start - LONGEST), start));
