/** Words in which a lam-alef lost its alef, and how they read. */
import type { Reference } from '../records.ts';
import type { Reading } from './lam-alef-readings.ts';
import { surveyOf, type Token } from './survey.ts';
import { type Unit, wordEvidence } from './word-evidence.ts';

/** Unknown words whose article stands before the second letter of a lam-alef that lost its alef. */
const LOST = /^([وف]?[بك]?ال)(?=[\u0628-\u063A\u0641-\u0643\u0645-\u064A]{3})/;
/** A word more frequent than 10^-5. */
const FREQUENT = 11.5;
const SEVERAL = 3;
/** Another reading that is not much rarer leaves it open which was lost. */
const APART = 1.5;

/** Readings for lam-alef that lost its alef. */
export function lostLamAlefs(text: string, reference: Reference): Reading[] {
  const evidence = wordEvidence(reference);
  const readings: Reading[] = [];
  const lost: [Token, Unit][] = [];
  for (const token of surveyOf(text, reference).unknown) {
    const { spelling } = token.unit;
    const article = LOST.exec(spelling)?.[1];
    if (!article) continue;
    const known = ['ا', 'أ', 'إ', 'آ']
      .map((alef) => evidence.unit(article + alef + spelling.slice(article.length)))
      .filter((unit) => unit.isKnown)
      .sort((a, b) => a.cost - b.cost);
    if (known[0] && known[0].cost < FREQUENT && !(known[1] && known[1].cost < known[0].cost + APART))
      lost.push([token, known[0]]);
  }
  for (const [{ start, end }, { spelling }] of lost) {
    const confidence = lost.length >= SEVERAL ? 0.85 : 0.65;
    readings.push({
      start,
      end,
      text: spelling,
      evidence: 'a frequent word with an alef after its lam',
      confidence,
    });
  }
  return readings;
}
