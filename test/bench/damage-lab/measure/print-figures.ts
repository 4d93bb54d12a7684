/** The figures of a half as a person reads them in a terminal. */
import { type Cell, type Half, meanOf, type ReviewFigures } from './aggregate.ts';

const shown = (value: number | null): string =>
  value === null ? '  - ' : value === 1 ? '1.00' : value.toFixed(3).slice(1);
const defined = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

interface Column {
  readonly name: string;
  readonly cells: ReadonlyMap<string, Cell>;
}

function columnsOf(cells: readonly Cell[]): Column[] {
  return [...new Set(cells.map(({ extractor }) => extractor))].map((name) => {
    const own = cells.filter(({ extractor }) => extractor === name);
    return { name, cells: new Map(own.map((cell) => [cell.producer, cell])) };
  });
}

function matrix(title: string, cells: readonly Cell[], show: (cell: Cell) => string): string[] {
  const columns = columnsOf(cells);
  const rows = [...new Set(cells.map(({ producer }) => producer))];
  const rowWidth = Math.max(...rows.map((row) => row.length)) + 1;
  const width = 12;
  const heads = columns.map(({ name }) =>
    name
      .replace('pdftotext-', 'pdftt-')
      .slice(0, width - 1)
      .padStart(width),
  );
  return [
    title,
    ''.padEnd(rowWidth) + heads.join(''),
    ...rows.map((row) => {
      const shownCells = columns.map(({ cells: own }) => {
        const cell = own.get(row);
        return (cell ? show(cell) : '').padStart(width);
      });
      return row.padEnd(rowWidth) + shownCells.join('');
    }),
    '',
  ];
}

function causeTable({ causes }: Half): string[] {
  const rows = causes.map(
    ({ cause, texts, before, after }) =>
      `  ${cause.padEnd(22)}${String(texts).padStart(6)}   ${shown(before)} > ${shown(after)}`,
  );
  return ['Surviving texts by the cause of most of their lines: texts, pair recall before > after', ...rows, ''];
}

function confusionTable({ confusion }: Half): string[] {
  const diagnosed = [...new Set(Object.values(confusion).flatMap((row) => Object.keys(row)))].sort();
  if (diagnosed.every((name) => name === '?')) {
    const counts = Object.entries(confusion).map(
      ([cause, row]) => `  ${cause.padEnd(22)}${String(row['?']).padStart(7)}`,
    );
    return [
      'Raw lines of surviving texts by true cause (the repairer does not tell its diagnosis of lines yet)',
      ...counts,
      '',
    ];
  }
  const widths = diagnosed.map((name) => Math.max(name.length, 7) + 2);
  const line = (head: string, values: readonly string[]) =>
    `  ${head.padEnd(22)}${values.map((value, index) => value.padStart(widths[index]!)).join('')}`;
  return [
    'Raw lines of surviving texts: true cause (rows) and diagnosed cause (columns)',
    line('', diagnosed),
    ...Object.entries(confusion).map(([cause, row]) =>
      line(
        cause,
        diagnosed.map((name) => String(row[name] ?? 0)),
      ),
    ),
    '',
  ];
}

function reviewLine(title: string, figures: ReviewFigures): string {
  const { wrong, wrongFlagged, wrongFlaggedByText, right, rightFlagged, rightFlaggedByText } = figures;
  const shares = (count: number, pooled: number | null, byText: number | null) =>
    `${String(count).padStart(6)} flagged ${shown(pooled)} (by text ${shown(byText)})`;
  return `  ${title.padEnd(17)} wrong ${shares(wrong, wrongFlagged, wrongFlaggedByText)}   right ${shares(right, rightFlagged, rightFlaggedByText)}`;
}

export function figuresOf(title: string, half: Half, isControl: (producer: string) => boolean): string {
  const damaged = half.cells.filter(({ producer }) => !isControl(producer));
  const control = half.cells.filter(({ producer }) => isControl(producer));
  const living = damaged.filter(({ surviving }) => surviving > 0);
  const over = (key: 'before' | 'naive' | 'after') => shown(meanOf(defined(living.map((cell) => cell[key]))));
  const lowered = living.filter(({ before, after }) => after! < before! - 1e-9);
  return [
    `=== ${title} ===`,
    '',
    ...matrix('Pair recall of surviving texts, before > after repair', damaged, (cell) =>
      cell.surviving === 0 ? 'lost' : `${shown(cell.before)}>${shown(cell.after)}`,
    ),
    ...matrix(
      'Best naive rule; surviving/texts',
      damaged,
      (cell) => `${cell.surviving === 0 ? '' : shown(cell.naive)} ${cell.surviving}/${cell.texts}`,
    ),
    `Mean over ${living.length} cells with surviving texts (of ${damaged.length}): before ${over('before')}, best naive ${over('naive')}, after ${over('after')}`,
    ...control.map(
      (cell) =>
        `Control ${cell.producer}: before ${shown(cell.before)}, after ${shown(cell.after)}, worsened ${cell.worsened}/${cell.texts}`,
    ),
    `Cells lowered by repair: ${lowered.length === 0 ? 'none' : ''}`,
    ...lowered.map((cell) => `  ${cell.producer} × ${cell.extractor}: ${shown(cell.before)} > ${shown(cell.after)}`),
    `Texts lowered by repair: ${living.reduce((sum, { worsened }) => sum + worsened, 0)} of ${living.reduce((sum, { surviving }) => sum + surviving, 0)}`,
    '',
    ...causeTable(half),
    ...confusionTable(half),
    'needs_review of repaired lines',
    reviewLine('surviving texts', half.review.surviving),
    reviewLine('lost texts', half.review.lost),
    `  lost texts whose document needs review: ${shown(half.lostFlagged)}; of the ${half.stillLost} that repair does not bring to .9: ${shown(half.stillLostFlagged)}`,
    `  surviving texts flagged ${half.flag}: ${shown(half.survivingFlaggedBeyondRepair)}${half.flag === 'needsReview' ? ' (there is no beyondRepair yet)' : ''}`,
    `Repair takes ${half.millisecondsPerText?.toFixed(1)} ms a text`,
    '',
  ].join('\n');
}
