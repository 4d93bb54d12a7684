import type { Reference } from '../records.ts';
import { LETTER } from '../text/arabic.ts';
import type { Reordering } from '../text/pieces.ts';
import type { Context, Damage } from './damage.ts';
import { type FragmentOrder, fragmentOrders } from './fragment-orders.ts';
import { fragmentsAtMark } from './fragments-at-mark.ts';
import { perLine } from './per-line.ts';
import { type Survey, surveyOf, type Token, tokensOf } from './survey.ts';
import { movedWords, suspectWords } from './suspect-words.ts';
import { type WordCosts, wordCosts } from './word-costs.ts';
import { wordEvidence } from './word-evidence.ts';

const KIND = 'unswap-fragments';
const ARABIC_WORD = new RegExp(`^[${LETTER}]+$`);
/** A word is cut at most so often. */
const MOST_CUTS = 4;
/** What each cut costs, and what the word must gain over the fragments (natural logarithm). */
const CUT = 1.2;
const GAINS = 4;
/** The same for fragments that make a known word by chance: only their neighbours show it, in a document of fragments. */
const GAINS_KNOWN = 5;
const MIN_SHOWN = 3;
/** How much better than the next word the found one must be. */
const MARGIN = 1.5;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly runs: readonly (readonly [number, number])[];
  readonly word: string;
  readonly gain: number;
}

export const unswapFragments: Damage = {
  id: KIND,
  title: 'Put the fragments of a word in order',
  why: 'A word that was typed in several runs comes out with its pieces in reverse and glued together, at worst letter by letter, now and then with a blank inside or the mark that ends the sentence: `عاوننت` for نتعاون, `كتابه!م` for كتابهم!. Undone where the pieces make one word that is far likelier than what stands there and than any other. Fragments that make a known word by chance are seen by their neighbours only, in a document that has shown several. Only in lines that were put in another order.',
  example: {
    before: 'المدينة سكان أجل من عاوننت أن علينا إن أمس البلدية رئيس وقال',
    after: 'وقال رئيس البلدية أمس إن علينا أن نتعاون من أجل سكان المدينة',
  },
  find(text: string, reference: Reference, context: Context) {
    // Whole runs in reverse leave fragments; pieces and lines in another order do not.
    if (context.counted('restore-visual-word-order') === 0) return {};
    const isMoved = movedWords(text, reference, context);
    const found: Found[] = [];
    for (const { tokens, i } of suspectWords(text, isMoved, reference)) {
      const best = readAnew(text, tokens, i, reference);
      if (best && (found.at(-1)?.end ?? -1) <= best.start && isMoved(best)) found.push(best);
    }
    for (const cut of fragmentsAtMark(text, reference)) {
      if (isMoved(cut) && found.every(({ start, end }) => end <= cut.start || start >= cut.end)) found.push(cut);
    }
    found.sort((a, b) => a.start - b.start);
    if (found.length === 0) {
      const shown = context.counted(KIND) + context.counted('unswap-name-fragments');
      if (shown >= MIN_SHOWN) found.push(...knownByChance(text, surveyOf(text, reference), reference).filter(isMoved));
    }
    return {
      reorderings: found.map(
        ({ start, end, runs, word, gain }): Reordering => ({
          start,
          end,
          runs,
          kind: KIND,
          evidence: `the pieces make ${word}, likelier by ${gain.toFixed(1)} (natural logarithm)`,
          confidence: Math.round((1 / (1 + Math.exp(-(gain - 2) / 3))) * 1e4) / 1e4,
          method: 'lexicon',
        }),
      ),
    };
  },
};

/** The word that a word makes with its pieces in order, alone or with a neighbour that a blank parted from it. */
export function readAnew(text: string, tokens: readonly Token[], i: number, reference: Reference): Found | null {
  const costs = wordCosts(reference);
  const { start, end, unit } = tokens[i]!;
  const word = text.slice(start, end);
  if (!ARABIC_WORD.test(word)) return null;
  const alone =
    word.length > 1
      ? bestOf(fragmentOrders(word, MOST_CUTS), unit.cost, linksAround(tokens, i, reference), costs)
      : null;
  let best: Found | null = alone && { start, end, word: alone.text, gain: alone.gain, runs: at(start, alone.runs) };
  for (const [a, b] of [[tokens[i - 1], tokens[i]] as const, [tokens[i], tokens[i + 1]] as const]) {
    if (!a || !b || b.start - a.end !== 1 || text[a.end] !== ' ' || (a.unit.isKnown && b.unit.isKnown)) continue;
    const [left, right] = [text.slice(a.start, a.end), text.slice(b.start, b.end)];
    if (!ARABIC_WORD.test(left) || !ARABIC_WORD.test(right)) continue;
    const both = bestOfTwo(`${left} ${right}`, reference);
    if (!both || both.gain <= (best?.gain ?? 0) + MARGIN) continue;
    // The blank that stood inside goes behind the word.
    const runs = [...at(a.start, both.first.runs), ...at(b.start, both.second.runs), [a.end, b.start] as const];
    best = { start: a.start, end: b.end, word: both.first.text + both.second.text, gain: both.gain, runs };
  }
  return best;
}

/** How well a word goes with the neighbours of another. */
function linksAround(tokens: readonly Token[], i: number, reference: Reference): (word: string) => number {
  const { unit, link } = wordEvidence(reference);
  const [before, after] = [tokens[i - 1]?.unit, tokens[i + 1]?.unit];
  return (word) => {
    const other = unit(word);
    return (before ? link(before, other) : 0) + (after ? link(other, after) : 0);
  };
}

const at = (offset: number, runs: FragmentOrder['runs']): (readonly [number, number])[] =>
  runs.map(([a, b]) => [offset + a, offset + b] as const);

/** Words that come near the likeliest one are told from it by their neighbours. */
const NEAR = 4;

/** The likeliest word, if it gains enough and no other comes near. */
function bestOf(
  orders: readonly FragmentOrder[],
  standing: number,
  links: (word: string) => number,
  costs: WordCosts,
): (FragmentOrder & { gain: number }) | null {
  const byWord = new Map<string, FragmentOrder & { gain: number }>();
  for (const order of orders) {
    if (order.runs.length < 2) continue;
    const gain = standing - costs.costOf(order.text) - CUT * (order.runs.length - 1);
    if (gain > (byWord.get(order.text)?.gain ?? 0)) byWord.set(order.text, { ...order, gain });
  }
  const most = Math.max(...[...byWord.values()].map(({ gain }) => gain));
  const near = [...byWord.values()].filter(({ gain, text }) => gain >= most - NEAR && costs.isKnown(text));
  const ranked = near.map((order) => ({ order, rank: order.gain + links(order.text) })).sort((a, b) => b.rank - a.rank);
  const [best, second] = ranked;
  if (!best || best.order.gain < GAINS) return null;
  return best.rank >= (second?.rank ?? Number.NEGATIVE_INFINITY) + MARGIN ? best.order : null;
}

/** Two words parted by a blank, as one; the same two come again in every round. */
const bestOfTwo = perLine((two, reference) => {
  const [left = '', right = ''] = two.split(' ');
  const { unit } = wordEvidence(reference);
  const standing = unit(left).cost + unit(right).cost;
  return bestOfBoth(fragmentOrders(left, 2), fragmentOrders(right, 3), standing, wordCosts(reference));
});

function bestOfBoth(
  firsts: readonly FragmentOrder[],
  seconds: readonly FragmentOrder[],
  standing: number,
  costs: WordCosts,
): { first: FragmentOrder; second: FragmentOrder; gain: number } | null {
  let best: { first: FragmentOrder; second: FragmentOrder; gain: number } | null = null;
  if (firsts.length * seconds.length > 1 << 13) return null;
  for (const first of firsts) {
    for (const second of seconds) {
      const gain =
        standing - costs.costOf(first.text + second.text) - CUT * (first.runs.length + second.runs.length - 1);
      if (gain > (best?.gain ?? GAINS)) best = { first, second, gain };
    }
  }
  return best && costs.isKnown(best.first.text + best.second.text) ? best : null;
}

/** Known words whose pieces in reverse are another word that goes far better with its neighbours. */
function knownByChance(text: string, survey: Survey, reference: Reference): Found[] {
  const { unit, link } = wordEvidence(reference);
  const found: Found[] = [];
  for (const line of survey.lines) {
    const tokens = tokensOf(text, line.start, line.end, reference);
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      const word = text.slice(token.start, token.end);
      if (!token.unit.isKnown || word.length < 3 || !ARABIC_WORD.test(word)) continue;
      const [before, after] = [tokens[i - 1]?.unit, tokens[i + 1]?.unit];
      const standing =
        (before ? link(before, token.unit) : 0) + (after ? link(token.unit, after) : 0) - token.unit.cost;
      for (let cut = 1; cut < word.length; cut++) {
        const other = unit(word.slice(cut) + word.slice(0, cut));
        if (!other.isKnown || other.letters === word) continue;
        const score = (before ? link(before, other) : 0) + (after ? link(other, after) : 0) - other.cost;
        const gain = score - standing - CUT;
        if (gain < GAINS_KNOWN || gain <= (found.at(-1)?.start === token.start ? found.at(-1)!.gain : 0)) continue;
        if (found.at(-1)?.start === token.start) found.pop();
        const runs = at(token.start, [[cut, word.length], [0, cut]]); // biome-ignore format: two runs
        found.push({ start: token.start, end: token.end, word: other.letters, gain, runs });
      }
    }
  }
  return found;
}
