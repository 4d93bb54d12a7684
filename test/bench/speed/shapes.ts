/** Texts that have made repairs slow, each of any size. What they hold is drawn, the same for the same size. */
import { type Draw, drawing } from '../../damaged-texts.ts';

const WORDS =
  'قال الوزير إن الحكومة ستواصل العمل على تحسين الخدمات في المدن والقرى خلال العام المقبل وأضاف أن الرئيس أكد أمس في كلمته أمام البرلمان أهمية التعاون بين البلدين من أجل مستقبل أفضل للشباب كما دعا إلى دعم الاقتصاد الوطني وزيادة الإنتاج الزراعي وفق خطة شاملة تمتد حتى نهاية هذا القرن بمشاركة كازاخستان وأوزبيكستان'.split(
    ' ',
  );
const SEED = 20250403;

/** Stretches that are drawn one after the other, until they fill so many bytes of UTF-8. */
function drawn(bytes: number, next: (draw: Draw) => string): string {
  const draw = drawing(SEED);
  const parts: string[] = [];
  for (let sum = 0; sum < bytes; ) {
    const part = next(draw);
    parts.push(part);
    sum += Buffer.byteLength(part);
  }
  return parts.join('');
}

/** A unit as often as it fits into so many bytes. */
const fill = (unit: string, bytes: number): string => unit.repeat(Math.ceil(bytes / Buffer.byteLength(unit)));

const word = (draw: Draw): string => WORDS[draw(WORDS.length)]!;
const backwards = (text: string): string => Array.from(text).reverse().join('');
/** A word with something after each of its letters. */
const strewn = (text: string, sign: string): string => Array.from(text, (letter) => letter + sign).join('');

/** Sentences of prose, and what they become; words that stand alone would read like a list. */
const prose = (draw: Draw): string => `${PROSE[draw(PROSE.length)]!} `;
const PROSE = [
  'قال الوزير إن الحكومة ستواصل العمل على تحسين الخدمات في المدن والقرى خلال العام المقبل.',
  'وأضاف أن الرئيس أكد أمس في كلمته أمام البرلمان أهمية التعاون بين البلدين من أجل مستقبل أفضل.',
  'كما دعا إلى دعم الاقتصاد الوطني وزيادة الإنتاج الزراعي وفق خطة شاملة تمتد حتى نهاية هذا العام.',
  'وبحث الجانبان سبل تطوير العلاقات الثنائية في مجالات التجارة والنقل والطاقة والتعليم.',
];
const reversedWords = (sentence: string): string => sentence.trim().split(' ').reverse().join(' ');

/** The pieces of a sentence between its tanwins and shaddas, the last first. */
const inPieces = (sentence: string): string =>
  (
    sentence
      .replace(/ة /g, '\u064Bة ')
      .replace(/ين /g, '\u0651ين ')
      .match(/[\u064B-\u0652]+|[^\u064B-\u0652]+/g) ?? []
  )
    .reverse()
    .join('');
/** A sentence cut between words and inside one in eight, its last run first. */
const lastRunFirst = (sentence: string, draw: Draw): string =>
  sentence
    .replace(/\S+/g, (whole) => (draw(8) === 0 ? whole.replace(/^.{2}(?=.)/, '$&|') : whole))
    .replace(/ (?=\S)/g, (blank) => [blank, '| ', ' |'][draw(3)]!)
    .split('|')
    .reverse()
    .join('');

export const shapes: Readonly<Record<string, (bytes: number) => string>> = {
  'clean prose, one line': (bytes) => drawn(bytes, prose),
  'clean prose, short lines': (bytes) => drawn(bytes, (draw) => `${prose(draw).trim()}\n`),
  'letters parted by blanks, one line': (bytes) => drawn(bytes, (draw) => strewn(word(draw), ' ')),
  'words without blanks, one line': (bytes) => drawn(bytes, word),
  'one letter without blanks': (bytes) => fill('ب', bytes),
  'words in pieces, one line': (bytes) => drawn(bytes, (draw) => `${word(draw).replace(/^(.{4})(?=.{3})/, '$1 ')} `),
  'words reversed, one line': (bytes) => drawn(bytes, (draw) => `${reversedWords(prose(draw))} `),
  'letters reversed, one line': (bytes) => drawn(bytes, (draw) => `${backwards(prose(draw).trim())} `),
  'lines reversed by word': (bytes) => drawn(bytes, (draw) => `${reversedWords(prose(draw))}\n`),
  'lines reversed by letter': (bytes) => drawn(bytes, (draw) => `${backwards(prose(draw).trim())}\n`),
  'lines without blanks': (bytes) => drawn(bytes, (draw) => `${prose(draw).replace(/ /g, '')}\n`),
  'lines that begin with a mark': (bytes) => drawn(bytes, (draw) => `،${prose(draw).replace(/[.،]/g, '').trim()}\n`),
  'lines in pieces at vowel signs': (bytes) => drawn(bytes, (draw) => `${inPieces(prose(draw).trim())}\n`),
  'lines of runs from the last to the first': (bytes) =>
    drawn(bytes, (draw) => `${lastRunFirst(prose(draw) + prose(draw), draw)}\n`),
  'lines cut inside lam-alef': (bytes) => drawn(bytes, (draw) => `ل ${prose(draw).trim()} ا أ\n`),
  'lines of one letter': (bytes) => fill('ب\n', bytes),
  'marks after one letter': (bytes) => `ب${fill('\u064E', bytes)}`,
  'two kinds of marks after one letter': (bytes) => `ب${fill('\u0651\u064E', bytes)}`,
  'a mark after each letter': (bytes) => drawn(bytes, (draw) => `${strewn(word(draw), '\u064E')} `),
  'marks behind blanks': (bytes) => drawn(bytes, (draw) => `${word(draw)} \u064B`),
  'zero-width characters alone': (bytes) => fill('\u200B', bytes),
  'a zero-width character after each letter': (bytes) => drawn(bytes, (draw) => `${strewn(word(draw), '\u200B')} `),
  'tatweel alone': (bytes) => fill('\u0640', bytes),
  'tatweel after each letter': (bytes) => drawn(bytes, (draw) => `${strewn(word(draw), '\u0640')} `),
  'U+FFFD alone': (bytes) => fill('\uFFFD', bytes),
  'U+FFFD in each word': (bytes) => drawn(bytes, (draw) => `${word(draw).replace(/^../, '$&\uFFFD')} `),
  'a control character after each letter': (bytes) => drawn(bytes, (draw) => `${strewn(word(draw), '\u0004')} `),
  'kashida junk in each word': (bytes) => drawn(bytes, (draw) => `${word(draw).replace(/^../, '$&%')} `),
  'hamzas without blanks': (bytes) => fill('أا', bytes),
  blanks: (bytes) => fill(' ', bytes),
  'line feeds': (bytes) => fill('\n', bytes),
  'opening brackets': (bytes) => fill('(', bytes),
  'mirrored brackets': (bytes) => drawn(bytes, (draw) => `)${word(draw)}( `),
  'quotation marks between letters': (bytes) => fill('ب"', bytes),
  'digits alone': (bytes) => fill('0123456789', bytes),
  'numbers and words, one line': (bytes) => drawn(bytes, (draw) => `${word(draw)} ${draw(2000)} قال "نعم" (3) `),
  'several scripts, one line': (bytes) => drawn(bytes, (draw) => `${word(draw)} Reuters и Москва 12 גוף 漢字 `),
  'several scripts without blanks': (bytes) => drawn(bytes, (draw) => `${word(draw)}ReutersМосква12גוף漢字`),
  'words of a Persian keyboard in quotation marks': (bytes) =>
    drawn(bytes, (draw) => `«${word(draw).replace(/ي/g, '\u06CC')}» رئیس `),
  'presentation forms': (bytes) => fill('\uFEED\uFED7\uFE8E\uFEDD ', bytes),
  'character references': (bytes) => fill('&#1602;&#1575;&#1604; ', bytes),
  'words read in a wrong encoding': (bytes) => fill('ظ‚ط§ظ„ ', bytes),
  'runs between controls of direction': (bytes) => drawn(bytes, (draw) => `\u202B${word(draw)}\u202C `),
};
