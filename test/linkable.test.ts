import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../pipeline/text/arabic.ts';
import { linkable, linkableOf } from '../pipeline/text/linkable.ts';

const letter = fc.integer({ min: 0x621, max: 0x64a }).map((unit) => String.fromCharCode(unit));
const affix = fc.constantFrom(
  '',
  'ال',
  'وال',
  'بال',
  'لل',
  'و',
  'ي',
  'ات',
  'ون',
  'ها',
  'ة',
  'ى',
  'أ',
  'آ',
  '\u064B',
  '\u0640',
  'a',
  '5',
);

test('a word of plain letters is told without a string as any other word is told', () => {
  fc.assert(
    fc.property(affix, fc.array(letter, { maxLength: 6 }), affix, (before, letters, after) => {
      const word = before + letters.join('') + after;
      if (word !== '') expect(linkable(word)).toEqual(linkableOf(fold(word)));
    }),
    { numRuns: 5000 },
  );
});
