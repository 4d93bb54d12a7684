import type { Stated } from '../records.ts';
import { blocksOf, type Field, stated, textOf } from './field.ts';

export const readTitle: Field<Stated<string> | null> = {
  id: 'read-title',
  title: 'Read the title',
  why: 'The title is the text of the title block that was kept.',
  read(document) {
    const block = blocksOf(document, 'title').find((b) => b.kept);
    return block ? stated(textOf(document, block), 'read-title', block.textStart, block.textEnd) : null;
  },
};
