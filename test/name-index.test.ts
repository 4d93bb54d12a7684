/**
 * The index of names finds what it should, and its work grows with the text alone: steps are counted, not timed; how long they take
 * is what `npm run -s names-speed` tells.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames } from '../pipeline/link-entities/find-names.ts';
import { Gazetteer, LONGEST_NAME } from '../pipeline/link-entities/gazetteer.ts';
import type { Reference } from '../pipeline/records.ts';
import { fold } from '../pipeline/text/arabic.ts';
import { PhraseIndex } from '../pipeline/text/phrase-index.ts';
import { type WordList, wordListOf } from '../pipeline/text/word-list.ts';
import { formAt, hashOfLetters, wordTable } from '../pipeline/text/word-table.ts';
import { wordsOf } from '../pipeline/text/words.ts';
import type { KnowledgeLine } from '../schemas/knowledge-line.ts';
import { anyText, hostileText, pairedText } from './arbitrary-texts.ts';

/** Few words, so that phrases share their beginnings; none begins with a clitic. */
const word = fc.constantFrom('دار', 'زيد', 'رمز', 'ديار', 'أدب', 'ادب', 'إدارة', 'x', 'X', 'نون', '٢٠٢٤', '𝟓');
const phrase = fc.array(word, { minLength: 1, maxLength: 5 });
const keyOf = (words: readonly string[]): string => words.map(fold).join(' ');

describe('PhraseIndex', () => {
  it('should find exactly what a map of joined words finds', () => {
    fc.assert(
      fc.property(
        fc.array(phrase, { maxLength: 40 }),
        fc.array(phrase, { maxLength: 40 }),
        fc.nat(),
        (added, asked, begun) => {
          const index = new PhraseIndex();
          // Some are begun beforehand, as the gazetteer does; that changes nothing but where things stand.
          for (const words of added.slice(0, begun % (added.length + 1))) index.begin(wordTable(words.join(' ')));
          const nodes = new Map<string, number>();
          const beginnings = new Set<string>();
          for (const words of added) {
            nodes.set(keyOf(words), index.add(wordTable(words.join(' '))));
            for (let size = 1; size < words.length; size++) beginnings.add(keyOf(words.slice(0, size)));
          }
          expect(new Set(nodes.values()).size).toBe(nodes.size);
          for (const words of [...added, ...asked]) {
            const key = keyOf(words);
            const node = index.find(wordTable(words.join(' ')));
            expect(node > 0).toBe(nodes.has(key) || beginnings.has(key));
            if (node < 0) continue;
            expect(index.endsAt(node)).toBe(nodes.has(key));
            expect(index.goesOn(node)).toBe(beginnings.has(key));
            if (nodes.has(key)) expect(node).toBe(nodes.get(key));
          }
        },
      ),
    );
  });

  it.each([0, 100, 50_000])('should stay right while its tables grow, with room for %i words', (room) => {
    const index = new PhraseIndex(room, room * 4);
    const name = (i: number) => wordTable(`اسم ${i % 300} رقم${i} ${i * 7} ${i % 11}`);
    const nodes = Array.from({ length: 6000 }, (_, i) => index.add(name(i)));
    expect(new Set(nodes).size).toBe(nodes.length);
    expect(nodes.map((_, i) => index.find(name(i)))).toEqual(nodes);
    expect(index.find(wordTable('اسم 1 رقم2'))).toBe(-1);
  });
});

describe('wordTable', () => {
  const check = (text: string) => {
    const table = wordTable(text);
    const words = wordsOf(text);
    const folded = Array.from({ length: table.size }, (_, i) => {
      expect(table.hashes[i]).toBe(hashOfLetters(table.letters, table.at[i]!, table.at[i + 1]!) | 0);
      return { start: table.starts[i], end: table.ends[i], form: formAt(table, i) };
    });
    expect(folded).toEqual(words.map(({ start, end, text: word }) => ({ start, end, form: fold(word) })));
  };

  it.each([
    ['any text', anyText],
    ['hostile text', hostileText],
    ['text of surrogate pairs', pairedText],
    [
      'letters that combine',
      fc.string({ unit: fc.constantFrom('ا', 'ٔ', 'ٓ', 'ـ', 'ّ', 'İ', 'e', '\u0301', 'ﬁ', 'ß', 'Å', ' ', '.', 'ه', 'ۀ') }),
    ],
  ])('should be wordsOf and fold: %s', (_, texts) => {
    fc.assert(fc.property(texts, check), { numRuns: 300 });
  });
});

function gazetteerOf(names: readonly string[]): Gazetteer {
  const line = (name: string, i: number) =>
    ({
      entity_id: `ent_nil_${i}`,
      qid: null,
      type: 'place',
      subtype: null,
      country_qid: null,
      names: [{ name, lang: 'ar', kind: 'label', weak: false }],
    }) as unknown as KnowledgeLine;
  return new Gazetteer({
    knowledge: names.map(line),
    ambiguous: [],
    lexicon: { 'name-heads': [] } as unknown as Reference['lexicon'],
  });
}

const NO_WORDS = wordListOf('');

describe('findNames', () => {
  it('should find the leftmost longest names', () => {
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 20 }), fc.array(word, { maxLength: 60 }), (names, text) => {
        const known = new Set(names.map((words) => words.join(' ')));
        const expected: string[] = [];
        for (let first = 0; first < text.length; ) {
          let size = Math.min(5, text.length - first);
          // Names with Latin letters count as they are written; the letters of the others as they are folded.
          const isName = (words: readonly string[]) =>
            [...known].some((name) =>
              /[a-z]/i.test(name) ? name === words.join(' ') : keyOf(name.split(' ')) === keyOf(words),
            );
          while (size > 0 && !isName(text.slice(first, first + size))) size--;
          if (size > 0) expected.push(`${first} ${first + size - 1}`);
          first += size || 1;
        }
        const found = findNames(wordTable(text.join(' ')), gazetteerOf([...known]), NO_WORDS);
        expect(found.map(({ first, last }) => `${first} ${last}`)).toEqual(expected);
      }),
    );
  });

  /** Looks into the index and into the list of words. */
  function stepsOf(
    names: readonly string[],
    text: string,
  ): { readonly words: number; readonly steps: number; readonly found: number } {
    let steps = 0;
    const gazetteer = gazetteerOf(names);
    for (const look of ['wordAt', 'follow', 'next', 'entriesAt'] as const) {
      const asked = gazetteer[look].bind(gazetteer) as (...values: unknown[]) => never;
      gazetteer[look] = (...values: unknown[]) => {
        steps++;
        return asked(...values);
      };
    }
    const counted: WordList = {
      ...NO_WORDS,
      stepAt: (...place) => {
        steps++;
        return NO_WORDS.stepAt(...place);
      },
    };
    const words = wordTable(text);
    const found = findNames(words, gazetteer, counted).length;
    return { words: words.size, steps, found };
  }

  const many = (unit: string, n: number) => new Array<string>(n).fill(unit).join(' ');
  /** The longest walk from each reading of a word, and what is asked for it. */
  const MOST_STEPS = 4 * LONGEST_NAME;

  it.each([
    ['a name of a thousand words that is never whole', [`${many('دار', 999)} رمز`], (n: number) => many('دار', n)],
    [
      'a name of as many words as count',
      [many('دار', LONGEST_NAME)],
      (n: number) => `${many('دار', LONGEST_NAME - 1)} زيد `.repeat(n / LONGEST_NAME),
    ],
    [
      'names that share long beginnings',
      [10, 20, LONGEST_NAME].map((k) => `${many('دار', k - 1)} رمز`),
      (n: number) => many('دار', n),
    ],
    ['chains of clitics', ['للللل', 'لبكل', 'وللل', 'بكل دار'], (n: number) => many('وبللللبكل', n)],
    ['a chain of clitics in one word', ['ل', 'لل', 'دار'], (n: number) => 'وبكل'.repeat(n)],
    [
      'clitics before names that begin alike',
      [`${many('دار', 8)} رمز`],
      (n: number) => many('ودار بدار لدار دار', n / 4),
    ],
  ])('should take a bounded number of steps for each word: %s', (_, names, textOf) => {
    const [once, four] = [1000, 4000].map((n) => stepsOf(names, textOf(n)));
    for (const { words, steps } of [once!, four!]) {
      expect(words).toBeGreaterThan(0);
      expect(steps / words).toBeLessThanOrEqual(MOST_STEPS);
    }
    expect(four!.steps).toBeLessThanOrEqual(once!.steps * 4.2 + MOST_STEPS);
  });

  it('should find no name of more words than count, and those of as many', () => {
    expect(stepsOf([many('دار', LONGEST_NAME)], many('دار', LONGEST_NAME)).found).toBe(1);
    expect(stepsOf([many('دار', LONGEST_NAME + 1)], many('دار', LONGEST_NAME + 1)).found).toBe(0);
  });
});
