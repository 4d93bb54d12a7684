const WORDS = 'قال الوزير إن الحكومة ستواصل العمل على تحسين الخدمات في المدن والقرى خلال العام المقبل'.split(' ');
const line = WORDS.join(' ');
const backwards = (text: string): string => Array.from(text).reverse().join('');

/** A unit as often as it fits into so many bytes of UTF-8. */
const fill = (unit: string, bytes: number): string => unit.repeat(Math.ceil(bytes / Buffer.byteLength(unit)));

/** Texts that have made repairs slow, by the bytes that they are to have. */
export const shapes: Readonly<Record<string, (bytes: number) => string>> = {
  'letters parted by blanks, one line': (bytes) => fill(`${Array.from(WORDS.join('')).join(' ')} `, bytes),
  'words without blanks, one line': (bytes) => fill(WORDS.join(''), bytes),
  'one letter without blanks': (bytes) => fill('ب', bytes),
  'words in order, one line': (bytes) => fill(`${line} `, bytes),
  'words reversed, one line': (bytes) => fill(`${[...WORDS].reverse().join(' ')} `, bytes),
  'letters reversed, one line': (bytes) => fill(`${backwards(line)} `, bytes),
  'lines in order': (bytes) => fill(`${line}\n`, bytes),
  'lines reversed by word': (bytes) => fill(`${[...WORDS].reverse().join(' ')}\n`, bytes),
  'lines of one letter': (bytes) => fill('ب\n', bytes),
  'combining marks after one letter': (bytes) => `ب${fill('\u064E', bytes)}`,
  'two kinds of marks after one letter': (bytes) => `ب${fill('\u0651\u064E', bytes)}`,
  blanks: (bytes) => fill(' ', bytes),
  'line feeds': (bytes) => fill('\n', bytes),
  'opening brackets': (bytes) => fill('(', bytes),
  'quotation marks between letters': (bytes) => fill('ب"', bytes),
  'numbers and words, one line': (bytes) => fill('في 12 مارس 2024 قال "نعم" (3) ', bytes),
};
