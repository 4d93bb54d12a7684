/** Good text of the kinds that tempt a repairer keeps every word in its place, alone and in company. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readReference } from '../pipeline/read-reference.ts';
import { repairDraft } from '../pipeline/repair-text/repair-text.ts';
import { sameWords, wordsOf } from './bench/harmless/changes.ts';
import { HARMLESS, inPageLines, readKinds, wholeOf } from './bench/harmless/parts.ts';

interface KnownFailure {
  /** Of a text; `all of <kind>` for the texts of a kind in one document, `<text>, in page lines` for a text as a page has it. */
  readonly name: string;
  readonly why: string;
}

const reference = readReference();
const repaired = (text: string): string => repairDraft(text, reference).draft.text;
const known = JSON.parse(readFileSync(join(HARMLESS, 'known-failures.json'), 'utf8')) as KnownFailure[];
const kinds = readKinds();
const texts = kinds.flatMap((kind) => [
  ...kind.cases,
  { name: `all of ${kind.name}`, text: wholeOf(kind) },
  ...kind.cases.map(({ name, text }) => ({ name: `${name}, in page lines`, text: inPageLines(text) })),
]);

describe('harmless text', () => {
  test('has names of its own, and every exception is one of them', () => {
    const names = texts.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, why } of known) expect([name, names.includes(name), why !== '']).toEqual([name, true, true]);
  });

  const isKnown = (name: string) => known.some((k) => k.name === name);

  test.each(texts.filter(({ name }) => !isKnown(name)))('keeps its words: $name', ({ text }) => {
    expect(wordsOf(repaired(text))).toEqual(wordsOf(text));
  });

  test.skipIf(known.length === 0).each(texts.filter(({ name }) => isKnown(name)))('still fails: $name', (c) => {
    if (!sameWords(repaired(c.text), c.text)) return;
    throw new Error(`${c.name} keeps its words now: take it out of test/cases/harmless/known-failures.json`);
  });
});
