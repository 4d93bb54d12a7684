import type { Stated } from '../records.ts';
import { blocksOf, type Field, stated, textOf } from './field.ts';

export const readTitle: Field<Stated<string> | null> = {
  id: 'read-title',
  title: 'Read the title',
  why: 'The title is the text of the title block that was kept.',
  example: {
    page: [
      'بنك التنمية يمول سكة حديد بين أوزبكستان وأفغانستان',
      'وافق بنك التنمية الآسيوي على تمويل دراسة لسكة حديد تربط أوزبكستان بموانئ باكستان عبر الأراضي الأفغانية.',
    ],
    values: { title: 'بنك التنمية يمول سكة حديد بين أوزبكستان وأفغانستان' },
  },
  lookAlike: {
    page: [
      'وافق بنك التنمية الآسيوي على تمويل سكة حديد بين أوزبكستان وأفغانستان.',
      'وستربط السكة الجديدة أوزبكستان بموانئ باكستان عبر الأراضي الأفغانية، ويستغرق بناؤها خمس سنوات.',
    ],
    values: { title: null },
  },
  read(document) {
    const block = blocksOf(document, 'title').find((b) => b.kept);
    return block ? stated(textOf(document, block), 'read-title', block.textStart, block.textEnd) : null;
  },
};
