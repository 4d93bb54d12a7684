import { closeSync, openSync, readSync } from 'node:fs';
import { KnowledgeLine } from '../../../../schemas/knowledge-line.ts';
import { type Draw, drawing } from '../../../damaged-texts.ts';

const SEED = 20250602;
/** Roughly as often as in Arabic words. */
const LETTERS = 'ااااااالللللييييممممننننررررووووتتتتبببدددسسعععهههفففققحكككجشصطخثذزضغظءةى';
const NAMES_OF_ONE = 4;

/**
 * So many names, the same for the same texts, those of one entity on one line. One name in ten is a single word that is made up; the
 * others have two to four words, the first of which stands in the texts, and in one of `alike` of the longer ones the second as well,
 * as it follows there: so the walk over the text goes into names at nearly every word, and comes out without one.
 */
export function generatedNames(count: number, alike: number, texts: readonly string[]): string {
  const words = texts.join(' ').match(/[\u0621-\u064A]{2,}/g)!;
  const draw = drawing(SEED);
  const names = new Set<string>();
  while (names.size < count) names.add(madeUp(draw, alike, words));
  return [...names].map((name, i) => name + (i % NAMES_OF_ONE === NAMES_OF_ONE - 1 ? '\n' : '\t')).join('');
}

function madeUp(draw: Draw, alike: number, words: readonly string[]): string {
  if (draw(10) === 0) return word(draw);
  const at = draw(words.length - 1);
  const size = 2 + draw(3);
  const name = [words[at]!];
  if (size > 2 && draw(alike) === 0) name.push(words[at + 1]!);
  while (name.length < size) name.push(word(draw));
  return name.join(' ');
}

const word = (draw: Draw): string => Array.from({ length: 4 + draw(5) }, () => LETTERS[draw(LETTERS.length)]!).join('');

const TYPES = ['person', 'organization', 'place', 'facility'] as const;

/** The entities of generated names, as if they had been read from a knowledge base; in small parts, since the file is no part of it. */
export function entitiesIn(path: string): KnowledgeLine[] {
  const entities: KnowledgeLine[] = [];
  const file = openSync(path, 'r');
  const part = Buffer.alloc(1 << 16);
  for (let held = 0; ; ) {
    const size = held + readSync(file, part, held, part.length - held, null);
    let start = 0;
    for (let end = part.indexOf(10); end >= 0 && end < size; end = part.indexOf(10, start)) {
      // Each by itself: a part of a string keeps the whole of it.
      entities.push(entityOf(entities.length, namesIn(part.subarray(start, end))));
      start = end + 1;
    }
    if (size === held) break;
    part.copyWithin(0, start, size);
    held = size - start;
  }
  closeSync(file);
  return entities;
}

function namesIn(line: Buffer): string[] {
  const names: string[] = [];
  for (let start = 0; start <= line.length; ) {
    const tab = line.indexOf(9, start);
    const end = tab < 0 ? line.length : tab;
    names.push(line.toString('utf8', start, end));
    start = end + 1;
  }
  return names;
}

/** The engine tells objects apart by how they were made: these are made as those of the knowledge base are. */
const entityOf = (i: number, names: readonly string[]): KnowledgeLine =>
  KnowledgeLine.parse({
    entity_id: `ent_nil_made-${i}`,
    qid: null,
    resolve_hint: null,
    type: TYPES[i % TYPES.length]!,
    subtype: null,
    description_en: null,
    names: names.map((name, k) => ({ name, lang: 'ar', kind: k === 0 ? 'label' : 'alias', weak: false })),
    country_qid: null,
    iso3: null,
    geonames: null,
    lat: null,
    lon: null,
    roles: [],
    sources: [{ fact: 'all', source: 'made-up' }],
  } satisfies KnowledgeLine);
