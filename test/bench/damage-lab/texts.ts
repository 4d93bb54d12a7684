/** The clean texts and their two halves. The held-out half is for figures only: nobody reads its damage or its repair. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DEFAULT_TEXTS, LAB } from './options.ts';

export interface LabText {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
  readonly heldOut: boolean;
}

export interface Split {
  readonly rule: string;
  /** Of all texts: changes when one of them is edited. */
  readonly digest: string;
  readonly held_out: readonly string[];
}

export const SPLIT_FILE = join(LAB, 'held-out.json');
const RULE =
  "the half of the texts whose sha256 of the content sorts first is held out; digest is the sha256 of the sorted lines '<sha256>  <name>' of all texts, joined by line feeds";
const sha256Of = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');
const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface NamedText {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

export function readPlainTexts(folder: string): NamedText[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.sort(byCodeUnits).map((file) => {
    const bytes = readFileSync(join(folder, file));
    return { name: file.slice(0, -4), text: bytes.toString('utf8'), sha256: sha256Of(bytes) };
  });
}

export function splitOf(texts: readonly NamedText[]): Split {
  const lines = texts.map(({ sha256, name }) => `${sha256}  ${name}`).sort(byCodeUnits);
  const heldOut = lines.slice(0, Math.floor(lines.length / 2)).map((line) => line.slice(66));
  return { rule: RULE, digest: sha256Of(lines.join('\n')), held_out: heldOut.sort(byCodeUnits) };
}

/** @throws Error if the lab's own texts have changed since they were split */
export function readTexts(folder: string): LabText[] {
  const texts = readPlainTexts(folder);
  if (texts.length === 0) throw new Error(`${folder}: found no .txt file, expected clean texts`);
  const split = splitOf(texts);
  if (resolve(folder) === DEFAULT_TEXTS && existsSync(SPLIT_FILE)) {
    const stored = JSON.parse(readFileSync(SPLIT_FILE, 'utf8')) as Split;
    if (stored.digest !== split.digest) {
      throw new Error(`${SPLIT_FILE}: found the digest of other texts; if they were meant to change, run split.ts`);
    }
  }
  const heldOut = new Set(split.held_out);
  return texts.map((text) => ({ ...text, heldOut: heldOut.has(text.name) }));
}

/** Headline and paragraphs of a text. */
export function paragraphsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
