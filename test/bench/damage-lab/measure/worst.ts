/** The worst repaired texts of the seen half, raw and repaired, for study. Never of the held-out half. */
import { readFileSync } from 'node:fs';
import { readReference, repairText } from '../../../../pipeline/index.ts';
import { textPath, truthPath } from '../work-folder.ts';
import { lineCauseOf } from './line-cause.ts';
import { rawLinesOf, repairedLinesOf } from './repaired-lines.ts';
import type { Sample } from './sample.ts';
import { truthOf } from './truth.ts';
import { wordsOf } from './words.ts';

export function worstOf(samples: readonly Sample[], count: number, work: string): string {
  const reference = readReference();
  const worst = samples
    .filter(({ heldOut, survives }) => survives && !heldOut)
    .sort((a, b) => a.after - b.after)
    .slice(0, count);
  return worst
    .map(({ producer, extractor, name, before, after }) => {
      const raw = readFileSync(textPath(work, producer, extractor, name), 'utf8');
      const truth = truthOf(readFileSync(truthPath(work, name), 'utf8'));
      const result = repairText(raw, { reference });
      const rawLines = rawLinesOf(raw, result).filter(({ text }) => text.trim() !== '');
      const wrong = (text: string) => wordsOf(text).length > 0 && !truth.exact.holds(wordsOf(text));
      return [
        `--- ${name}, ${producer} × ${extractor}: ${before.toFixed(3)} > ${after.toFixed(3)}; ${result.diagnosis.join(', ')}`,
        ...rawLines.map(({ text, diagnosed }) => `raw  ${lineCauseOf(truth, text) ?? '-'}/${diagnosed}\t${text}`),
        ...repairedLinesOf(result)
          .filter(({ text }) => text.trim() !== '')
          .map(({ text, needsReview }) => `${wrong(text) ? 'BAD ' : 'good'}${needsReview ? '?' : ' '}\t${text}`),
        '',
      ].join('\n');
    })
    .join('\n');
}
