/** Hostile texts for the laws: whatever crawlers, extractors and people put into a file, in any mixture. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { drawing, spoils } from './damaged-texts.ts';

const WORDS = [
  'كازاخستان كازاخستاني الكازاخستانية لكازاخستان أوزبيكستان ستانأوزبيك قرغيزستان ييفتوكا توكاييف ازاكوالستانيخ',
  'روسيا الروسية موسكو واشنطن للأمم المتحدة وزارة الدفاع القرغيزية رئيس جمهورية طاجيكستان الطاجيك الغربيين بوتين فلاديمير',
  'في من إلى على أن التي الذي هذا هذه كان قال وقال إنه ثم لا لم قد بين حول خلال منذ يوم عام أكثر غير',
  'الأمن الاجتماع الجتماع االتجاه زيارة التعاون المجلس العالم كلمة مناورات أيضا أيضاً اً فضلاً برئاسةاً وفد هـ الـ أ ب و ف ل ك س',
  'مُحَمَّدٌ كِتَابٌ ٱللَّهِ الرَّحْمَٰنِ نيسان أبريل أبريلنيسان/ نيسان/أبريل مارسآذار/ أبريل،نيسان/ العربیة کازاخستان رئیس على علی',
]
  .flatMap((line) => line.split(' '))
  .concat('قر غيزستان', 'كازاخ ستان', 'آسيا الوسطى', 'قال إن"كل هذه', 'قال " حزام" أو', 'مضيفا:”لا نشك” في');

const OTHER_WORDS = [
  'این است که در را می\u200Cشود کتاب\u200Cها گفت',
  'یہ ہے کے میں اور نے ٹیکس پاکستان ڑ',
  'ئەم کوردستان لە بۆ دەڵێت ڕۆژ',
  'שלום ירושלים אָמַר',
  'the NATO C5+1 Президент Қазақстан 24.KG e\u0301 Ünal 中文',
].flatMap((line) => line.split(' '));

const EMOJI = ['😀', '👨\u200D👩\u200D👧', '🇰🇿', '👍🏽', '❤\uFE0F', '\u{1EE00}', '\u{10FFFD}', '𝟓'];
const MARKS = ['\u064B', '\u0651', '\u0301', '\u0670', '\u20E3', '\u06DD', '\u0640', '\u0651\u0650'];
const FORMS = [
  '\uFE8D\uFEDF\uFECC \uFEFB \uFEF5 \uFE80 \uFE70 \uFE71 \uFC5E \uFDF2',
  '\uFDFA \uFDFD \uFB56 \uFD3E \uFD3F \uFBB2 \uFD90 \uFC60',
].flatMap((line) => line.split(' '));
const INVISIBLE = [
  '\u200E \u200F \u061C \u202B \u202C \u202E \u2067',
  '\u2069 \u200B \u200C \u200D \u2060 \u00AD \uFEFF',
].flatMap((line) => line.split(' '));
const CONTROLS = ['\u0000', '\u0004', '\u0017', '\u001B', '\u007F', '\u0096', '\uFFFE', '\uFDD0', '\uFFFD', '\uE001'];
const LINE_ENDS = ['\n', '\n', '\n', '\n\n', '\n \n', '\r\n', '\r', '\u0085', '\u2028', '\u2029', '\u000B', '\f'];
const BLANKS = [' ', ' ', ' ', ' ', '  ', '   ', '     ', '\t', '\u00A0', '\u2003', '\u3000', ''];
const PUNCTUATION = '( ) [ ] { } « » “ ” " ‘ ’ ﴿ ﴾ ‹ › ، ؛ ؟ . ... … : ! / - – | • % # @ * » "'.split(' ');
const NUMBERS = '0 2024 5,7 10:30 ٢٠٢٤ ٣٫٥ ۱۴۰۳ 05/04/2024 1) 2. (cid:23) م05/04/2024'
  .split(' ')
  .concat('5 أبريل 2024');

const FURNITURE = [
  'تعليق (0)',
  'المصدر: https://example.org/news/?p=1',
  'إقرأ أيضاً:',
  'اقرأ أيضا',
  'الخبر:',
  ': خبرال',
  '(مترجم)',
  'بِسْمِ اللهِ الرَّحْمٰنِ الرَّحِيمِ',
  'الرئيسية » تقارير » رئيس كازاخستان يزور موسكو',
  'تقارير ودراسات',
  'موسكو-سانا',
  'تاريخ النشر: 8th, November 2023 GMT',
  'شارك هذا الموضوع: فيسبوك تويتر',
  'الرئيس في أستانا. (المصدر: وكالة ريا نوفوستي) |',
  'Big news from Astana! https://t.co/aBc123 — Name (@handle) February 20, 2025ومن جانب آخر قال الرئيس إن بلاده',
  'pic.twitter.com/xYz — أخبار (@news) 3 مارس، 2025',
  'قال الرئيس إن بلاده تريد السلام مع جميع الدول المجاورة لها، وإنها سوف تدعو إلى اجتماع قريب في العاصمة.',
  'ودعا المجلس إلى تعزيز التعاون بين دول المنطقة، وخاصة في مجالات الأمن والطاقة والمياه والنقل',
  '﴿إِنَّ اللَّهَ مَعَ الصَّابِرِينَ﴾',
];

const atom = fc.oneof(
  { weight: 14, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 4, arbitrary: fc.constantFrom(...PUNCTUATION) },
  { weight: 2, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 1, arbitrary: fc.constantFrom(...OTHER_WORDS) },
  { weight: 1, arbitrary: fc.constantFrom(...EMOJI) },
  { weight: 1, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 1, arbitrary: fc.constantFrom(...FORMS) },
  { weight: 1, arbitrary: fc.constantFrom(...INVISIBLE) },
  { weight: 1, arbitrary: fc.constantFrom(...CONTROLS) },
);

const mixedLine = fc
  .array(fc.tuple(atom, fc.constantFrom(...BLANKS)), { maxLength: 18 })
  .map((pairs) => pairs.map(([text, blank]) => text + blank).join(''));

const sentence = fc.constantFrom(...FURNITURE.slice(-3, -1), WORDS.slice(30, 44).join(' '));
/** A sentence read off the page backwards, and one with every word backwards. */
const reversedLine = sentence.map((line) => line.split(' ').reverse().join('  '));
const mirroredLine = sentence.map((line) => Array.from(line).reverse().join(''));
const otherLine = fc
  .array(fc.constantFrom(...OTHER_WORDS), { minLength: 3, maxLength: 12 })
  .map((words) => words.join(' '));
const marksOnly = fc
  .array(fc.constantFrom(...MARKS, ...INVISIBLE, ...PUNCTUATION), { maxLength: 6 })
  .map((m) => m.join(''));

const line = fc.oneof(
  { weight: 8, arbitrary: mixedLine },
  { weight: 4, arbitrary: fc.constantFrom(...FURNITURE) },
  { weight: 2, arbitrary: reversedLine },
  { weight: 1, arbitrary: mirroredLine },
  { weight: 1, arbitrary: otherLine },
  { weight: 1, arbitrary: marksOnly },
);

const lineEnd = fc.constantFrom(...LINE_ENDS);

const pageOf = (lines: readonly (readonly [string, string])[]) => lines.map(([text, end]) => text + end).join('');
const short = fc.array(fc.tuple(line, lineEnd), { maxLength: 6 }).map(pageOf);
const long = fc.array(fc.tuple(line, lineEnd), { minLength: 6, maxLength: 40 }).map(pageOf);
/** A page on which everything runs backwards, as some extractors give it. */
const reversedPage = fc
  .array(fc.tuple(fc.oneof(reversedLine, mixedLine), lineEnd), { minLength: 3, maxLength: 20 })
  .map(pageOf);
/** A column of full lines, as a PDF gives a paragraph. */
const column = fc
  .array(fc.array(fc.constantFrom(...WORDS), { minLength: 12, maxLength: 14 }), { minLength: 5, maxLength: 14 })
  .map((lines) => lines.map((words) => words.join(' ')).join('\n'));

/** A file as it may arrive: no half of a surrogate pair in it, because no decoded file holds one. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: short },
  { weight: 4, arbitrary: long },
  { weight: 2, arbitrary: reversedPage },
  { weight: 1, arbitrary: column },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom('\uFEFF', '\r\n', ' ', '😀'), short).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
);

/** A short text in which every third character or so is a surrogate pair. */
export const pairedText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom('ا', 'ب', ' ', '\n', 'x', '😀', '𝟓', '\u0651', '🇰🇿'), { maxLength: 30 })
  .map((parts) => parts.join(''));

const LAB = join(import.meta.dirname, 'bench', 'damage-lab');
const { held_out: HELD_OUT } = JSON.parse(readFileSync(join(LAB, 'held-out.json'), 'utf8')) as { held_out: string[] };
/** Sentences and headlines of the lab's own texts, those that may be looked at. */
const GOOD = readdirSync(join(LAB, 'texts'))
  .sort()
  .filter((name) => !HELD_OUT.includes(name.replace('.txt', '')))
  .flatMap((name) => readFileSync(join(LAB, 'texts', name), 'utf8').match(/[^\n.]{20,250}[.\n]/g) ?? [])
  .map((line) => line.trim());

/** Which damages, to which lines: a bit for each line of the text, all of them as a rule. */
const spoiling = fc.record({
  name: fc.constantFrom(...Object.keys(spoils)),
  lines: fc.oneof({ weight: 2, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.integer() }),
  seed: fc.nat(),
});

/** Good sentences to which one to three damages were done, one after the other. */
export const damagedText: fc.Arbitrary<string> = fc
  .record({
    lines: fc.array(fc.constantFrom(...GOOD), { minLength: 1, maxLength: 12 }),
    steps: fc.array(spoiling, { minLength: 1, maxLength: 3 }),
    end: fc.constantFrom('\n', '\n', '\n\n', '\r\n'),
  })
  .map(({ lines, steps, end }) => {
    const spoilt = steps.reduce((done: readonly string[], { name, lines: chosen, seed }) => {
      const draw = drawing(seed);
      return done.map((line, i) => ((chosen >> (i % 32)) & 1 ? spoils[name]!(line, draw) : line));
    }, lines);
    return spoilt.join(end).replace(/\p{Surrogate}/gu, '');
  });

/** Any characters at all. */
export const anyText: fc.Arbitrary<string> = fc.string({ unit: 'binary', maxLength: 80 });
