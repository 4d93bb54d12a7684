import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A name of the gold; offsets are code points of the sentence, end exclusive. */
export interface GoldName {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly form: string;
  readonly qid: string | null;
  /** For what has no verified item: what it is. */
  readonly name?: string;
  readonly optional?: boolean;
}

export interface GoldSentence {
  readonly document: string;
  readonly text: string;
  readonly names: readonly GoldName[];
}

/** A document with the sentences of it that are gold; `lines` are all its sentences. */
export interface GoldDocument {
  readonly id: string;
  readonly lines: readonly string[];
  /** By number of the line, from 0. */
  readonly gold: ReadonlyMap<number, readonly GoldName[]>;
}

interface Row {
  readonly document: string;
  readonly text?: string;
  readonly file?: string;
  readonly line?: number;
  readonly sha256?: string;
  readonly mentions: readonly GoldName[];
}

const IDS = 'ntrex-document-ids.tsv';

/**
 * Reads one half of the gold. Sentences of the open texts are not in it: they are taken from their files, by line, and must be what
 * was annotated. Without `texts` only the composed sentences are given.
 */
export function readGoldNames(half: 'seen' | 'held-out', texts: string | null): GoldDocument[] {
  const file = join(import.meta.dirname, '../../cases/names', `${half}.jsonl`);
  const rows = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  const linesOf = (name: string) => readFileSync(join(texts!, name), 'utf8').split(/\r?\n/);
  const ids = texts ? linesOf(IDS) : [];
  const contents = new Map<string, string[]>();
  const documents = new Map<string, { lines: string[]; numbers: number[]; gold: Map<number, readonly GoldName[]> }>();
  for (const row of rows) {
    if (row.file && !texts) continue;
    let document = documents.get(row.document);
    if (!document) {
      document = { lines: [], numbers: [], gold: new Map() };
      documents.set(row.document, document);
    }
    if (row.text !== undefined) {
      document.gold.set(document.lines.length, row.mentions);
      document.lines.push(row.text);
      continue;
    }
    if (!contents.has(row.file!)) contents.set(row.file!, linesOf(row.file!));
    const all = contents.get(row.file!)!;
    if (document.lines.length === 0) {
      ids.forEach((id, i) => {
        if (id !== row.document) return;
        document.lines.push(all[i]!);
        document.numbers.push(i + 1);
      });
    }
    const sentence = all[row.line! - 1]!;
    if (createHash('sha256').update(sentence).digest('hex') !== row.sha256) {
      throw new Error(`${row.file}, line ${row.line}: found another text, expected that which was annotated`);
    }
    document.gold.set(document.numbers.indexOf(row.line!), row.mentions);
  }
  return [...documents].map(([id, { lines, gold }]) => ({ id, lines, gold }));
}
