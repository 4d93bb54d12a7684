/** Each kind of block is told from its own object: its pages are read as it says. */
import { describe, expect, it } from 'vitest';
import { annotate } from '../pipeline/index.ts';
import { readReference } from '../pipeline/read-reference.ts';
import type { Sample } from '../pipeline/separate-article/kind.ts';
import { kindDocs } from '../pipeline/separate-article/kind-docs.ts';
import { kinds } from '../pipeline/separate-article/kinds.ts';
import { blockRules } from '../pipeline/separate-article/separate-article.ts';
import { BlockKind, TextKinds } from '../schemas/fields.ts';

const reference = readReference();

/** A kind that a rule begins to give leaves this list, and its object loses `unrecognised`. */
const UNRECOGNISED: readonly string[] = [];

/** The blocks of a page, each with its raw text without blanks around it. */
function blocksOf(sample: Sample) {
  const raw = `${sample.page.join('\n')}\n`;
  const points = Array.from(raw);
  const { blocks, repairs } = annotate(raw, { reference });
  expect(repairs, 'a page that shows a kind is undamaged').toEqual([]);
  return blocks.map((b) => ({ ...b, line: points.slice(b.raw_start, b.raw_end).join('').trim() }));
}
const kindsOf = (sample: Sample, line: string) =>
  blocksOf(sample)
    .filter((block) => block.line === line)
    .map(({ kind }) => kind);

describe('the kinds', () => {
  it('should each have one object, in the order of the schema', () => {
    expect(kinds.map(({ id }) => id)).toEqual(BlockKind.options);
  });

  it('should be text as the schema says', () => {
    expect(kinds.filter(({ family }) => family === 'article text').map(({ id }) => id)).toEqual([...TextKinds]);
  });

  it('should have titles and pages of their own', () => {
    expect(new Set(kinds.map(({ title }) => title)).size).toBe(kinds.length);
    expect(new Set(kinds.map(({ example }) => example.page.join('\n'))).size).toBe(kinds.length);
  });

  it('should all be recognised but for those that are known not to be', () => {
    const named = kinds.filter((kind) => kind.unrecognised !== undefined).map(({ id }) => id);
    expect(named).toEqual(UNRECOGNISED);
  });

  it('should point out lines that stand on their page', () => {
    for (const { id, example, lookAlike } of kinds) {
      for (const { page, lines } of lookAlike ? [example, lookAlike] : [example]) {
        expect(lines.length, id).toBeGreaterThan(0);
        for (const line of lines) expect(page, id).toContain(line);
        expect(lines.length, `${id}: a page has more than the lines of its kind`).toBeLessThan(page.length);
      }
    }
  });
});

describe('the page of a kind', () => {
  const recognised = kinds.filter((kind) => kind.unrecognised === undefined);

  it.each(recognised)('should have the lines of that kind and no others of it: $id', ({ id, example }) => {
    const found = blocksOf(example).filter((block) => block.kind === id);
    expect(found.map(({ line }) => line)).toEqual(
      example.page.filter(isFirstOf).filter((l) => example.lines.includes(l)),
    );

    /** Blank lines that follow each other are one block. */
    function isFirstOf(line: string, i: number, page: readonly string[]): boolean {
      return line !== '' || page[i - 1] !== '';
    }
  });

  it.each(recognised)(
    'should keep or set aside, and number, as the object says: $id',
    ({ id, family, belongs, example }) => {
      for (const block of blocksOf(example).filter(({ kind }) => kind === id)) {
        expect(block.kept).toBe(family === 'article text');
        if (belongs === 'main article') expect(block.article).toBe(0);
        else if (belongs === 'none') expect(block.article).toBe(null);
        else expect(block.article).toBeGreaterThan(0);
      }
    },
  );

  const alike = kinds.flatMap(({ id, lookAlike }) => (lookAlike ? [{ id, lookAlike }] : []));
  it.each(alike)('should not take for it what looks like it: $id', ({ id, lookAlike }) => {
    expect(lookAlike.kind).not.toBe(id);
    for (const line of lookAlike.lines) expect(kindsOf(lookAlike, line)).toEqual([lookAlike.kind]);
  });

  const others = kinds.filter((kind) => kind.unrecognised !== undefined);
  it.each(others)('should fail as long as no rule gives the kind: $id', ({ id, example }) => {
    const message = `${id} is recognised now: take \`unrecognised\` out of its object, and the kind out of the list above`;
    for (const line of example.lines) expect(kindsOf(example, line), message).not.toEqual([id]);
  });
});

describe('the document of the kinds', () => {
  it('should tell every kind and every rule, and point out a line', () => {
    const text = kindDocs(kinds, blockRules);
    for (const { id, title } of [...kinds, ...blockRules]) expect(text).toContain(`\n## ${title} (\`${id}\`)\n`);
    expect(text).toContain('| **caption** | القادة الخمسة');
    expect(text).toContain('(المصدر: رويترز) \\| |\n|  | عقد');
  });
});
