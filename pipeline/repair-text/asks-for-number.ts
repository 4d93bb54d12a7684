/** Words after which no clause ends: a preposition, or what counts and dates begin with. */
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold } from '../text/arabic.ts';

const DATE_WORDS = [
  'عام',
  'العام',
  'سنة',
  'يوم',
  'الساعة',
  'نحو',
  'حوالي',
  'بين',
  'منذ',
  'خلال',
  'رقم',
  'صفحة',
  'نسبة',
  'بنسبة',
  'بقيمة',
  'المادة',
];

/** Tells of a word, with or without a conjunction, whether it asks for a number. */
export const asksForNumber = perReference((reference: Reference) => {
  const prepositions = reference.lexicon['stop-words'].filter((e) => e.class === 'preposition').map((e) => e.word);
  const words = new Set([...prepositions, ...DATE_WORDS].map(fold));
  return (word: string): boolean => words.has(fold(word).replace(/^[وف](?=.{3})/, ''));
});
