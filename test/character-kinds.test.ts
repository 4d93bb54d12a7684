import { expect, test } from 'vitest';
import { classOf } from '../pipeline/text/character-classes.ts';
import { kindOf, OTHER_BLANK } from '../pipeline/text/character-kinds.ts';

test('the kinds of characters part their classes, and no kind has two', () => {
  const classes = new Map<number, Set<number>>();
  for (let unit = 0; unit < 0x10000; unit++) {
    const kind = kindOf(unit);
    classes.set(kind, (classes.get(kind) ?? new Set()).add(classOf(unit)));
  }
  for (const [kind, found] of classes) expect([kind, ...found]).toHaveLength(2);
  expect(1 << kindOf(0x0d)).toBe(OTHER_BLANK);
  expect(classes.size).toBe(32);
});
