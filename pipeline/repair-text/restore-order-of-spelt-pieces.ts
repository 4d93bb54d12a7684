import type { Reference } from '../records.ts';
import { bare, LETTER, MARK } from '../text/arabic.ts';
import { SPACE } from '../text/character-kinds.ts';
import type { Reordering } from '../text/pieces.ts';
import type { Span } from '../text/words.ts';
import type { Damage } from './damage.ts';
import { gluedWords } from './glued-words.ts';
import { isArabicLine } from './language-gate.ts';
import { isSpeltOut } from './spelt-out.ts';
import { surveyOf } from './survey.ts';
import { type Unit, wordEvidence } from './word-evidence.ts';

const KIND = 'restore-order-of-spelt-pieces';
/** What stands between wide gaps. */
const PIECE = /\S+(?: \S+)*/g;
const ARABIC = new RegExp(`[${LETTER}]`);
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{N}]/u;
/** Marks that stand on the other side of a number or a Latin word where a line is given from left to right. */
const OUTER = /^[.،؛:؟!()[\]]+$/;
const LATIN = /\p{Script=Latin}/u;
const ITEM = / ?[^ ]+/g;
const NUMBER = / ?\p{N}+(?: ?[/.:,٫٬] ?\p{N}+)*| ?[^ ]+/gu;
/** Letters of a piece that are read to find its first or last word. */
const EDGE = 24;
/** So much must speak for it in the whole text (natural logarithm), since hardly a program does otherwise; one joint says so much at most. */
const DECIDES = 2;
const MIN_LINES = 2;
const MOST = 4;
/** A line that begins with a comma or a full stop. */
const MARK_FIRST = 3;
const CLOSING = /^[.،؛؟!]/;

export const restoreOrderOfSpeltPieces: Damage = {
  id: KIND,
  title: 'Put the pieces of a line that is spelt out in reading order',
  why: 'Where every letter is an item of its own (pdf.js), letters between two numbers or Latin words come in reading order, but these pieces stand as on the page, from left to right, with wide gaps between. Turned in texts that are spelt out if, over all lines, the words at the joints go together better so, and lines begin with commas and full stops as they stand. Numbers and Latin words beside each other keep their order.',
  example: {
    before:
      '، و ق ع ت ا ل ح ك و م ة ا ت ف ا ق ا م ع ا ل ب ن ك   2024   و ف ي ش ه ر ن ي س ا ن م ن ع ا م\n. م ن ا ل ش ه ر ا ل م ق ب ل   20   و ق ا ل ا ل و ز ي ر إ ن ا ل د ر و س ت ب د أ ف ي',
    after: 'وفي شهر نيسان من عام 2024، وقعت الحكومة اتفاقا مع البنك\nوقال الوزير إن الدروس تبدأ في 20. من الشهر المقبل',
  },
  find(text: string, reference: Reference) {
    const survey = surveyOf(text, reference);
    if (!survey.hasPair(SPACE, SPACE) || !isSpeltOut(text, survey)) return {};
    const edges = edgeWords(text, reference);
    const { link } = wordEvidence(reference);
    const reorderings: Reordering[] = [];
    let sum = 0;
    for (const line of survey.lines) {
      const pieces = piecesOf(text, line);
      if (pieces.length < 2 || !pieces.some((piece) => piece.isLeftToRight)) continue;
      const order = inOrder(pieces);
      if (order.every((piece, i) => piece === pieces[i])) continue;
      const gain = (before: Piece, after: Piece): number => {
        const [first, second] = [edges(before, true), edges(after, false)];
        return first && second ? Math.max(-MOST, Math.min(MOST, link(first, second))) : 0;
      };
      for (let i = 1; i < pieces.length; i++) sum += gain(order[i - 1]!, order[i]!) - gain(pieces[i - 1]!, pieces[i]!);
      if (CLOSING.test(text[pieces[0]!.start]!)) sum += MARK_FIRST;
      if (CLOSING.test(text[order[0]!.start]!)) sum -= MARK_FIRST;
      if (!isArabicLine(text.slice(line.start, line.end).replace(/ /g, ''), reference)) continue;
      const [start, end] = [pieces[0]!.start, pieces.at(-1)!.end];
      reorderings.push({
        start,
        end,
        runs: runsOf(text, pieces, order),
        kind: KIND,
        evidence: `${pieces.length} pieces of a line that is spelt out, from the right to the left`,
        confidence: 0.9,
        method: 'statistical',
      });
    }
    return sum >= DECIDES && reorderings.length >= MIN_LINES ? { reorderings } : {};
  },
};

interface Piece extends Span {
  readonly isLeftToRight: boolean;
}

const piecesOf = (text: string, { start, end }: Span): Piece[] =>
  [...text.slice(start, end).matchAll(PIECE)].map(({ 0: piece, index }) => ({
    start: start + index,
    end: start + index + piece.length,
    isLeftToRight: LEFT_TO_RIGHT.test(piece) && !ARABIC.test(piece),
  }));

/** From the last to the first; numbers and Latin words beside each other stay in their order. */
function inOrder(pieces: readonly Piece[]): Piece[] {
  const order: Piece[] = [];
  for (let to = pieces.length; to > 0; ) {
    let from = to - 1;
    while (pieces[from]!.isLeftToRight && from > 0 && pieces[from - 1]!.isLeftToRight) from--;
    for (let i = from; i < to; i++) order.push(pieces[i]!);
    to = from;
  }
  return order;
}

/** The runs of pieces in this order; gaps stay between them, and outer marks of numbers and Latin words change sides. */
function runsOf(text: string, pieces: readonly Piece[], order: readonly Piece[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const [i, piece] of order.entries()) {
    const before = pieces[i - 1];
    if (before) runs.push([before.end, pieces[i]!.start]);
    if (!piece.isLeftToRight) runs.push([piece.start, piece.end]);
    else for (const run of turnedMarks(text, piece)) runs.push(run);
  }
  return runs;
}

/**
 * Behind Arabic, numbers and marks go from right to left, but for what holds the parts of a number together. Around Latin
 * words only their outer marks do.
 */
function turnedMarks(text: string, { start, end }: Piece): [number, number][] {
  const piece = text.slice(start, end);
  const isLatin = LATIN.test(piece);
  const items = [...piece.matchAll(isLatin ? ITEM : NUMBER)].map(({ 0: item, index }): [number, number] => [
    start + index,
    start + index + item.length,
  ]);
  if (!isLatin) return items.reverse();
  const isOuter = ([a, b]: [number, number]): boolean => OUTER.test(text.slice(a, b).trim());
  let first = 0;
  while (first < items.length && isOuter(items[first]!)) first++;
  let last = items.length;
  while (last > first && isOuter(items[last - 1]!)) last--;
  return [...items.slice(last).reverse(), ...items.slice(first, last), ...items.slice(0, first).reverse()];
}

/** The first or last word of a piece, in which nothing parts the words. */
function edgeWords(text: string, reference: Reference): (piece: Piece, isLast: boolean) => Unit | null {
  const evidence = wordEvidence(reference);
  const glued = gluedWords(reference);
  const stretches = new RegExp(`[${LETTER}${MARK} ]+|[\\p{N}\\p{Script=Latin}]+|[^\\s]`, 'gu');
  return ({ start, end }, isLast) => {
    const found = text.slice(start, end).match(stretches) ?? [];
    const stretch = (isLast ? found.at(-1) : found[0]) ?? '';
    const letters = bare(stretch).replace(/ /g, '');
    if (!ARABIC.test(letters)) return letters === '' ? null : evidence.unit(letters);
    const edge = isLast ? letters.slice(-EDGE) : letters.slice(0, EDGE);
    const words = glued.partsOf(evidence.unit(edge), true)?.words ?? [edge];
    return evidence.unit(isLast ? words.at(-1)! : words[0]!);
  };
}
