import type { Stated } from '../records.ts';
import { findDates } from '../text/dates.ts';
import { blocksOf, type Field, stated, textOf } from './field.ts';

type Published = { edtf: string; day: string | null };

/** A line that says when the page was changed, not when it was published. */
const UPDATE = /تحديث|تعديل|updated|modified/i;

export const readPublicationDate: Field<Stated<Published> | null> = {
  id: 'read-publication-date',
  title: 'Read the date of publication',
  why: 'Only a date line of the page states when it was published; the line of the last update counts if there is no other. Dates that the article tells of, and dates of posts, are never taken. Without a date line the date stays null: nothing is guessed.',
  read(document, reference) {
    const lines = blocksOf(document, 'date_line');
    const isUpdate = lines.map((block) => UPDATE.test(textOf(document, block)));
    const inOrder = [...lines.filter((_, i) => !isUpdate[i]), ...lines.filter((_, i) => isUpdate[i])];
    for (const block of inOrder) {
      const [date] = findDates(textOf(document, block), reference);
      if (!date) continue;
      const { start, end, edtf, day } = date;
      return stated({ edtf, day }, 'read-publication-date', block.textStart + start, block.textStart + end);
    }
    return null;
  },
};
