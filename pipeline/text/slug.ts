import { fold, westernDigits } from './arabic.ts';

/** A name as it may stand in an id: ASCII letters and digits in lower case, joined by hyphens. */
export const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** One letter or digit for one letter, after Buckwalter, so that different names stay different. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ا: 'a', ب: 'b', ت: 't', ث: 'v', ج: 'j', ح: '7', خ: 'x', د: 'd', ذ: '4', ر: 'r', ز: 'z', س: 's', ش: 'c' },
  ...{ ص: '9', ض: '8', ط: '6', ظ: '0', ع: '3', غ: 'g', ف: 'f', ق: 'q', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h' },
  ...{ و: 'w', ي: 'y', ء: '2', ئ: '1', ؤ: 'o', گ: 'g', پ: 'p', چ: 'c', ڤ: 'v', ژ: 'j' },
};

/** A name in Arabic letters as it may stand in an id: folded, one letter for one letter, words joined by hyphens. */
export const letterSlug = (text: string): string =>
  slug(Array.from(westernDigits(fold(text)), (letter) => LETTERS[letter] ?? letter).join(''));
