import type { Stated } from '../records.ts';
import { labelAt } from '../text/labels.ts';
import { blocksOf, type Field, stated, textOf } from './field.ts';
import { nameBehind, sectionBefore } from './title-parts.ts';

export const readTitle: Field<Stated<string> | null> = {
  id: 'read-title',
  title: 'Read the title',
  why: 'The title is the text of the title block that was kept, without a section that an agency prints before it (`عام / …`) and without the writer behind a dash.',
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
    const end = name ? text.slice(0, name.start).replace(/[\s–—-]+$/u, '').length : text.length;
    // A line that names the sections of the page is none, whatever stands in it.
    if (labelAt(text, reference)?.says.has('section') && LABEL.test(text)) return null;
    return stated(text.slice(start, end), 'read-title', block.textStart + start, block.textStart + end);
  },
};
const LABEL = /^[^:：]{2,20}[:：]/u;
