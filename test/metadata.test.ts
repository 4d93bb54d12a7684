/**
 * What pages state of themselves, typed by readers who had seen no rule: 150 by which rules were made, and 90 that were typed after
 * that and only measure. Their first figures, right, wrong and missed: title 85 4 0, subtitle 1 1 6, author 18 5 11, agency 22 1 4, publisher
 * 45 3 15, place 10 2 4 (and 26 places that nobody knows), source URL 5 0 2, genre 15 3 4, translation 6 0 3, language 1 0 3, sections
 * 42 2 18, keywords 15 1 0.
 */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { rightsHolder } from '../pipeline/extract-metadata/rights-holder.ts';
import { siteBehind } from '../pipeline/extract-metadata/title-parts.ts';
import { readReference } from '../pipeline/read-reference.ts';
import { titleEdges } from '../pipeline/separate-article/mark-title-edges.ts';
import { readCreditLine } from '../pipeline/text/credit-line.ts';
import { openingDateline, openingOutlet } from '../pipeline/text/opening-dateline.ts';
import { letterSlug } from '../pipeline/text/slug.ts';
import { compare, type FieldName, figuresOf, type Half, statedPages } from './metadata-pages.ts';

const reference = readReference();

/** Pages that must be read rightly, at least, and those that may be read wrongly, at most. May only get better. */
const FLOORS: Readonly<Record<Half, Readonly<Record<FieldName, readonly [right: number, wrong: number]>>>> = {
  rules: {
    title: [145, 1],
    subtitle: [7, 1],
    author: [52, 1],
    agency: [44, 1],
    publisher: [114, 3],
    dateline_place: [35, 0],
    source_url: [9, 0],
    genre: [40, 0],
    is_translation: [14, 0],
    original_lang: [9, 0],
    sections: [114, 2],
    keywords: [11, 0],
  },
  'held out': {
    title: [84, 6],
    subtitle: [2, 1],
    author: [20, 3],
    agency: [25, 1],
    publisher: [49, 1],
    dateline_place: [12, 1],
    source_url: [6, 0],
    is_translation: [8, 1],
    original_lang: [3, 0],
    genre: [13, 3],
    sections: [46, 3],
    keywords: [15, 1],
  },
};

describe.each(['rules', 'held out'] satisfies Half[])('the half of the pages: %s', (half) => {
  const own = statedPages(half).map((page) => compare(page, reference));
  const figures = figuresOf(own);

  it('should be enough', () => {
    expect(own.length).toBeGreaterThanOrEqual(90);
  });

  it.each(Object.entries(FLOORS[half]))('should be read as it was at least: %s', (field, [right, wrong]) => {
    const found = figures[field as FieldName];
    expect(found.right).toBeGreaterThanOrEqual(right);
    expect(found.wrong).toBeLessThanOrEqual(wrong);
  });
});

/** Lines of what stands in bylines and datelines, in any order, and of anything. */
const words = [
  'القاهرة',
  'كتب:',
  'سمير فؤاد',
  '-',
  ' – ',
  '/',
  '(رويترز)',
  'ترجمة',
  '12 مايو 2021',
  '©',
  '|',
  'أخبار',
  'محفوظة لموقع',
  '«',
  '»',
  '.',
];
const lines = fc.oneof(
  fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((parts) => parts.join(' ')),
  fc.string({ maxLength: 80, unit: 'grapheme' }).map((text) => text.replaceAll('\n', ' ')),
);

describe('a line of credits', () => {
  test('is read in parts that stand in it, one after the other', () => {
    fc.assert(
      fc.property(lines, (line) => {
        let end = 0;
        for (const part of readCreditLine(line, reference).parts) {
          expect(part.start).toBeGreaterThanOrEqual(end);
          expect(part.end).toBeLessThanOrEqual(line.length);
          expect(line.slice(part.start, part.end)).toBe(part.text);
          end = part.end;
        }
      }),
    );
  });

  test('has its holder of rights, its dateline and its cuts inside', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const holder = rightsHolder(line, reference);
        if (holder) expect(holder.start < holder.end && holder.end <= line.length).toBe(true);
        const dateline = openingDateline(line, reference);
        if (dateline) expect(dateline.end).toBeLessThanOrEqual(line.length);
        for (const at of titleEdges(`${line}\n`, reference)) {
          expect(line.slice(0, at).trim()).not.toBe('');
          expect(line.slice(at).trim()).not.toBe('');
        }
      }),
    );
  });
});

describe.each([
  ['جميع الحقوق محفوظة لموقع الأفق © 2021', 'موقع الأفق'],
  ['© 2019 - صحيفة الميدان', 'صحيفة الميدان'],
  ['حقوق النشر محفوظة للألوكة', 'الألوكة'],
  ['جميع الحقوق محفوظة لـ كووورة 2023', 'كووورة'],
  ['جميع الحقوق محفوظة لبنان 24', 'لبنان 24'],
  ['© 2017 هيومن رايتس ووتش', 'هيومن رايتس ووتش'],
  ['جميع الحقوق محفوظة', null],
  ['جميع الحقوق محفوظة للمؤلف', null],
  ['© رويترز', null],
  ['تصميم وبرمجة شركة نوافذ', null],
  ['هذا المقال يعبر عن رأي كاتبه', null],
])('the line %s', (line, holder) => {
  it(`should keep the rights of ${holder}`, () => {
    expect(rightsHolder(line, reference)?.text ?? null).toBe(holder);
  });
});

describe.each([
  ['شفق نيوز/ أعلنت قائممقامية خانقين فتح جسر عائم مؤقت.', 'شفق نيوز'],
  ['وطنية - نظمت جمعية بيئية حملة لتنظيف شاطئ الناقورة.', 'وطنية'],
  ['الجزيرة - عادت الحافلات إلى خطها القديم بعد الصيانة.', null],
  ['قال الوزير - أمس - إن العمل يبدأ في الربيع المقبل.', null],
])('the paragraph %s', (paragraph, outlet) => {
  it(`should open with the outlet ${outlet}`, () => {
    expect(openingOutlet(paragraph, reference)?.text ?? null).toBe(outlet);
  });
});

describe.each([
  ['محمد الصديقي من ميدلت', ['محمد الصديقي']],
  ['من جون كارتر', ['جون كارتر']],
  ['د. نورس الحموي', ['د. نورس الحموي']],
  ['كتبت المحكمة العليا', []],
  ['تقرير يكشف نقص المواقف', []],
  ['بقلم: رئيس التحرير', []],
])('the byline %s', (line, names) => {
  it(`should name ${names.length === 0 ? 'nobody' : names.join(', ')}`, () => {
    const { parts } = readCreditLine(line, reference);
    expect(parts.filter((part) => part.isPerson).map((part) => part.text)).toEqual(names);
  });
});

describe.each([
  ['سيول تغلق طريقا في عسير | نداء البلد', 'نداء البلد'],
  ['سيول تغلق طريقا في عسير - موقع نداء البلد', 'موقع نداء البلد'],
  ['سيول تغلق طريقا في عسير - ست قرى معزولة', null],
  ['سيول تغلق طريقا في عسير | محليات', null],
])('the title %s', (title, site) => {
  it(`should have the site ${site} behind it`, () => {
    const span = siteBehind(title, reference);
    expect(span && title.slice(span.start, span.end)).toBe(site);
  });
});

test('names that differ in a letter have different ids', () => {
  const letters = Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهويءئؤ');
  expect(new Set(letters.map(letterSlug)).size).toBe(letters.length);
});
