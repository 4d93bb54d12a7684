import type { Document } from '../../schemas/documents.ts';
import { perReference } from '../per-reference.ts';
import type { Reference, Stated } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { blocksOf, type Field, stated, textOf } from './field.ts';
import { pageLines } from './page-lines.ts';
import { readSections } from './read-sections.ts';
import { siteName } from './site-name.ts';

type Genre = NonNullable<Document['genre']>;

const genres = perReference(
  (reference: Reference) => new Map(reference.lexicon.genres.map((e) => [fold(e.word), e.genre as Genre])),
);

export const readGenre: Field<Stated<Genre> | null> = {
  id: 'read-genre',
  title: 'Read the genre',
  why: 'Taken from what the page calls its text: a section label (the last one counts, a comment follows its news), a section, or a word before a colon in the title. Never from the style.',
  example: {
    page: [
      'تحليل: إلى أين تتجه تجارة آسيا الوسطى؟',
      'تغيرت طرق التجارة في آسيا الوسطى منذ عام 2022، وصارت البضائع تعبر بحر قزوين بعد أن كانت تمر بروسيا.',
    ],
    values: { genre: 'analysis' },
  },
  lookAlike: {
    page: [
      'تحليل المياه يكشف تلوث ثلاثة أنهار',
      'كشف تحليل عينات من المياه أن ثلاثة أنهار في الشمال تحوي كميات من الزئبق تزيد على الحد المسموح به.',
    ],
    values: { genre: null },
  },
  read(document, reference) {
    const known = genres(reference);
    for (const block of [...blocksOf(document, 'section_label')].reverse()) {
      const genre = known.get(fold(textOf(document, block)).replace(/\s*:$/, ''));
      if (genre) return stated(genre, 'read-genre', block.textStart, block.textEnd);
    }
    const sections = readSections.read(document, reference);
    const ofWords = (name: string) => genreOfWords(name, known);
    for (const genreOf of [(name: string) => known.get(name), ofWords]) {
      for (const section of [...sections].reverse()) {
        const genre = genreOf(fold(section.value));
        if (genre) return stated(genre, 'read-genre', section.start, section.end);
      }
    }
    const { aboveTitle, belowTitle } = pageLines(document, reference);
    const site = siteName(document, reference);
    for (const { block, text } of [...aboveTitle, ...belowTitle]) {
      if (site && block.textStart === site.start) continue;
      const genre = known.get(fold(text).replace(/\s*:$/, '')) ?? genreOfByline(text);
      if (genre) return stated(genre, 'read-genre', block.textStart, block.textEnd);
    }
    for (const block of blocksOf(document, 'title')) {
      const label = /^([^:]{2,20}):/u.exec(textOf(document, block));
      // `دراسة: القهوة …` says whose finding it is.
      const genre = label && !OF_OTHERS.test(label[1]!.trim()) ? known.get(fold(label[1]!.trim())) : null;
      if (label && genre) return stated(genre, 'read-genre', block.textStart, block.textStart + label[1]!.length);
    }
    return null;
  },
};

/** `أخبار سوريا`, `قسم الأخبار`, `رأي الوطن`: a section that its first words name, or its last behind قسم. */
function genreOfWords(section: string, known: ReadonlyMap<string, Genre>): Genre | undefined {
  const words = section.replace(/^(?:قسم|منتدي|ركن) /u, '').split(/\s+/);
  if (words.length > MOST_WORDS) return undefined;
  for (let count = words.length; count > 0; count--) {
    const genre = known.get(words.slice(0, count).join(' '));
    if (genre && !(count === 1 && NOT_ALONE.has(words[0]!))) return genre;
  }
  return undefined;
}
const OF_OTHERS = /^(?:ال)?(?:دراسة|دراسات|بحث|أبحاث|بحوث|استطلاع|ملخص)$/u;
const MOST_WORDS = 4;
/** Words that say something else before another one: `قراءة القران`, `بيان اليوم`. */
const NOT_ALONE: ReadonlySet<string> = new Set([
  'قراءه',
  'بيان',
  'خبر',
  'بحوث',
  'دراسه',
  'دراسات',
  'حوار',
  'مقال',
  'تحليل',
  'تعليق',
  'التعليق',
]);

/** Who led a conversation is named by the page of an interview. */
const genreOfByline = (line: string): Genre | undefined =>
  /^(?:أجرى|أجرت) (?:ال)?(?:حوار|مقابلة|لقاء)|^(?:حاورها|حاوره|حاورته|حاورتها|حاورهم)(?:\s|:)/u.test(line)
    ? 'interview'
    : undefined;
