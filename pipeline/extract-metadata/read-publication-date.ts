import type { ArticleDocument, Reference, Stated } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { datesOfLine } from '../text/date-lines.ts';
import { type FoundDate, findDates } from '../text/dates.ts';
import { entitiesNamed } from '../text/names.ts';
import { blocksOf, type Field, stated, textOf } from './field.ts';

type Published = { edtf: string; day: string | null };

/** What stands before the day on which the page was changed, and before the day on which it was published. */
const UPDATE = /تحديث|محدث|تعديل|updated|modified/iu;
const PUBLISHED = /نشر|اضيف|الاضافه|published|posted/iu;

export const readPublicationDate: Field<Stated<Published> | null> = {
  id: 'read-publication-date',
  title: 'Read the date of publication',
  why: 'Only a date line of the page, or a dateline with a year (`بكين 23 أبريل 2022 (شينخوا)`), states when it was published; of several dates that which is called so, else the first that is not called an update, Gregorian before Hijri. Dates that the article tells of, and dates of posts, are never taken. Without such a line the date stays null: nothing is guessed.',
  example: {
    page: [
      'منتدى للشباب في دوشنبه',
      'تاريخ النشر: 8 نوفمبر 2023 - آخر تحديث: 9 نوفمبر 2023',
      'يبدأ في العاصمة الطاجيكية دوشنبه يوم الاثنين منتدى للشباب يشارك فيه مئتا طالب من آسيا الوسطى والعالم العربي.',
    ],
    values: { published_on: '2023-11-08', published_edtf: '2023-11-08', published_basis: 'stated' },
  },
  lookAlike: {
    page: [
      'منتدى للشباب في دوشنبه',
      'في 8 نوفمبر 2023 افتتح في العاصمة الطاجيكية دوشنبه منتدى للشباب شارك فيه مئتا طالب من آسيا الوسطى والعالم العربي.',
    ],
    values: { published_on: null, published_edtf: null, published_basis: null },
  },
  read(document, reference) {
    const found = blocksOf(document, 'date_line').flatMap((block) => {
      const line = textOf(document, block);
      const dates = datesOfLine(line, reference) ?? findDates(line, reference);
      return dates.map((date, i) => {
        const label = fold(line.slice(dates[i - 1]?.end ?? 0, date.start));
        return { date, at: block.textStart, isPublished: PUBLISHED.test(label), isUpdate: UPDATE.test(label) };
      });
    });
    const chosen =
      found.find(({ date, isPublished }) => isPublished && !date.isHijri) ??
      found.find(({ date, isUpdate }) => !isUpdate && !date.isHijri) ??
      found.find(({ isUpdate }) => !isUpdate) ??
      found[0] ??
      ofDateline(document, reference);
    if (!chosen) return null;
    const { start, end, edtf, day } = chosen.date;
    return stated({ edtf, day }, 'read-publication-date', chosen.at + start, chosen.at + end);
  },
};

/** A place, a day with its year, and the agency in brackets or between slashes, before the first sentence. */
function ofDateline(document: ArticleDocument, reference: Reference): { date: FoundDate; at: number } | null {
  const [block] = blocksOf(document, 'body');
  if (!block) return null;
  const head = textOf(document, block).slice(0, LONGEST_DATELINE);
  const [date] = findDates(head, reference);
  if (!date?.day) return null;
  const place = head.slice(0, date.start).replace(/^[\s/(-]+|[\s/،,:()–-]+$/g, '');
  const isPlace = entitiesNamed(place, reference).some(({ type }) => type === 'place');
  const isDateline = isPlace && BEHIND.test(head.slice(date.end));
  return isDateline ? { date, at: block.textStart } : null;
}
const LONGEST_DATELINE = 70;
const BEHIND = /^\s*م?\s*(?:\([^()]{2,25}\)|\/[^/]{2,20}\/|[-–—]\s*\(?[\p{L}. ]{2,20}\)?\s*[-–—:])/u;
