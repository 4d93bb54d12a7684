import type { Stated } from '../records.ts';
import { readDateline } from '../text/datelines.ts';
import { blocksOf, type Field, stated, textOf } from './field.ts';

export const readDatelinePlace: Field<Stated<string> | null> = {
  id: 'read-dateline-place',
  title: 'Read the place of the dateline',
  why: 'The place is where the report was filed, as the line of place and agency states it; an article without such a line has none.',
  example: {
    page: [
      'وفد صيني يزور كازاخستان',
      'أستانا-سانا',
      'وصل إلى العاصمة الكازاخستانية وفد صيني يضم ممثلين عن عشر شركات تعمل في النقل والطاقة والاتصالات.',
    ],
    values: { dateline_place_entity_id: 'ent_Q1520' },
  },
  lookAlike: {
    page: [
      'وفد صيني يزور كازاخستان',
      'في أستانا التقى الوفد الصيني ممثلين عن عشر شركات كازاخستانية تعمل في النقل والطاقة والاتصالات.',
    ],
    values: { dateline_place_entity_id: null },
  },
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
