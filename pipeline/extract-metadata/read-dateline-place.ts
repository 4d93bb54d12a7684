import type { Reference, Stated } from '../records.ts';
import type { CreditPart } from '../text/credit-line.ts';
import { openingDateline } from '../text/opening-dateline.ts';
import { blocksOf, type Field, stated, textOf } from './field.ts';
import { type PageLine, pageLines } from './page-lines.ts';

export const readDatelinePlace: Field<Stated<string> | null> = {
  id: 'read-dateline-place',
  title: 'Read the place of the dateline',
  why: 'The place is where the report was filed, as the line of place and agency or author states it, or the beginning of the first sentence: `دبي: «الشرق الأوسط»`. A place that the knowledge base does not know is left null; so is an article without such a line.',
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
    const at = (part: CreditPart, start: number) =>
      stated(part.place!.entity_id, 'read-dateline-place', start + part.start, start + part.end);
    for (const line of pageLines(document, reference).belowTitle) {
      const part = placeIn(line, reference);
      if (part) return at(part, line.block.textStart);
    }
    for (const block of blocksOf(document, 'body')
      .filter(({ kept }) => kept)
      .slice(0, OPENINGS)) {
      const place = openingDateline(textOf(document, block), reference)?.place;
      if (place) return at(place, block.textStart);
    }
    return null;
  },
};
const OPENINGS = 2;

/** The place beside an outlet, an author or a day; alone it may be a section or the seat of an author. */
function placeIn({ block, credit, text }: PageLine, _: Reference): CreditPart | null {
  if (block.kind === 'category' || block.kind === 'breadcrumb') return null;
  const { parts } = credit;
  // `الدوحة | 09 أكتوبر 2020`: nothing but place and day, in this order.
  const [first] = parts;
  if (block.kind === 'date_line')
    return first?.place && parts.length === 1 && credit.hasDate && text.startsWith(first.text) ? first : null;
  const place = parts.find((part) => part.place && !part.says.has('role'));
  if (!place || parts.some((part) => part.isOther || part.says.has('role'))) return null;
  // Behind a writer's name it is where the writer lives: `هناء المرزوقي (أبوظبي)`.
  return parts.some((part) => part !== place && (part.outlet || (part.isPerson && part.start > place.start)))
    ? place
    : null;
}
