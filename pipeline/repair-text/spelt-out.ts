import type { Survey } from './survey.ts';

/** So many letters one after the other are no abbreviation. */
const SPELT_RUN = 6;

/** True if half of the words are letters that stand alone, many in a row. */
export function isSpeltOut(text: string, { unknown, words }: Survey): boolean {
  let [spelt, run, end] = [0, 0, -1];
  for (const token of unknown) {
    run =
      token.unit.letters.length !== 1
        ? 0
        : end >= 0 && token.start - end <= 3 && !text.slice(end, token.start).includes('\n')
          ? run + 1
          : 1;
    end = token.end;
    if (run === SPELT_RUN) spelt += run;
    else if (run > SPELT_RUN) spelt++;
  }
  return spelt * 2 > words;
}
