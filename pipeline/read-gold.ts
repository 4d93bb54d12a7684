import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { Failure, told } from './failure.ts';
import { readBytes } from './read-lines.ts';
import { type Gold, GoldBlock, GoldMention, GoldMetadata } from './score-gold/gold.ts';

/** Reads the gold of all documents of a folder. @throws Failure naming the file and line that is broken */
export function readGold(folder: string): Gold[] {
  if (!existsSync(folder)) {
    throw new Failure(told(folder, 'no folder', 'a folder of gold documents', 'give it with --gold'), 2);
  }
  return readdirSync(folder)
    .sort()
    .filter((name) => existsSync(join(folder, name, 'text.txt')))
    .map((name) => ({
      name,
      text: read(folder, name, 'text.txt').replace(/\n$/, ''),
      blocks: lines(folder, name, 'blocks.jsonl', GoldBlock),
      metadata: parse(GoldMetadata, read(folder, name, 'metadata.json'), `${name}/metadata.json`),
      mentions: lines(folder, name, 'mentions.jsonl', GoldMention),
    }));
}

const read = (folder: string, name: string, file: string): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(readBytes(join(folder, name, file), `${name}/${file}`));

function lines<Line>(folder: string, name: string, file: string, schema: z.ZodType<Line>): Line[] {
  const text = read(folder, name, file).trimEnd();
  if (text === '') return [];
  return text.split('\n').map((line, i) => parse(schema, line, `${name}/${file}, line ${i + 1}`));
}

function parse<Value>(schema: z.ZodType<Value>, text: string, place: string): Value {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Failure(told(place, 'no JSON', 'one JSON value', 'mend the gold'));
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Failure(told(place, `a wrong ${issue!.path.join('.') || 'line'}`, issue!.message, 'mend the gold'));
}
