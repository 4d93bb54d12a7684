/** Pieces account for every raw character, whatever is done to a text in whatever order. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePointsOf } from '../pipeline/text/code-points.ts';
import { cutter } from '../pipeline/text/cut-points.ts';
import { chunksOf, editsOf, inCodePoints, replay, undo } from '../pipeline/text/edits.ts';
import { type Cause, type Draft, draftOf, type Replacement, reorder, replace } from '../pipeline/text/pieces.ts';
import { rawSpansOf } from '../pipeline/text/raw-spans.ts';
import { pairedText } from './arbitrary-texts.ts';
import { runsTile, toldByRuns } from './told-by-runs.ts';

const SEED = 20250401;
const RUNS = 3_000;

/** Numbers between 0 and 1 that become offsets once the current text is known. */
const place = fc.nat(60).map((n) => n / 60);
const put = fc.constantFrom('', '', 'ا', ' ', 'xy', '😀', '🇰🇿', '😁', '🨀', '𝟔', '\n', 'كلمة');
const operation = fc.oneof(
  fc.record({ replace: fc.array(fc.record({ from: place, to: place, put }), { minLength: 1, maxLength: 4 }) }),
  fc.record({
    reorder: fc.array(place, { minLength: 2, maxLength: 6 }),
    order: fc.array(place, { minLength: 7, maxLength: 7 }),
  }),
);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

const causeOf = (kind: string): Cause => ({ kind, evidence: 'a test', confidence: 1, method: 'rule' });

/** The offset in units of the character at a share of the text: never inside a surrogate pair. */
const offsetAt = (text: string, share: number): number => {
  const points = codePointsOf(text);
  return points.toUnits(Math.round(share * points.length));
};

interface Step {
  readonly op: Operation;
  readonly draft: Draft;
  /** What the operation gives if it is applied to the text without pieces. */
  readonly naive: string;
}

function apply(draft: Draft, op: Operation, round: number): Step {
  const { text } = draft;
  if ('replace' in op) {
    const wanted: Replacement[] = [];
    for (const { from, to, put } of op.replace) {
      const ends = [offsetAt(text, from), offsetAt(text, to)].sort((a, b) => a - b);
      wanted.push({ start: ends[0]!, end: ends[1]!, text: put, ...causeOf(`replace-${round}`) });
    }
    wanted.sort((a, b) => a.start - b.start || a.end - b.end);
    // An insertion takes a neighbour along: apart by more than two characters, none meets another.
    const apart = wanted.filter((w, i) => i === 0 || w.start > Math.max(...wanted.slice(0, i).map((o) => o.end)) + 3);
    let naive = '';
    let position = 0;
    for (const { start, end, text: put } of apart) {
      naive += text.slice(position, start) + put;
      position = end;
    }
    return { op, draft: replace(draft, apart), naive: naive + text.slice(position) };
  }
  const offsets = [...new Set(op.reorder.map((share) => offsetAt(text, share)))].sort((a, b) => a - b);
  if (offsets.length < 3) return { op, draft, naive: text };
  const runs = offsets.slice(1).map((end, i): [number, number] => [offsets[i]!, end]);
  const key = new Map(runs.map((run, i) => [run, op.order[i]!]));
  const ordered = [...runs].sort((a, b) => key.get(a)! - key.get(b)!);
  const [start, end] = [offsets[0]!, offsets.at(-1)!];
  const middle = ordered.map(([a, b]) => text.slice(a, b)).join('');
  const order = { start, end, runs: ordered, ...causeOf(`reorder-${round}`) };
  return { op, draft: reorder(draft, [order]), naive: text.slice(0, start) + middle + text.slice(end) };
}

function expectWhole(draft: Draft): void {
  const inRawOrder = [...draft.pieces].sort((a, b) => a.rawStart - b.rawStart);
  let position = 0;
  for (const { rawStart, rawEnd, text, cause } of inRawOrder) {
    expect(rawStart).toBe(position);
    expect(rawEnd).toBeGreaterThan(rawStart);
    if (cause === null) expect(text).toBe(draft.raw.slice(rawStart, rawEnd));
    position = rawEnd;
  }
  expect(position).toBe(draft.raw.length);
  expect(draft.pieces.map((p) => p.text).join('')).toBe(draft.text);
  expect(chunksOf(draft.pieces).flat()).toEqual([...draft.pieces]);
}

const isWhole = (text: string): boolean => !/\p{Cs}/u.test(text);

function expectReplays(draft: Draft): void {
  const edits = inCodePoints(editsOf(draft), codePointsOf(draft.raw), codePointsOf(draft.text));
  expect(replay(draft.raw, edits)).toBe(draft.text);
  expect(undo(draft.text, edits)).toBe(draft.raw);
  for (const move of edits.filter((e) => e.runs)) {
    expect(runsTile(move)).toBe(true);
    expect(toldByRuns(move, edits, Array.from(draft.raw))).toBe(move.text);
  }
}

const steps = fc.array(operation, { maxLength: 6 });

/** Runs the operations and looks at the draft after each. */
function forEveryDraft(look: (draft: Draft, step: Step, before: Draft) => void): void {
  fc.assert(
    fc.property(pairedText, steps, (raw, ops) => {
      let draft = draftOf(raw);
      ops.forEach((op, round) => {
        const step = apply(draft, op, round);
        look(step.draft, step, draft);
        draft = step.draft;
      });
    }),
    { seed: SEED, numRuns: RUNS },
  );
}

describe(`pieces after any replacements and reorderings (fast-check seed ${SEED}, ${RUNS} runs)`, () => {
  test('cover the raw text exactly once', () => {
    forEveryDraft(expectWhole);
  });

  test('give edits that replay and undo', () => {
    forEveryDraft(expectReplays);
  });

  test('never split a surrogate pair', () => {
    forEveryDraft((draft) => {
      for (const piece of draft.pieces) {
        expect(isWhole(piece.text) && isWhole(draft.raw.slice(piece.rawStart, piece.rawEnd))).toBe(true);
      }
      for (const edit of editsOf(draft)) {
        expect([edit.rawText, edit.text, draft.text.slice(edit.start, edit.end)].every(isWhole)).toBe(true);
      }
    });
  });

  test('say what replacements say, applied by a naive reader, while nothing has been replaced before', () => {
    forEveryDraft((draft, { naive }, before) => {
      if (before.text !== '' && before.pieces.every((piece) => piece.cause === null)) expect(draft.text).toBe(naive);
    });
  });

  test('do a single replacement at once, whatever was done before', () => {
    forEveryDraft((draft) => {
      for (const share of [0, 0.2, 0.5, 1]) {
        if (draft.text === '') continue;
        const [start, end] = [offsetAt(draft.text, share * 0.8), offsetAt(draft.text, Math.min(1, share + 0.1))];
        const next = replace(draft, [{ start, end, text: '😀ا', ...causeOf('single') }]);
        expect(next.text).toBe(`${draft.text.slice(0, start)}😀ا${draft.text.slice(end)}`);
        expectWhole(next);
      }
    });
  });

  test('do a reordering whole or not at all, and then record it', () => {
    forEveryDraft((draft, { naive, op }, before) => {
      if (!('reorder' in op)) return;
      const moved = draft.moves.length > before.moves.length;
      // One that cuts a replaced piece is told as a replacement of the whole stretch.
      const told = draft.pieces.some((piece) => piece.cause?.evidence.endsWith('told as a whole'));
      if (moved) expect(draft.text).toBe(naive);
      else expect([before.text, ...(told ? [naive] : [])]).toContain(draft.text);
    });
  });

  test('an offset at which the text can be cut cuts text and raw text in step', () => {
    forEveryDraft((draft) => {
      const rawAt = cutter(draft);
      let last = 0;
      for (let offset = 0; offset <= draft.text.length; offset++) {
        const raw = rawAt(offset);
        if (raw === null) continue;
        expect(raw).toBeGreaterThanOrEqual(last);
        last = raw;
      }
    });
  });

  test('the raw span of a stretch holds all that its characters come from, and no more', () => {
    forEveryDraft((draft) => {
      const spans = rawSpansOf(draft);
      const from: [number, number][] = [];
      for (const { rawStart, rawEnd, text, cause } of draft.pieces) {
        for (let i = 0; i < text.length; i++) from.push(cause ? [rawStart, rawEnd] : [rawStart + i, rawStart + i + 1]);
      }
      for (let start = 0; start < draft.text.length; start += 3) {
        const end = Math.min(draft.text.length, start + 4);
        const here = from.slice(start, end);
        const rawStart = Math.min(...here.map((span) => span[0]));
        const rawEnd = Math.max(...here.map((span) => span[1]));
        expect(spans.hull(start, end)).toEqual({ rawStart, rawEnd });
        if (!spans.isRepaired(start, end)) expect(draft.raw.slice(rawStart, rawEnd)).toBe(draft.text.slice(start, end));
      }
    });
  });
});
