/** Days of publication: 483 lines typed by a reader who had seen no rule, each in its place under a title. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { annotate } from '../pipeline/index.ts';
import { packageRoot, readReference } from '../pipeline/read-reference.ts';
import { findDates } from '../pipeline/text/dates.ts';
import { gregorianDay } from '../pipeline/text/hijri-days.ts';

interface DateLine {
  readonly line: string;
  /** What the line states, null if it states no day of publication. */
  readonly edtf: string | null;
  readonly form: string;
  readonly site: string | null;
}

const reference = readReference();
const lines = readFileSync(join(packageRoot(), 'test/cases/dates/date-lines.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as DateLine);

const TITLE = 'وزارة النقل تعلن بدء توسيع الطريق الدولي';
const BODY = [
  'أعلنت وزارة النقل أن أعمال توسيع الطريق الدولي ستبدأ مطلع الشهر المقبل، وأن تمويلها مؤمن بالكامل من الموازنة العامة.',
  'وقال الوزير في مؤتمر صحافي إن المشروع يختصر زمن الرحلة بين المدينتين إلى النصف، ويوفر مئات من فرص العمل لسكان المنطقة.',
  'وأضاف أن الشركات المحلية ستتولى القسم الأكبر من الأعمال بإشراف مهندسين من الوزارة.',
];
const publishedBy = (line: string): string | null =>
  annotate([TITLE, line, ...BODY].join('\n'), { reference }).document.published_edtf;

describe('the day of publication', () => {
  const told = lines.map((line) => ({ ...line, told: publishedBy(line.line) }));

  it('should hardly ever be a wrong one', () => {
    const wrong = told.filter(({ edtf, told: found }) => found !== null && found !== edtf);
    expect(lines.length).toBeGreaterThan(480);
    expect(wrong.length / lines.length).toBeLessThanOrEqual(0.005);
  });

  it('should be found in nearly all ways of writing', () => {
    const stated = told.filter(({ edtf }) => edtf !== null);
    expect(stated.filter(({ edtf, told: found }) => found === edtf).length).toBeGreaterThanOrEqual(344);
  });

  it('should be found as real sites print it', () => {
    const real = told.filter(({ edtf, site }) => edtf !== null && site !== null);
    expect(new Set(real.map(({ site }) => site)).size).toBeGreaterThan(60);
    expect(real.filter(({ edtf, told: found }) => found === edtf).length / real.length).toBeGreaterThan(0.85);
  });
});

test.each([
  ['الثلاثاء الرابع والعشرون من تشرين الأول 2023', '2023-10-24'],
  ['٢٥ ذو القعدة ١٤٤٥', '2024-06-02'],
  ['05/04/24', '2024-04-05'],
  ['04/25/2024', '2024-04-25'],
  ['31/02/2024', undefined],
  ['يناير 4, 2024', '2024-01-04'],
  ['26 الصيف 2010', '2010-06-26'],
  ['الصيف 2010', undefined],
])('%s is %s', (text, day) => {
  expect(findDates(text, reference)[0]?.edtf).toBe(day);
});

test.each([
  [1, 1, 1446, '2024-07-07'],
  [30, 9, 1445, '2024-04-09'],
  [30, 2, 1446, '2024-09-03'],
])('%d/%d/%d of Umm al-Qura is %s', (day, month, year, gregorian) => {
  expect(gregorianDay(year, month, day)).toBe(gregorian);
});
