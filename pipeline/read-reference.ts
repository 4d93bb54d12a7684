import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AmbiguousLine, KnowledgeLine } from '../schemas/knowledge-line.ts';
import { type Lexicon, lexicon } from '../schemas/lexicon-line.ts';
import { Failure, told } from './failure.ts';
import { readBytes, readLines, readUtf8 } from './read-lines.ts';
import type { Reference } from './records.ts';
import { WEIGHTS } from './text/word-links.ts';
import { wordListOf } from './text/word-list.ts';

/** The folder of the package: the one that holds its package.json. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** Folders to read instead of those that come with the package. */
export interface ReferenceFolders {
  readonly knowledge?: string | undefined;
  readonly lexicon?: string | undefined;
  readonly models?: string | undefined;
}

/**
 * Reads lexicon, knowledge base and models. Takes about 150 ms; keep the result.
 * @throws Failure naming the file and line that is broken
 */
export function readReference(folders: ReferenceFolders = {}): Reference {
  const seeds = join(packageRoot(), 'seeds');
  const knowledge = folder(folders.knowledge ?? join(seeds, 'knowledge'));
  const models = folder(folders.models ?? join(seeds, 'models'));
  return {
    lexicon: readLexicon(folder(folders.lexicon ?? join(seeds, 'lexicon'))),
    knowledge: readLines(
      join(knowledge, 'entities.jsonl'),
      'knowledge/entities.jsonl',
      KnowledgeLine,
      (e) => e.entity_id,
    ),
    ambiguous: readLines(join(knowledge, 'ambiguous.jsonl'), 'knowledge/ambiguous.jsonl', AmbiguousLine, (e) => e.name),
    wordOrder: readWordOrder(join(models, 'word-order', 'weights.bin')),
    wordFrequency: wordListOf(
      readUtf8(join(models, 'word-frequency', 'words.txt'), 'models/word-frequency/words.txt'),
    ),
  };
}

function folder(path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Failure(told(path, 'no folder', 'a folder of seeds', 'give the path of an existing folder'), 2);
  }
  return path;
}

/** Files of our own lexicon; a folder given instead may leave files out, and then has none of these words. */
function readLexicon(path: string): Lexicon {
  const names = Object.keys(lexicon) as (keyof Lexicon)[];
  const known = new Set(names.map((name) => `${name}.jsonl`));
  const strange = readdirSync(path).find((file) => file.endsWith('.jsonl') && !known.has(file));
  if (strange) {
    throw new Failure(
      told(`lexicon/${strange}`, 'a file of an unknown name', [...known].join(', '), 'rename or remove it'),
    );
  }
  const read = (name: keyof Lexicon) => {
    const file = join(path, `${name}.jsonl`);
    if (!existsSync(file)) return [];
    const schema = lexicon[name] as (typeof lexicon)[keyof Lexicon];
    return readLines<Record<string, unknown>>(file, `lexicon/${name}.jsonl`, schema, keyOf);
  };
  return Object.fromEntries(names.map((name) => [name, read(name)])) as unknown as Lexicon;
}

/** An entry is known by its first field, and by its second where one word has two entries. */
const keyOf = (entry: Record<string, unknown>): string => Object.values(entry).slice(0, 2).join('\t');

function readWordOrder(path: string): Int8Array {
  const name = 'models/word-order/weights.bin';
  const bytes = readBytes(path, name);
  if (bytes.length !== WEIGHTS) {
    throw new Failure(told(name, `${bytes.length} bytes`, `${WEIGHTS}`, 'make it again; see the card beside it'));
  }
  return new Int8Array(bytes);
}
