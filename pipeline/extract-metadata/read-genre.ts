import type { Document } from '../../schemas/documents.ts';
import { perReference } from '../per-reference.ts';
import type { Reference, Stated } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { blocksOf, type Field, stated, textOf } from './field.ts';
import { readSections } from './read-sections.ts';

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
    for (const section of readSections.read(document, reference)) {
      const genre = known.get(fold(section.value));
      if (genre) return stated(genre, 'read-genre', section.start, section.end);
    }
    for (const block of blocksOf(document, 'title')) {
      const label = /^([^:]{2,20}):/u.exec(textOf(document, block));
      const genre = label && known.get(fold(label[1]!.trim()));
      if (genre) return stated(genre, 'read-genre', block.textStart, block.textStart + label[1]!.length);
    }
    return null;
  },
};
