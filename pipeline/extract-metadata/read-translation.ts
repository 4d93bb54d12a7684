import type { Reference, Stated } from '../records.ts';
import { wordsOf } from '../text/words.ts';
import { blocksOf, type Field, stated, textOf } from './field.ts';
import { hostOf, readSourceUrl } from './read-source-url.ts';

/** A site in several languages says by this that the page is the Arabic one. */
const ARABIC_PAGE = /(^|[/.])(ar|arabic|arb|ara)([/.-]|$)/i;

export const readTranslation: Field<Stated<{ from: string | null }> | null> = {
  id: 'read-translation',
  title: 'Read whether the text is a translation',
  why: "A translator's note says so, sometimes with the language; a source URL of a country or a path with one other language shows it. Otherwise nothing is said: style is no evidence.",
  example: {
    page: [
      'قراءة في علاقات الصين بآسيا الوسطى',
      'ترجمة عن الإنجليزية: ليلى حسن',
      'استثمرت الصين خلال عشرين عاما مليارات الدولارات في مناجم آسيا الوسطى وطرقها، وصارت شريكها التجاري الأول.',
    ],
    values: { is_translation: true, original_lang: 'en' },
  },
  lookAlike: {
    page: [
      'حركة الترجمة بين العربية والأوزبكية',
      'ترجمة الروايات عن الإنجليزية تغلب على سوق الكتب في طشقند، أما ما ينقل عن العربية فلا يزيد على عشرة كتب في السنة.',
    ],
    values: { is_translation: null, original_lang: null },
  },
  read(document, reference) {
    const [note] = blocksOf(document, 'translator_note');
    if (note) {
      const from = languageIn(textOf(document, note), reference);
      return stated({ from }, 'read-translation', note.textStart, note.textEnd);
    }
    const url = readSourceUrl.read(document, reference);
    const lang = url && languageOfUrl(url.value, reference);
    return lang ? stated({ from: lang }, 'read-translation', url.start, url.end) : null;
  },
};

function languageIn(text: string, reference: Reference): string | null {
  const names = new Map(reference.lexicon['language-names'].map((e) => [e.name, e.lang]));
  for (const word of wordsOf(text)) {
    const lang = names.get(word.text) ?? names.get(`ال${word.text.replace(/^لل/, '')}`);
    if (lang && lang !== 'ar') return lang;
  }
  return null;
}

function languageOfUrl(url: string, reference: Reference): string | null {
  const host = hostOf(url);
  if (!host) return null;
  const path = url.slice(url.indexOf(host) + host.length);
  if (ARABIC_PAGE.test(host) || ARABIC_PAGE.test(path)) return null;
  const marks = reference.lexicon['url-languages'];
  const inPath = marks.find((e) => e.suffix.startsWith('/') && path.includes(e.suffix));
  const ofHost = marks.find((e) => e.suffix.startsWith('.') && host.endsWith(e.suffix));
  return (inPath ?? ofHost)?.lang ?? null;
}
