import type { Reference } from '../records.ts';
import { FORM } from '../text/character-kinds.ts';
import type { Reordering, Replacement } from '../text/pieces.ts';
import { UNKNOWN } from '../text/word-list.ts';
import type { Damage } from './damage.ts';
import { lettersOfForms } from './fold-presentation-forms.ts';
import { isArabicLine } from './language-gate.ts';
import {
  type Ligatures,
  type Turned,
  type TurnWord,
  turnedLetters,
  turnedLine,
  turnedStretches,
  waysToTurn,
} from './letter-order.ts';
import { perLine } from './per-line.ts';
import { type SurveyedLine, surveyOf, tokensOf } from './survey.ts';
import { strangeCost, wordCosts } from './word-costs.ts';
import { wordEvidence } from './word-evidence.ts';

const KIND = 'restore-visual-letter-order';
/** Share of unknown words from which a line is looked at: of a line turned round nearly all are, of names few. */
const SUSPICIOUS = 0.34;
/** How much likelier the words must be when the line is turned (natural logarithm), where nothing else is turned. */
const DECIDES = 14;
/** The same in a document of which most lines are turned for sure. */
const FOLLOWS = 0.5;
/** Lines that are turned for sure, as a share of those that were looked at, from which others follow them. */
const MOST = 0.5;

/**
 * How much likelier a word must be with the pair of a ligature kept (natural logarithm), where the document keeps them
 * and where it does not show it.
 */
const CLEARLY = 1;
const BEYOND_DOUBT = 6;

interface Judged {
  readonly line: SurveyedLine;
  readonly turned: Turned;
  readonly gain: number;
}

export const restoreVisualLetterOrder: Damage = {
  id: KIND,
  title: 'Put the letters of a line in reading order',
  why: 'Some PDF readers give the letters as they stand on the page, from left to right: `ةيبرعلا ةغللا`. Decided by how likely the words are as they stand and turned round, for each line and for the document; numbers and Latin words keep their order. Words that read well either way are left.',
  example: {
    before: 'سمأ ةيجراخلا ةرازو تنلعأ',
    after: 'أعلنت وزارة الخارجية أمس',
  },
  find(text: string, reference: Reference) {
    const survey = surveyOf(text, reference);
    if (survey.unknown.length === 0) return {};
    const hasForms = survey.has(FORM);
    const isSuspicious = (line: SurveyedLine) => line.words > 0 && line.unknown >= line.words * SUSPICIOUS;
    const suspicious = survey.lines.filter(isSuspicious);
    if (suspicious.length === 0) return {};
    const turn = likeliest(
      suspicious.map(({ start, end }) => text.slice(start, end)),
      reference,
    );
    const judge = (line: SurveyedLine): Judged => {
      const raw = text.slice(line.start, line.end);
      const turned = turnedLine(raw, turn);
      const before = costOf(hasForms ? lettersOfForms(raw) : raw, reference);
      const after = costOf(hasForms ? lettersOfForms(turned.text) : turned.text, reference);
      return { line, turned, gain: before - after };
    };
    const suspects = suspicious.map(judge);
    const sure = suspects.filter(({ gain }) => gain >= DECIDES).length;
    if (sure === 0) return {};
    // In a document that is turned, short words may hide a turned line: then every line is looked at.
    const follows = sure >= suspects.length * MOST;
    const least = follows ? FOLLOWS : DECIDES;
    const others = follows ? survey.lines.filter((line) => line.words > 0 && !isSuspicious(line)).map(judge) : [];
    const all = inStretches([...suspects, ...others], text, turn, hasForms, reference);
    const replacements: Replacement[] = [];
    const reorderings: Reordering[] = [];
    for (const { line, turned, gain } of all.sort((a, b) => a.line.start - b.line.start)) {
      if (gain < least || !isArabicLine(lettersOfForms(turned.text), reference)) continue;
      const cause = {
        kind: KIND,
        evidence: `turned round, the words are likelier by ${gain.toFixed(1)} (natural logarithm)`,
        confidence: Math.round((1 / (1 + Math.exp(-(gain + (follows ? 6 : -8)) / 4))) * 1e4) / 1e4,
        method: 'statistical' as const,
      };
      for (const { start, end, text: put } of turned.words) {
        replacements.push({ start: line.start + start, end: line.start + end, text: put, ...cause });
      }
      if (turned.runs.length < 2) continue;
      const runs = turned.runs.map(([a, b]) => [line.start + a, line.start + b] as const);
      reorderings.push({ start: line.start, end: line.end, runs, ...cause });
    }
    return { replacements, reorderings };
  },
};

/** One word says so much at most of whether its document keeps the pairs of a ligature. */
const MOST_SAID = 6;

/** Turns a word the way that gives the likeliest one, keeping pairs of letters only as clearly as the document does. */
function likeliest(lines: readonly string[], reference: Reference): TurnWord {
  const costs = wordCosts(reference);
  const words = new Set(lines.flatMap((line) => line.match(/[\u0621-\u064A]{3,}/g) ?? []));
  const said = (ligatures: Ligatures) => {
    let sum = 0;
    for (const word of words) {
      const [plain, ...ways] = waysToTurn(word, ligatures);
      if (ways.length === 0) continue;
      const gain = costs.costOf(plain!) - Math.min(...ways.map(costs.costOf));
      sum += Math.max(-MOST_SAID, Math.min(MOST_SAID, gain));
    }
    return sum > 0;
  };
  const shown: Ligatures = {
    keepsLast: true,
    keepsLamAlef: said({ keepsLamAlef: true, keepsAlefLam: false, keepsLast: false }),
    keepsAlefLam: said({ keepsLamAlef: false, keepsAlefLam: true, keepsLast: false }),
  };
  const all: Ligatures = { keepsLamAlef: true, keepsAlefLam: true, keepsLast: true };
  return (word) => {
    const letters = /[\u0621-\u064A]{2,}/.exec(word)?.[0];
    const plain = turnedLetters(word);
    if (!letters) return plain;
    // Marks around the word turn with it; only its letters are looked up.
    const at = plain.indexOf(turnedLetters(letters));
    const cost = (way: string) => costs.costOf(way);
    const pick = (ligatures: Ligatures, clearly: number): string | null => {
      const [first, ...ways] = waysToTurn(letters, ligatures);
      let best: string | null = null;
      // `لا` is a word of its own far more often than a lone article is.
      let least = cost(first!) - (letters === 'لا' ? -CLEARLY : clearly);
      for (const way of ways) {
        if (cost(way) >= least) continue;
        least = cost(way);
        best = way;
      }
      return best;
    };
    const best = pick(shown, CLEARLY) ?? (costs.isKnown(turnedLetters(letters)) ? null : pick(all, BEYOND_DOUBT));
    return best ? plain.slice(0, at) + best + plain.slice(at + best.length) : plain;
  };
}

/**
 * Some readers turn every stretch between two numbers by itself. Which of the two a document shows is seen where numbers
 * stand among words: the words around them go together, and a blank parts them.
 */
function inStretches(
  lines: readonly Judged[],
  text: string,
  turn: TurnWord,
  hasForms: boolean,
  reference: Reference,
): Judged[] {
  const mixed = new Map<Judged, Turned>();
  let whole = 0;
  let parted = 0;
  for (const judged of lines) {
    const raw = text.slice(judged.line.start, judged.line.end);
    if (!isMixed(raw)) continue;
    const turned = turnedStretches(raw, turn);
    if (turned.text === judged.turned.text) continue;
    mixed.set(judged, turned);
    const readable = (line: string) => (hasForms ? lettersOfForms(line) : line);
    whole += orderOf(readable(judged.turned.text), reference);
    parted += orderOf(readable(turned.text), reference);
  }
  if (parted <= whole) return [...lines];
  return lines.map((judged) => ({ ...judged, turned: mixed.get(judged) ?? judged.turned }));
}

/** True if a number or a Latin letter stands among letters; one search after the other, so that a long line is read once. */
function isMixed(line: string): boolean {
  let at = 0;
  for (const kind of [/\p{L}/gu, /[\p{N}\p{Script=Latin}]/gu, /\p{L}/gu]) {
    kind.lastIndex = at;
    if (!kind.test(line)) return false;
    at = kind.lastIndex;
  }
  return true;
}

/** How well the words and blanks of a line stand as they do. */
function orderOf(line: string, reference: Reference): number {
  const { link } = wordEvidence(reference);
  const tokens = tokensOf(line, 0, line.length, reference);
  let sum = -3 * (line.match(/\p{Script=Arabic}\p{N}|\p{N}\p{Script=Arabic}/gu)?.length ?? 0);
  for (let i = 1; i < tokens.length; i++) sum += link(tokens[i - 1]!.unit, tokens[i]!.unit);
  return sum;
}

/** Longer stretches of letters are no word but words without blanks, which are looked for in them. */
const LONGEST_WORD = 14;

/** What the Arabic words of a line cost together. */
const costOf = perLine((line, reference): number => {
  let sum = 0;
  for (const { start, end, unit } of tokensOf(line, 0, line.length, reference)) {
    sum += end - start > LONGEST_WORD && unit.isArabic ? gluedCost(line.slice(start, end), reference) : unit.cost;
  }
  return sum;
});

/** What the likeliest words cost that stand in a stretch of letters without blanks; of its spelling alone. */
function gluedCost(letters: string, { wordFrequency }: Reference): number {
  const best = new Float64Array(letters.length + 1).fill(Number.POSITIVE_INFINITY);
  best[0] = 0;
  for (let start = 0; start < letters.length; start++) {
    for (let end = start + 1; end <= Math.min(letters.length, start + LONGEST_WORD); end++) {
      const step = wordFrequency.stepAt(letters, start, end);
      const cost = step === UNKNOWN ? strangeCost(end - start) : (step * Math.LN10) / 100;
      best[end] = Math.min(best[end]!, best[start]! + cost);
    }
  }
  return best[letters.length]!;
}
