/** Words in which a lam-alef lost its alef, and how they read. */
import type { Reference } from '../records.ts';
import type { Reading } from './lam-alef-readings.ts';
import { surveyOf, type Token } from './survey.ts';
import { wordCosts } from './word-costs.ts';

/** Unknown words whose article stands before the second letter of a lam-alef that lost its alef. */
const LOST = /^([وف]?[بك]?ال)(?=[\u0628-\u063A\u0641-\u0643\u0645-\u064A]{3})/;
/** A word more frequent than 10^-5. */
const FREQUENT = 11.5;
const SEVERAL = 3;
/** Another reading that is not much rarer leaves it open which was lost. */
const APART = 1.5;

/** Readings for lam-alef that lost its alef. */
export function lostLamAlefs(text: string, reference: Reference): Reading[] {
  const { costOf, isKnown } = wordCosts(reference);
  const readings: Reading[] = [];
  const lost: [Token, string][] = [];
  for (const token of surveyOf(text, reference).unknown) {
    const { letters } = token.unit;
    const article = LOST.exec(letters)?.[1];
    if (!article) continue;
    const [best, second] = ['ا', 'أ', 'إ', 'آ']
      .map((alef) => article + alef + letters.slice(article.length))
      .filter(isKnown)
      .sort((a, b) => costOf(a) - costOf(b));
    if (!best || costOf(best) > FREQUENT || (second && costOf(second) < costOf(best) + APART)) continue;
    lost.push([token, best]);
  }
  for (const [{ start, end }, put] of lost) {
    const confidence = lost.length >= SEVERAL ? 0.85 : 0.65;
    readings.push({
      start,
      end,
      text: put,
      evidence: 'a frequent word with an alef after its lam',
      confidence,
    });
  }
  return readings;
}
