import { type ReviewOptions, review } from '../review.ts';
import { reviewCsv } from '../review-loop/review-csv.ts';
import { writeText } from '../write-text.ts';
import { print, progress } from './screen.ts';

export interface ReviewCommand {
  readonly seeds: string;
  readonly out: string;
  readonly most: number;
  readonly kind: ReviewOptions['kinds'];
}

/** `tahqiq review`: what is doubtful, as a table. */
export async function reviewCommand({ seeds, out, most, kind }: ReviewCommand): Promise<number> {
  const { step, done } = progress();
  const doubts = await review({ seeds, kinds: kind, announce: step }).finally(done);
  const shown = doubts.slice(0, most);
  const table = reviewCsv(shown);
  if (out === '-') await print(table);
  else writeText(out, table);
  const repairs = shown.filter((doubt) => doubt.kind === 'repair').length;
  const more = doubts.length > shown.length ? `; ${doubts.length - shown.length} more are surer, see --most` : '';
  const where = out === '-' ? '' : `${out}: `;
  process.stderr.write(`${where}${repairs} repairs and ${shown.length - repairs} links to decide${more}\n`);
  return 0;
}
