/** Lines of an article that only look like furniture stay in it, on pages that have furniture. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { annotate } from '../pipeline/index.ts';
import { packageRoot, readReference } from '../pipeline/read-reference.ts';
import { readArticles } from './bench/pages/articles.ts';
import { cleanPages, composePages } from './bench/pages/compose.ts';

const reference = readReference();
const folder = join(packageRoot(), 'test/bench');
const { lines } = JSON.parse(readFileSync(join(folder, 'pages/lookalikes.json'), 'utf8')) as {
  lines: { text: string; why: string }[];
};
const TITLE = 'قمة المناخ تقر صندوقا لدعم الدول الفقيرة';
const BODY = [
  'أقرت قمة المناخ، في ختام أعمالها أمس، صندوقا لدعم الدول الفقيرة المتضررة من الجفاف والفيضانات.',
  'وقال رئيس القمة إن الصندوق سيبدأ عمله مطلع العام المقبل، وإن الدول الغنية تعهدت بتمويله خلال خمس سنوات.',
  'وأضاف أن الدول الفقيرة ستقدم طلباتها إلى لجنة مستقلة تضم خبراء في المناخ والاقتصاد.',
];
const FOOT = ['شارك', 'جميع الحقوق محفوظة © 2024'];

describe.each([
  ['in the middle', (text: string) => [TITLE, BODY[0]!, BODY[1]!, text, BODY[2]!, ...FOOT]],
  ['at the end', (text: string) => [TITLE, ...BODY, text, ...FOOT]],
])('a line of the article %s', (_, page) => {
  test('stays in it, whatever it looks like', () => {
    const aside = lines.filter(({ text }) => {
      const { blocks } = annotate(page(text).join('\n'), { reference });
      return !blocks.some((block) => block.text === text && block.kept);
    });
    expect(lines.length).toBeGreaterThan(100);
    expect(aside).toEqual([]);
  });
});

test('of an article without furniture nothing is set aside', () => {
  for (const { lines: whole } of cleanPages(readArticles(join(folder, 'damage-lab/texts')))) {
    const { blocks } = annotate(whole.map(({ text }) => text).join('\n'), { reference });
    expect(blocks.filter(({ kept, kind }) => !kept && kind !== 'blank')).toEqual([]);
  }
});

test('of composed pages hardly a line of the article is set aside, and most of the rest is', () => {
  const share = { main: [0, 0], other: [0, 0] };
  for (const page of composePages(readArticles(join(folder, 'damage-lab/texts')), 2)) {
    const { document } = annotate(page.lines.map(({ text }) => text).join('\n'), { reference });
    const kept = new Set((document.text ?? '').split('\n'));
    const own = new Set(page.lines.filter(({ article }) => article === 'main').map(({ text }) => text));
    for (const { text, article, kind } of page.lines) {
      if (kind === 'title' || (article !== 'main' && own.has(text))) continue;
      const counts = share[article === 'main' ? 'main' : 'other'];
      counts[1]!++;
      if (kept.has(text)) counts[0]!++;
    }
  }
  expect(share.main[0]! / share.main[1]!).toBeGreaterThan(0.97);
  expect(share.other[0]! / share.other[1]!).toBeLessThan(0.5);
});

interface LightPage {
  readonly name: string;
  readonly lines: readonly string[];
  /** The lines of the article, by number; and those of them that are set aside all the same, as is known. */
  readonly kept: readonly number[];
  readonly fails?: readonly number[];
}
const lightPages = readFileSync(join(packageRoot(), 'test/cases/light-pages/pages.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as LightPage);

/** Letters, rulings, recipes, interviews, live reports … with a line or two of furniture, by a reader who tried to break the rules. */
describe('of pages with little furniture', () => {
  test.each(lightPages)('the article stays: $name', ({ lines, kept, fails = [] }) => {
    const { blocks } = annotate(lines.join('\n'), { reference });
    let at = 0;
    const aside = lines.flatMap((line, i) => {
      const [start, end] = [at, at + Array.from(line).length];
      at = end + 1;
      const block = blocks.find((b) => b.kind !== 'blank' && b.raw_start < end && b.raw_end > start);
      return kept.includes(i) && !block?.kept ? [i] : [];
    });
    expect(aside).toEqual(fails);
  });
});
