import type { Source } from '../../schemas/sources.ts';
import type { Stated } from '../records.ts';
import { readDateline } from '../text/datelines.ts';
import { afterLabel, blocksOf, type Field, stated, textOf } from './field.ts';
import { mediumNamed, sourceOf } from './known-source.ts';

export const readAgency: Field<Stated<Source> | null> = {
  id: 'read-agency',
  title: 'Read the news agency',
  why: 'The agency of the source line, or else of the dateline. Only agencies that the knowledge base knows as such; agencies that the article quotes are mentions, not its source.',
  example: {
    page: [
      'روسيا وكازاخستان توقعان اتفاقا للنقل',
      'وقعت روسيا وكازاخستان اتفاقا يسهل عبور الشاحنات بين البلدين، ويلغي الرسوم التي كانت تدفع عند الحدود.',
      'المصدر: وكالة تاس',
    ],
    values: { agency_source_id: 'src_tass' },
  },
  lookAlike: {
    page: [
      'روسيا وكازاخستان توقعان اتفاقا للنقل',
      'نقلت وكالة تاس عن وزير النقل قوله إن الاتفاق يسهل عبور الشاحنات بين البلدين، ويلغي الرسوم التي كانت تدفع عند الحدود.',
    ],
    values: { agency_source_id: null },
  },
  read(document, reference) {
    for (const block of blocksOf(document, 'source_line')) {
      const { text, start } = afterLabel(textOf(document, block));
      const medium = mediumNamed(text, reference);
      if (medium?.subtype !== 'news_agency') continue;
      return stated(sourceOf(medium, reference), 'read-agency', block.textStart + start, block.textEnd);
    }
    for (const block of blocksOf(document, 'dateline')) {
      const agency = readDateline(textOf(document, block), reference)?.agency;
      if (agency?.entity.subtype !== 'news_agency') continue;
      const { entity, start, end } = agency;
      return stated(sourceOf(entity, reference), 'read-agency', block.textStart + start, block.textStart + end);
    }
    return null;
  },
};
