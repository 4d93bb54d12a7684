/** How the time of separation and metadata grows with the lines of a file: `npm run pages -- --growth`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { extractMetadata } from '../../../pipeline/extract-metadata/extract-metadata.ts';
import { readReference } from '../../../pipeline/read-reference.ts';
import type { RepairedDocument } from '../../../pipeline/records.ts';
import { separateArticle } from '../../../pipeline/separate-article/separate-article.ts';
import { draftOf } from '../../../pipeline/text/pieces.ts';

const MENU = ['سياسة', 'اقتصاد', 'رياضة', 'ثقافة', 'اتصل بنا', 'من نحن'];
const HEADLINES = [
  'وزير النقل يفتتح جسرا جديدا في العاصمة',
  'ارتفاع أسعار القمح في الأسواق العالمية',
  'منتخب الشباب يفوز في الافتتاح',
];
const PARAGRAPHS = [
  'قال الوزير في مؤتمر صحفي أمس إن الحكومة ستواصل العمل على تحسين الخدمات في المدن والقرى خلال العام المقبل.',
  'وأضاف أن الرئيس أكد في كلمته أمام البرلمان أهمية التعاون بين البلدين من أجل مستقبل أفضل للشباب.',
  'وبحث الجانبان سبل تطوير العلاقات الثنائية في مجالات التجارة والنقل والطاقة والتعليم والثقافة.',
];
const FURNITURE = [
  'شارك هذا المقال',
  'جميع الحقوق محفوظة © 2024',
  'اقرأ أيضا:',
  'الجمعة 5 أبريل 2024',
  'كتب: سمير فؤاد',
  'الرئيسية » أخبار » تقارير',
];
const cycle = (lines: readonly string[], count: number): string[] =>
  Array.from({ length: count }, (_, i) => lines[i % lines.length]!);
const PAGE = [
  FURNITURE[5]!,
  HEADLINES[0]!,
  FURNITURE[3]!,
  ...PARAGRAPHS,
  FURNITURE[2]!,
  ...HEADLINES,
  FURNITURE[0]!,
  FURNITURE[1]!,
];

/** Files of so many lines. */
const SHAPES: Readonly<Record<string, (lines: number) => string>> = {
  'short lines': (n) => cycle(MENU, n).join('\n'),
  headlines: (n) => cycle(HEADLINES, n).join('\n'),
  paragraphs: (n) => cycle(PARAGRAPHS, n).join('\n'),
  'paragraphs with furniture': (n) => [...FURNITURE, ...cycle(PARAGRAPHS, n), ...FURNITURE].join('\n'),
  'short lines above a paragraph': (n) => [...FURNITURE, ...cycle(MENU, n), ...PARAGRAPHS].join('\n'),
  'headlines below a paragraph': (n) => [HEADLINES[0], ...PARAGRAPHS, ...FURNITURE, ...cycle(HEADLINES, n)].join('\n'),
  'one page after the other': (n) => cycle(PAGE, n).join('\n'),
  'headings of related articles': (n) => cycle([FURNITURE[2]!, HEADLINES[0]!], n).join('\n'),
  'dates and bylines': (n) => cycle([FURNITURE[3]!, FURNITURE[4]!], n).join('\n'),
  'different words': (n) => Array.from({ length: n }, (_, i) => `سطر رقم ${i} عن ${MENU[i % 6]}${i % 977}`).join('\n'),
  'empty lines': (n) => cycle([PARAGRAPHS[0]!, '', '', ''], n).join('\n'),
  'one line': (n) => cycle(PARAGRAPHS, n).join(' '),
};
const LINES = 8_000;
/** time(4n) / time(n) stays below this. */
const MOST = 5;

const { values } = parseArgs({
  options: { shape: { type: 'string' }, lines: { type: 'string' }, growth: { type: 'boolean' } },
});
if (values.shape) {
  const reference = readReference();
  const time = (lines: number): number => {
    const raw = SHAPES[values.shape!]!(lines);
    const draft = draftOf(raw);
    const document = { raw, draft, edits: [], diagnosis: [], lines: [], source: null } as unknown as RepairedDocument;
    const before = process.cpuUsage();
    extractMetadata(separateArticle(document, reference), reference);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  // The engine compiles what runs often, and some things are worked out once for all files.
  for (let i = 0; i < 5; i++) time(1000);
  console.log(time(Number(values.lines)));
} else {
  for (const shape of Object.keys(SHAPES)) {
    const [once, four] = [LINES, 4 * LINES].map((lines) =>
      Number(
        spawnSync(
          process.execPath,
          ['--import', 'tsx', join(import.meta.dirname, 'growth.ts'), '--shape', shape, '--lines', String(lines)],
          {
            encoding: 'utf8',
          },
        ).stdout,
      ),
    ) as [number, number];
    const growth = four / once;
    console.log(
      `${shape.padEnd(34)} ${once.toFixed(2)} s ${four.toFixed(2)} s  ×${growth.toFixed(2)}${growth > MOST ? `  over ×${MOST}` : ''}`,
    );
    if (growth > MOST) process.exitCode = 1;
  }
}
