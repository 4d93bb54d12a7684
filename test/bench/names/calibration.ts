import { confidenceOf } from '../../../pipeline/link-entities/link-confidence.ts';
import type { Judged } from './score-names.ts';

export interface Calibration {
  /** Expected calibration error (Naeini, Cooper and Hauskrecht 2015) over ten bins of equal width. */
  readonly error: number;
  /** Area under the receiver operating characteristic: how often a right mention is surer than a wrong one. */
  readonly area: number;
  /** Share of right mentions. */
  readonly share: number;
}

const BINS = 10;

/** @param weights of the signs; without them the confidence that the mentions carry is judged */
export function calibration(judged: readonly Judged[], weights?: readonly number[]): Calibration {
  const rows = judged.map(({ mention, isRight }) => ({
    confidence: weights ? confidenceOf({ signs: [], weights }, mention.signs) : mention.confidence!,
    isRight,
  }));
  let error = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const inBin = rows.filter(({ confidence }) => Math.min(Math.floor(confidence * BINS), BINS - 1) === bin);
    const [sure, right] = [sum(inBin.map((r) => r.confidence)), sum(inBin.map((r) => Number(r.isRight)))];
    error += Math.abs(sure - right) / rows.length;
  }
  const wrong = rows.filter(({ isRight }) => !isRight);
  const right = rows.filter(({ isRight }) => isRight);
  let wins = 0;
  for (const r of right)
    for (const w of wrong) wins += r.confidence > w.confidence ? 1 : r.confidence === w.confidence ? 0.5 : 0;
  return { error, area: wins / (right.length * wrong.length), share: right.length / rows.length };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
