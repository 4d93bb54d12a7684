import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Corpus {
  readonly name: string;
  readonly kind: 'clean' | 'damaged';
  readonly texts: readonly string[];
}

const ROOT = join(import.meta.dirname, '../../..');
const CLEAN_BYTES = 2e6;
const DOCUMENT_PARAGRAPHS = 5;
const PARAGRAPH_SENTENCES = 3;
/** A stored cell of the lab holds tens of files; beyond this a corpus says nothing new. */
const MOST_BYTES = 4e6;

export interface Folders {
  readonly shared?: string | undefined;
  readonly lab?: string | undefined;
}

/** What both programs read. Texts whose repair nobody may look at are timed like all others. */
export function corpora({ shared, lab }: Folders): Corpus[] {
  const clean = recombined(textsIn(join(ROOT, 'test/bench/damage-lab/texts')));
  const found: Corpus[] = [
    { name: 'clean, composed documents', kind: 'clean', texts: clean },
    // Two, since what was found out about a text is known when the same text comes next.
    { name: 'clean, the same as two documents', kind: 'clean', texts: halvesOf(clean) },
  ];
  if (shared) found.push({ name: `clean, ${shared}`, kind: 'clean', texts: upTo(MOST_BYTES, textsIn(shared)) });
  const seed = readFileSync(join(ROOT, 'seeds/documents/000_a0ac5bb62559c997.txt'), 'utf8');
  found.push(
    // Nothing between, so that the survey of the text is forgotten.
    { name: 'damaged, seed document 000', kind: 'damaged', texts: new Array(10).fill([seed, '']).flat() },
    { name: 'damaged, frozen cases', kind: 'damaged', texts: frozenCases() },
  );
  if (lab) found.push({ name: `damaged, ${lab}`, kind: 'damaged', texts: labTexts(lab) });
  return found;
}

/**
 * Documents of a few thousand characters, whose paragraphs are sentences of the texts in ever new company: words come again as
 * they do in any language, lines do not, so that nothing is gained by remembering lines.
 */
function recombined(texts: readonly string[]): string[] {
  const sentences = texts.flatMap((text) => text.split(/(?<=[.؟!]) |\n+/u)).filter((sentence) => sentence.length > 20);
  const documents: string[] = [];
  let [bytes, at] = [0, 0];
  while (bytes < CLEAN_BYTES) {
    const paragraphs: string[] = [];
    for (let i = 0; i < DOCUMENT_PARAGRAPHS; i++) {
      const paragraph: string[] = [];
      for (let j = 0; j < PARAGRAPH_SENTENCES; j++) {
        // A walk in steps of ever another length: neighbours do not meet again.
        at = (at + 1 + 7 * documents.length + 13 * i) % sentences.length;
        paragraph.push(sentences[at]!);
      }
      paragraphs.push(paragraph.join(' '));
    }
    const document = paragraphs.join('\n');
    documents.push(document);
    bytes += Buffer.byteLength(document);
  }
  return documents;
}

const halvesOf = (texts: readonly string[]): string[] => {
  const middle = texts.length >> 1;
  return [texts.slice(0, middle).join('\n'), texts.slice(middle).join('\n')];
};

const textsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));

function upTo(bytes: number, texts: readonly string[]): string[] {
  let sum = 0;
  return texts.filter((text) => {
    sum += Buffer.byteLength(text);
    return sum <= bytes;
  });
}

/** The cases that a damage claims; those of good text and known failures have none. */
function frozenCases(): string[] {
  const folder = join(ROOT, 'test/cases/repair-text');
  return readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((row) => JSON.parse(row) as { text: string; damage?: string })
      .filter((row) => row.damage !== undefined)
      .map((row) => row.text),
  );
}

/** Every producer and extractor, a few texts of each; the undamaged controls are no damage. */
function labTexts(folder: string): string[] {
  const home = existsSync(join(folder, 'text')) ? join(folder, 'text') : folder;
  const cells = readdirSync(home)
    .filter((producer) => !producer.startsWith('clean'))
    .flatMap((producer) => readdirSync(join(home, producer)).map((extractor) => join(home, producer, extractor)));
  const texts = cells.flatMap((cell, i) => textsIn(cell).filter((_, j) => j % 7 === i % 7));
  return upTo(
    MOST_BYTES,
    texts.filter((text) => text !== ''),
  );
}
