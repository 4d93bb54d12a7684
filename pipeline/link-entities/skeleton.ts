import { fold } from '../text/arabic.ts';

/**
 * Letters that stand for one foreign sound in Arabic spellings, as newspapers vary them. Vowels (ا و ي and hamzas) are left out:
 * `ميرزياييف`, `ميرضيائيف` and `ميرزيوييف` are all `mrzf`.
 */
const CLASSES: Readonly<Record<string, string>> = {
  ...{ ب: 'b', پ: 'b', ت: 't', ط: 't', ث: 's', س: 's', ص: 's', ج: 'g', غ: 'g', ق: 'k', ك: 'k', گ: 'g', چ: 'c' },
  ...{
    ح: 'h',
    خ: 'h',
    ه: 'h',
    د: 'd',
    ذ: 'z',
    ز: 'z',
    ض: 'z',
    ظ: 'z',
    ر: 'r',
    ش: 'c',
    ف: 'f',
    ڤ: 'f',
    ل: 'l',
    م: 'm',
    ن: 'n',
  },
};
const ARTICLE = /^ال(?=.{3})/;

/**
 * The key under which spellings of one foreign name meet: consonants by class, doubled ones once, a first vowel as `a`, the article
 * and a final ة left out. Of one word.
 */
export function skeletonOf(word: string): string {
  const letters = fold(word).replace(ARTICLE, '').replace(/ه$/, '');
  let key = /^[اويعءآ]/.test(letters) ? 'a' : '';
  for (const letter of letters) {
    const sound = CLASSES[letter] ?? '';
    if (sound !== '' && !key.endsWith(sound)) key += sound;
  }
  return key;
}

/** The keys of the words of a name as one: outlets part its words in different ways (`محمد طاهر`, `محمدطاهر`). */
export const skeletonOfName = (name: string): string =>
  name
    .split(/[\s\-–]+/u)
    .map(skeletonOf)
    .join('');
