import { createHash } from 'node:crypto';
import { existsSync, lstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { CorrectionLine, correctionKey } from '../schemas/correction-line.ts';
import { SourceLine } from '../schemas/source-line.ts';
import { Failure, systemReason, told } from './failure.ts';
import type { RawFile } from './ingest-documents/ingest-document.ts';
import { readLines, readNames } from './read-lines.ts';

const SOURCES = 'sources.jsonl';

/**
 * Reads the raw documents of a seeds folder with what is known about them.
 * @throws Failure (exit code 2) if the folder is missing or empty; (1) for a file that cannot be taken
 */
export async function readDocuments(seeds: string, concurrency: number): Promise<RawFile[]> {
  const folder = join(seeds, 'documents');
  if (!existsSync(folder) || !lstatSync(folder).isDirectory()) {
    throw new Failure(told(folder, 'no folder', 'a folder of raw documents', 'give the seeds folder with --seeds'), 2);
  }
  const names = readNames(folder, 'documents').filter((name) => name !== SOURCES && !name.startsWith('.'));
  if (names.length === 0) {
    throw new Failure(
      told(folder, 'no documents', 'at least one text file', 'put the raw files there, one document each'),
      2,
    );
  }
  const sources = readSources(folder, names);
  const corrections = readCorrections(join(seeds, 'corrections'), names);
  const limit = pLimit(concurrency);
  const files = await Promise.all(
    names.map((name) =>
      limit(async (): Promise<RawFile> => {
        const bytes = await readRegular(folder, name);
        return {
          name,
          bytes,
          source: checked(sources.get(name) ?? null, bytes),
          corrections: corrections.get(name) ?? [],
        };
      }),
    ),
  );
  refuseTwins(files);
  return files;
}

/** Only files of the folder itself: a link could lead anywhere, and the next machine would not have what it leads to. */
async function readRegular(folder: string, name: string): Promise<Uint8Array> {
  const path = join(folder, name);
  const kind = lstatSync(path);
  const place = `documents/${name}`;
  if (kind.isSymbolicLink()) {
    throw new Failure(told(place, 'a symbolic link', 'a file of this folder', 'copy the file itself here'));
  }
  if (!kind.isFile()) throw new Failure(told(place, 'no regular file', 'a text file', 'move it out of the folder'));
  try {
    return await readFile(path);
  } catch (error) {
    const found = systemReason(error);
    throw new Failure(told(place, found, 'a file that can be read', 'see to its permissions'), 1, { cause: error });
  }
}

function readSources(folder: string, names: readonly string[]): Map<string, SourceLine> {
  const path = join(folder, SOURCES);
  if (!existsSync(path)) return new Map();
  const lines = readLines(path, `documents/${SOURCES}`, SourceLine, (line) => line.file);
  lines.forEach((line, i) => {
    const place = `documents/${SOURCES}, line ${i + 1}`;
    if (/[\\/]/.test(line.file) || line.file === '..') {
      throw new Failure(
        told(place, `the path ${line.file}`, 'the name of a file of this folder', 'copy the file here'),
      );
    }
    if (!names.includes(line.file)) {
      throw new Failure(
        told(place, `no file ${line.file}`, 'a file of this folder', 'add the file or remove the line'),
      );
    }
  });
  return new Map(lines.map((line) => [line.file, line]));
}

/** A raw document never changes: the digest in sources.jsonl says which bytes are meant. */
function checked(source: SourceLine | null, bytes: Uint8Array): SourceLine | null {
  if (!source) return null;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 === source.sha256) return source;
  const next = 'restore the file, or enter the new one under its own name';
  throw new Failure(told(`documents/${source.file}`, `sha256 ${sha256}`, `${source.sha256} as in ${SOURCES}`, next));
}

function readCorrections(folder: string, names: readonly string[]): Map<string, CorrectionLine[]> {
  const corrections = new Map<string, CorrectionLine[]>();
  if (!existsSync(folder)) return corrections;
  for (const file of readNames(folder, 'corrections')) {
    if (!file.endsWith('.jsonl')) continue;
    const document = names.find((name) => name.replace(/\.[^.]*$/, '') === file.slice(0, -'.jsonl'.length));
    if (!document) {
      throw new Failure(
        told(`corrections/${file}`, 'no such document', 'the name of a raw file', 'rename or remove it'),
      );
    }
    const lines = readLines(join(folder, file), `corrections/${file}`, CorrectionLine, correctionKey);
    corrections.set(document, lines);
  }
  return corrections;
}

/** Two files of the same bytes would be two documents of one id. */
function refuseTwins(files: readonly RawFile[]): void {
  const seen = new Map<string, string>();
  for (const { name, bytes } of files) {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const twin = seen.get(sha256);
    if (twin) {
      throw new Failure(
        told(`documents/${name}`, `the same bytes as ${twin}`, 'each document once', 'remove one of the two'),
      );
    }
    seen.set(sha256, name);
  }
}
