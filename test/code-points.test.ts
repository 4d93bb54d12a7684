/** Offsets in code points are those of `Array.from`, on every text and at every offset. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePointsOf } from '../pipeline/text/code-points.ts';
import { hostileText, pairedText } from './arbitrary-texts.ts';

const text = fc.oneof(pairedText, hostileText, fc.string({ unit: 'binary', maxLength: 40 }));
const options = { seed: 20250401, numRuns: 500 };

describe('code points', () => {
  test('as many as a reader of characters counts', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(codePointsOf(value).length).toBe(Array.from(value).length);
      }),
      options,
    );
  });

  test('an offset in units is the number of characters before it', () => {
    fc.assert(
      fc.property(text, (value) => {
        const points = codePointsOf(value);
        let units = 0;
        Array.from(value).forEach((character, i) => {
          expect(points.fromUnits(units)).toBe(i);
          expect(points.toUnits(i)).toBe(units);
          units += character.length;
        });
        expect(points.fromUnits(units)).toBe(points.length);
        expect(points.toUnits(points.length)).toBe(units);
      }),
      options,
    );
  });

  test('an offset inside a surrogate pair counts as the one before it', () => {
    const points = codePointsOf('a😀b');
    expect([0, 1, 2, 3, 4].map(points.fromUnits)).toEqual([0, 1, 1, 2, 3]);
    expect([0, 1, 2, 3].map(points.toUnits)).toEqual([0, 1, 3, 4]);
  });

  test('half of a pair counts as one character', () => {
    const points = codePointsOf('\uDE00x\uD83D😀');
    expect(points.length).toBe(4);
    expect([0, 1, 2, 3, 5].map(points.fromUnits)).toEqual([0, 1, 2, 3, 4]);
  });

  test('cutting by either kind of offset gives the same text', () => {
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), (value, a, b) => {
        const points = codePointsOf(value);
        const [start, end] = [Math.min(a, b, points.length), Math.min(Math.max(a, b), points.length)];
        const cut = value.slice(points.toUnits(start), points.toUnits(end));
        expect(cut).toBe(Array.from(value).slice(start, end).join(''));
      }),
      options,
    );
  });
});
