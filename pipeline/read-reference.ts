import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure, told } from './failure.ts';
import { type ContentsOf, isBinary, lexiconFileNames, parseReference, type ReferenceFiles } from './parse-reference.ts';
import { readBytes, readUtf8 } from './read-lines.ts';
import type { Reference } from './records.ts';

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
 * Reads lexicon, knowledge base and models. Takes about 0.35 s, and the first text as long again; keep the result.
 * @throws Failure naming the file and line that is broken
 */
export function readReference(folders: ReferenceFolders = {}): Reference {
  const seeds = join(packageRoot(), 'seeds');
  const homes = {
    knowledge: folder(folders.knowledge ?? join(seeds, 'knowledge')),
    lexicon: folder(folders.lexicon ?? join(seeds, 'lexicon')),
    models: folder(folders.models ?? join(seeds, 'models')),
  };
  refuseStrangers(homes.lexicon);
  const contentsOf = (path: keyof ReferenceFiles): string | Uint8Array | undefined => {
    const [home, ...rest] = path.split('/') as [keyof typeof homes, ...string[]];
    const file = join(homes[home], ...rest);
    if (isBinary(path)) return readBytes(file, path);
    // A lexicon may leave files out.
    return home === 'lexicon' && !existsSync(file) ? undefined : readUtf8(file, path);
  };
  return parseReference(contentsOf as ContentsOf);
}

function folder(path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Failure(told(path, 'no folder', 'a folder of seeds', 'give the path of an existing folder'), 2);
  }
  return path;
}

/** A file of the lexicon whose name is misspelt would be left out in silence. */
function refuseStrangers(path: string): void {
  const strange = readdirSync(path).find((file) => file.endsWith('.jsonl') && !lexiconFileNames.includes(file));
  if (strange) {
    const known = lexiconFileNames.join(', ');
    throw new Failure(told(`lexicon/${strange}`, 'a file of an unknown name', known, 'rename or remove it'));
  }
}
