/** The good texts that are measured: openly licensed running text from a folder outside, and our own harmless cases. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** One way of handing a text to the repairer. */
export interface View {
  readonly name: string;
  readonly texts: readonly string[];
}

export interface Part {
  readonly name: string;
  /** The lines from which a model may learn, for parts that hold running text. */
  readonly text: string;
  readonly views: readonly View[];
}

const LINES_OF_DOCUMENT = 20;
const PAGE_WIDTH = 90;

const isFull = (line: string): boolean => line.trim() !== '';

/** Broken at blanks into lines as a page shows them, paragraph by paragraph. */
export function inPageLines(text: string): string {
  const broken: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > PAGE_WIDTH) {
        broken.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    broken.push(line);
  }
  return broken.join('\n');
}

/** Lines by the document they come from; where that is not known, so many in sequence. */
function documentsOf(lines: readonly string[], ids: readonly string[] | null): string[] {
  const documents = new Map<string, string[]>();
  for (const [index, line] of lines.entries()) {
    if (!isFull(line)) continue;
    const key = ids?.[index] ?? String(Math.floor(index / LINES_OF_DOCUMENT));
    const document = documents.get(key);
    if (document) document.push(line);
    else documents.set(key, [line]);
  }
  return Array.from(documents.values(), (document) => document.join('\n'));
}

function runningText(name: string, text: string, ids: readonly string[] | null): Part {
  const lines = text.replace(/\n$/, '').split('\n');
  if (ids !== null && ids.length !== lines.length) {
    throw new Error(`${name}: found ${lines.length} lines and ${ids.length} document ids, expected as many`);
  }
  const documents = documentsOf(lines, ids);
  return {
    name,
    text,
    views: [
      { name: 'lines', texts: lines.filter(isFull) },
      { name: 'documents', texts: documents },
      { name: 'pages', texts: documents.map(inPageLines) },
    ],
  };
}

/** Each text file of a folder; `<name>-document-ids.tsv` has an id for each line of `<name>….txt`. */
export function readShared(folder: string): Part[] {
  const names = readdirSync(folder).sort();
  return names
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const ids = names.find((n) => n.endsWith('-document-ids.tsv') && name.startsWith(n.split('-')[0]!));
      const read = (file: string) => readFileSync(join(folder, file), 'utf8');
      return runningText(name.replace('.txt', ''), read(name), ids ? read(ids).trim().split('\n') : null);
    });
}

/** Sentences as JSON Lines with the fields `article` and `text`. */
export function readNer(file: string): Part {
  const rows = readFileSync(file, 'utf8').split('\n').filter(isFull);
  const sentences = rows.map((row) => JSON.parse(row) as { article: string; text: string });
  const text = sentences.map((s) => s.text).join('\n');
  return runningText(
    basename(file, '.jsonl'),
    text,
    sentences.map((s) => s.article),
  );
}

export interface HarmlessCase {
  readonly name: string;
  readonly text: string;
}

export interface Kind {
  readonly name: string;
  readonly cases: readonly HarmlessCase[];
}

export const HARMLESS = join(import.meta.dirname, '..', '..', 'cases', 'harmless');

/** Good text of the kinds that a repairer is tempted by, one file a kind. */
export function readKinds(): Kind[] {
  const files = readdirSync(HARMLESS).filter((name) => name.endsWith('.jsonl'));
  return files.sort().map((file) => {
    const rows = readFileSync(join(HARMLESS, file), 'utf8').split('\n').filter(isFull);
    return { name: file.replace('.jsonl', ''), cases: rows.map((row) => JSON.parse(row) as HarmlessCase) };
  });
}

/** All texts of a kind in one document. */
export const wholeOf = (kind: Kind): string => kind.cases.map(({ text }) => text).join('\n\n');

/** A kind as a part: its single lines, its texts, all of them in one document, and broken into page lines. */
export function partOf(kind: Kind): Part {
  const texts = kind.cases.map(({ text }) => text);
  return {
    name: kind.name,
    text: '',
    views: [
      { name: 'lines', texts: texts.flatMap((text) => text.split('\n').filter(isFull)) },
      { name: 'documents', texts },
      { name: 'whole', texts: [wholeOf(kind)] },
      { name: 'pages', texts: texts.map(inPageLines) },
    ],
  };
}
