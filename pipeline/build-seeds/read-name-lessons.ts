/** Reads what the model of names is learnt from: texts with their names, as documents of sentences. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MentionType } from '../../schemas/fields.ts';
import { codePointsOf } from '../text/code-points.ts';

export interface Lesson {
  /** The texts that belong together: a document, an article, a composed item. */
  readonly group: string;
  readonly set: string;
  /** Sentences or paragraphs, one a line. */
  readonly text: string;
  /** Names in order; UTF-16 units of `text`. Several types: it is not told which; none: of a kind that is not told. */
  readonly names: readonly { readonly start: number; readonly end: number; readonly types: readonly MentionType[] }[];
  /** Annotated by another convention: nationalities are left out, class nouns belong to names. */
  readonly isOther: boolean;
}

interface Line {
  readonly file?: string;
  readonly line?: number;
  readonly sha256?: string;
  readonly text?: string;
  readonly item?: string;
  readonly mentions: readonly { start: number; end: number; type: MentionType; nested?: boolean }[];
}

const DOCUMENT_IDS = 'ntrex-document-ids.tsv';
const NEWS = 'ntrex-newstest2019.arb.txt';

/**
 * @param folder annotations, one file a set; those of open texts stand off: file, line, sha256 of the line, offsets in code points
 * @param texts the folder of the open texts
 */
export function readLessons(folder: string, texts: string): Lesson[] {
  const linesOf = new Map<string, string[]>();
  const lineOf = (file: string, line: number) => {
    let lines = linesOf.get(file);
    if (!lines) {
      lines = readFileSync(join(texts, file), 'utf8').split(/\r?\n/);
      linesOf.set(file, lines);
    }
    return lines[line - 1] ?? '';
  };
  const lessons: Lesson[] = [];
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()) {
    const groups = new Map<string, Line[]>();
    for (const row of readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')) {
      const line = JSON.parse(row) as Line;
      const group = line.file === NEWS ? lineOf(DOCUMENT_IDS, line.line!) : (line.item ?? `${name}:${line.line}`);
      groups.set(group, [...(groups.get(group) ?? []), line]);
    }
    for (const [group, lines] of groups) {
      let text = '';
      const names: Lesson['names'][number][] = [];
      for (const line of lines) {
        const sentence = line.text ?? lineOf(line.file!, line.line!);
        if (line.sha256 && createHash('sha256').update(sentence).digest('hex') !== line.sha256) {
          throw new Error(
            `${name}: found another text on line ${line.line} of ${line.file}, expected that which was annotated`,
          );
        }
        const units = codePointsOf(sentence);
        for (const { start, end, type, nested } of line.mentions) {
          if (!nested)
            names.push({
              start: text.length + units.toUnits(start),
              end: text.length + units.toUnits(end),
              types: [type],
            });
        }
        text += `${sentence}\n`;
      }
      lessons.push({ group, set: name.replace('.jsonl', ''), text, names, isOther: false });
    }
  }
  return lessons;
}

const AQMAR_TYPES: Record<string, readonly MentionType[]> = {
  PER: ['person'],
  LOC: ['place', 'facility'],
  ORG: ['organization', 'media', 'military'],
};

/** The articles of the AQMAR corpus; names of other kinds have no type there. */
export function readAqmar(file: string): Lesson[] {
  const articles = new Map<string, { text: string; names: Lesson['names'][number][] }>();
  for (const row of readFileSync(file, 'utf8').trimEnd().split('\n')) {
    const { article, text, entities } = JSON.parse(row) as {
      article: string;
      text: string;
      entities: { type: string; start: number; end: number }[];
    };
    let lesson = articles.get(article);
    if (!lesson) {
      lesson = { text: '', names: [] };
      articles.set(article, lesson);
    }
    const units = codePointsOf(text);
    for (const { type, start, end } of entities) {
      lesson.names.push({
        start: lesson.text.length + units.toUnits(start),
        end: lesson.text.length + units.toUnits(end),
        types: AQMAR_TYPES[type] ?? [],
      });
    }
    lesson.text += `${text}\n`;
  }
  return [...articles].map(([group, lesson]) => ({ group, set: 'aqmar', ...lesson, isOther: true }));
}
