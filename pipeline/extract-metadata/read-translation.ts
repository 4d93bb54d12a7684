import type { ArticleDocument, Reference, Stated } from '../records.ts';
import { labelAt } from '../text/labels.ts';
import { wordsOf } from '../text/words.ts';
import { blocksOf, type Field, stated, textOf } from './field.ts';
import { pageLines } from './page-lines.ts';
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
    const url = readSourceUrl.read(document, reference);
    const ofUrl = url && languageOfUrl(url.value, reference);
    const note = noteOf(document, reference);
    if (note) {
      const from = note.langs[0] ?? ofUrl ?? null;
      return stated({ from }, 'read-translation', note.start, note.end);
    }
    return ofUrl ? stated({ from: ofUrl }, 'read-translation', url.start, url.end) : null;
  },
};

/** The mark of a translator, and the languages that such marks name, in order. */
function noteOf(document: ArticleDocument, reference: Reference) {
  const notes = [
    ...blocksOf(document, 'translator_note').map((block) => ({
      start: block.textStart,
      text: textOf(document, block),
    })),
    ...markedLines(document, reference),
  ];
  const [first] = notes;
  if (!first) return null;
  const langs = notes.flatMap(({ text }) => languageIn(text, reference) ?? []);
  // `مترجم عن`, and the title in English.
  if (langs.length === 0) {
    const blocks = document.blocks.filter((b) => b.kind !== 'blank');
    for (const { start, text } of notes) {
      const next = blocks[blocks.findIndex((b) => b.textStart <= start && start < b.textEnd) + 1];
      const behind = /(?:عن|من)\s*[:：]?\s*$/u.test(text)
        ? next
          ? textOf(document, next)
          : ''
        : (FROM_LATIN.exec(text)?.[1] ?? '');
      if (ENGLISH.test(behind) && !/\p{Script=Arabic}/u.test(behind)) langs.push('en');
    }
  }
  return { start: first.start, end: first.start + first.text.length, langs };
}

/** Lines around the text that are such a mark or hold one between marks: `سليم أوزترك - ترجمة وتحرير ترك برس`. */
function markedLines(document: ArticleDocument, reference: Reference): { start: number; text: string }[] {
  const { aboveTitle, belowTitle, foot } = pageLines(document, reference);
  return [...aboveTitle, ...belowTitle, ...foot].flatMap(({ block, text }) => {
    if (block.kind === 'copyright' || block.kind === 'category' || block.kind === 'breadcrumb') return [];
    if (wordsOf(text).length > MOST_WORDS) return [];
    let from = 0;
    for (const part of text.split(PART)) {
      const start = text.indexOf(part, from);
      from = start + part.length;
      const says = labelAt(part, reference)?.says;
      const isOriginal = ORIGINAL.test(part) && languageIn(part, reference) !== null;
      if ((says?.has('translator') && !says.has('role')) || isOriginal)
        return [{ start: block.textStart + start, text: text.slice(start) }];
    }
    return [];
  });
}
const MOST_WORDS = 14;
/** `عن الإيطالية` alone, `(بالإنجليزية)` behind a source, `النص الأصلي باللغة الروسية`. */
const ORIGINAL =
  /^\(?عن (?:اللغة )?ال\p{L}+ي?ة\)?$|^(?:المصدر|النص الأصلي|المقال الأصلي|المقالة الأصلية|الأصل|رابط (?:النص|المقال|المقالة|التقرير)|لقراءة (?:النص|المقال|المقالة|التقرير) الأصلي|للاطلاع على (?:النص|المقال|التقرير) الأصلي|العنوان الأصلي)(?!\p{L}).*\s\(?(?:بال\p{L}+ة|باللغة ال\p{L}+ة)\)?/u;
const FROM_LATIN = /(?:عن|من)\s*[:：]?\s*(\p{Script=Latin}[^\p{Script=Arabic}]+)$/u;
/** Words that English has and no other language in Latin letters. */
const ENGLISH = /(?:^|\s)(?:the|that|this|of|for|from|with|and|how|why|what|never|will|should|its|their)(?:\s|$)/iu;
const PART = /\s*[|/•(،,]\s*|\s[-–—]\s/u;

function languageIn(text: string, reference: Reference): string | null {
  const names = new Map(reference.lexicon['language-names'].map((e) => [e.name, e.lang]));
  for (const word of wordsOf(text)) {
    const lang =
      names.get(word.text) ??
      names.get(`ال${word.text.replace(/^لل/, '')}`) ??
      names.get(word.text.replace(/^ب(?=ال)/u, ''));
    if (lang && lang !== 'ar') return lang;
  }
  return null;
}

function languageOfUrl(url: string, reference: Reference): string | null {
  const host = hostOf(url);
  if (!host) return null;
  const path = `${url.slice(url.indexOf(host) + host.length).replace(/[?#].*$/u, '')}/`;
  if (ARABIC_PAGE.test(host) || ARABIC_PAGE.test(path)) return null;
  const marks = reference.lexicon['url-languages'];
  const inPath = marks.find((e) => e.suffix.startsWith('/') && path.includes(e.suffix));
  // `english.site.com`: the first label of the host, as paths have it.
  const inHost = marks.find(
    (e) => host.startsWith(`${e.suffix.slice(1, -1)}.`) && /^\/(?!it\/)[a-z]+\/$/u.test(e.suffix),
  );
  const [ofHost] = marks
    .filter((e) => e.suffix.startsWith('.') && `.${host}`.endsWith(e.suffix))
    .sort((a, b) => b.suffix.length - a.suffix.length);
  return (inPath ?? inHost ?? ofHost)?.lang ?? null;
}
