import type { Stated } from '../records.ts';
import { readDateline } from '../text/datelines.ts';
import { blocksOf, type Field, stated, textOf } from './field.ts';

export const readDatelinePlace: Field<Stated<string> | null> = {
  id: 'read-dateline-place',
  title: 'Read the place of the dateline',
  why: 'The place is where the report was filed, as the line of place and agency states it; an article without such a line has none.',
  read(document, reference) {
    for (const block of blocksOf(document, 'dateline')) {
      const place = readDateline(textOf(document, block), reference)?.place;
      if (!place) continue;
      const { entity, start, end } = place;
      return stated(entity.entity_id, 'read-dateline-place', block.textStart + start, block.textStart + end);
    }
    return null;
  },
};
