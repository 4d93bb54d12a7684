/** What a line's words and neighbours say together of its kind, once it is known to be none of the article. */
import type { BlockKind } from '../../schemas/fields.ts';
import { hashOf } from '../text/kind-model.ts';
import { bucket } from './bucket.ts';
import type { LineScores } from './line-scores.ts';
import { endsSentence, isParagraph, type Page, type Segment } from './page.ts';

/** The kinds between which it decides. */
export const PLACE_KINDS = [
  ...([
    'advert',
    'basmala',
    'breadcrumb',
    'byline',
    'caption',
    'category',
    'citation',
    'comment_count',
    'copyright',
  ] as const),
  ...([
    'credit',
    'date_line',
    'embed',
    'keywords',
    'navigation',
    'newsletter',
    'related_article',
    'related_heading',
  ] as const),
  ...(['related_title', 'share_line', 'source_line', 'translator_note'] as const),
] satisfies BlockKind[];

const NEAR = 3;
const MARGINS = [0.5, 1, 2, 4];
const LENGTHS = [1, 2, 3, 5, 8, 14, 24];

/** The features of each filled line as hashes. `isAside` tells which lines are none of the article. */
export function placeFeatures(
  page: Page,
  lines: readonly Segment[],
  scores: readonly LineScores[],
  isAside: readonly boolean[],
): number[][] {
  const kindAt = (i: number): string => {
    if (i < 0 || i >= lines.length) return 'nothing';
    const claim = page.claims[lines[i]!.index];
    if (claim) return claim.kind;
    return isAside[i] ? scores[i]!.best : isParagraph(lines[i]!) ? 'text' : 'line';
  };
  const texts = new Map<string, number>();
  for (const { text } of lines) texts.set(text, (texts.get(text) ?? 0) + 1);
  const own = lines.map((line, i) => !isAside[i] && !page.claims[line.index]);
  const first = lines.findIndex((line, i) => own[i] && isParagraph(line));
  const last = lines.findLastIndex((line, i) => own[i] && isParagraph(line));
  return lines.map((line, i) => {
    const { best, second, lead, other } = scores[i]!;
    const where = i < first ? 'head' : i > last ? 'foot' : 'inside';
    const length = bucket(line.words, LENGTHS);
    const [above, below] = [kindAt(i - 1), kindAt(i + 1)];
    const isAgain = texts.get(line.text)! > 1;
    const heading = Array.from({ length: NEAR }, (_, d) => kindAt(i - 1 - d)).indexOf('related_heading');
    const names = ['bias', best, `${best} ${second}`, `${best} ${bucket(lead, MARGINS)}`, `other ${other}`];
    names.push(
      `${where}`,
      `${where} ${best}`,
      `${where} ${other}`,
      `${where} ${length}`,
      `${length}`,
      `${length} ${best}`,
    );
    names.push(`above ${above}`, `below ${below}`, `above ${above} ${best}`, `below ${below} ${best}`);
    names.push(`two above ${kindAt(i - 2)} ${best}`, `two below ${kindAt(i + 2)} ${best}`, `${above} ${best} ${below}`);
    names.push(`again ${isAgain}`, `again ${isAgain} ${best}`, `again ${isAgain} ${where}`);
    names.push(
      `heading ${heading} ${best}`,
      `heading ${heading} ${length}`,
      `sentence ${endsSentence(line.text)} ${best}`,
    );
    names.push(`line ${Math.min(i, 6)} ${best}`, `end ${Math.min(lines.length - 1 - i, 4)} ${best}`);
    return names.map(hashOf);
  });
}
