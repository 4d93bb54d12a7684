import type { Reference } from '../records.ts';
import { wordsOf } from '../text/words.ts';
import type { Field } from './field.ts';

const SCRIPTS: readonly (readonly [code: string, pattern: RegExp])[] = [
  ['Arab', /\p{Script=Arabic}/gu],
  ['Latn', /\p{Script=Latin}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Hans', /\p{Script=Han}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Armn', /\p{Script=Armenian}/gu],
  ['Geor', /\p{Script=Georgian}/gu],
];
/** Share of the words that must be known words of another language for the text to be in it. */
const SHARE = 0.08;

export const readLanguage: Field<{ lang: string; script: string }> = {
  id: 'read-language',
  title: 'Tell language and script',
  why: 'The script of most letters; within the Arabic script, the language whose frequent words stand there, and Arabic if there are none. The language of texts in other scripts is not told.',
  example: {
    page: [
      'متحف جديد للمخطوطات في طشقند',
      'يضم المتحف الجديد أكثر من عشرين ألف مخطوط بالعربية والفارسية والتركية، وسيفتح أبوابه للباحثين في الخريف.',
    ],
    values: { lang: 'ar', script: 'Arab' },
  },
  lookAlike: {
    page: [
      'موزه جدید نسخه‌های خطی در تاشکند',
      'این موزه بیش از بیست هزار نسخه خطی به زبان‌های عربی، فارسی و ترکی دارد و در پاییز برای پژوهشگران باز می‌شود.',
    ],
    values: { lang: 'fa', script: 'Arab' },
  },
  read(document, reference) {
    let script = 'Zyyy';
    let most = 0;
    for (const [code, pattern] of SCRIPTS) {
      const count = document.text.match(pattern)?.length ?? 0;
      if (count > most) [script, most] = [code, count];
    }
    return {
      script,
      lang: script === 'Arab' ? languageOf(document.text, reference) : script === 'Hebr' ? 'he' : 'und',
    };
  },
};

function languageOf(text: string, reference: Reference): string {
  const langs = new Map(reference.lexicon['other-languages'].map((e) => [e.word, e.lang]));
  const words = wordsOf(text);
  const hits = new Map<string, number>();
  for (const word of words) {
    const lang = langs.get(word.text);
    if (lang) hits.set(lang, (hits.get(lang) ?? 0) + 1);
  }
  const [best] = [...hits].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best && best[1] >= words.length * SHARE ? best[0] : 'ar';
}
