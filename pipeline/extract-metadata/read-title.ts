import type { Stated } from '../records.ts';
import { blocksOf, type Field, stated, textOf } from './field.ts';
import { nameBehind, sectionBefore, siteBehind } from './title-parts.ts';

export const readTitle: Field<Stated<string> | null> = {
  id: 'read-title',
  title: 'Read the title',
  why: 'The title is the text of the title block that was kept, without a section that an agency prints before it (`عام / …`) and without the site or the writer behind a bar or dash.',
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
  read(document, reference) {
    const block = blocksOf(document, 'title').find((b) => b.kept);
    if (!block) return null;
    const text = textOf(document, block);
    const start = sectionBefore(text, reference)?.behind ?? 0;
    const name = nameBehind(document, reference);
    const behind = name ?? siteBehind(text, reference);
    const end = behind ? text.slice(0, behind.start).replace(/[\s|•–—-]+$/u, '').length : text.length;
    return stated(text.slice(start, end), 'read-title', block.textStart + start, block.textStart + end);
  },
};
