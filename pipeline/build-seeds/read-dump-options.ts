/** The options of the maker of knowledge from a dump. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Day, Lang, Qid } from '../../schemas/fields.ts';
import { AmbiguousLine, KnowledgeLine } from '../../schemas/knowledge-line.ts';
import { Failure, told } from '../failure.ts';
import { readLines, readUtf8 } from '../read-lines.ts';
import { fold } from '../text/arabic.ts';
import type { GatherOptions } from './gather-knowledge.ts';
import type { Overlay } from './readings-of-dump.ts';

export const USAGE = `Usage: node lib/pipeline/build-seeds/write-knowledge-from-dump.js --dump FILE --countries IDS --out FOLDER

  --dump FILE          dump as JSON, plain or gz; - is standard input, which needs room for a copy in the output folder
  --countries IDS      items of the countries of the region, e.g. Q262,Q948
  --out FOLDER         where entities.jsonl and ambiguous.jsonl are written
  --min-sitelinks N    so many pages speak for an item without an Arabic label (5)
  --members-of IDS     also the members of these organizations
  --hosts FILE         also the media on these hosts, one a line
  --languages TAGS     further languages for names, e.g. fr,kk
  --everyday FILE      everyday words, one a line: names that are one of them need their context
  --overlay FOLDER     what people have entered, in the same form: its names and types stand
  --keep-overlay       keep its lines also where the dump selects no such item
  --dump-name NAME     the name of the dump, for the source of every fact
  --as-of DAY          the day of the dump: open roles are known to be open then
`;

const OPTIONS = {
  dump: { type: 'string' },
  countries: { type: 'string' },
  out: { type: 'string' },
  'min-sitelinks': { type: 'string', default: '5' },
  'members-of': { type: 'string', default: '' },
  hosts: { type: 'string' },
  languages: { type: 'string', default: '' },
  everyday: { type: 'string' },
  overlay: { type: 'string' },
  'keep-overlay': { type: 'boolean', default: false },
  'dump-name': { type: 'string' },
  'as-of': { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

export const wrongUse = (option: string, found: string, expected: string): Failure =>
  new Failure(told(`--${option}`, found, expected, 'see --help'), 2);

/** @throws Failure (exit code 2) for options that there are not */
export function valuesOf(args: string[]): Values {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    throw new Failure(`${(error as Error).message}; see --help`, 2, { cause: error });
  }
}

function listOf(values: Values, option: 'countries' | 'members-of' | 'languages', form: typeof Qid, expected: string) {
  const list = (values[option] ?? '').split(',').map((part) => part.trim());
  const given = list.filter((part) => part !== '');
  const wrong = given.find((part) => !form.safeParse(part).success);
  if (wrong !== undefined) throw wrongUse(option, JSON.stringify(wrong), expected);
  return given;
}

/** The lines of a small list, without empty ones and comments. */
function wordsOf(option: 'hosts' | 'everyday', file: string | undefined): string[] {
  if (file === undefined) return [];
  if (!existsSync(file)) throw wrongUse(option, `nothing at ${file}`, 'a file with one entry a line');
  const lines = readUtf8(file, file).split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

function overlayOf(folder: string | undefined, isKept: boolean): Overlay {
  if (folder === undefined) {
    if (isKept) throw wrongUse('keep-overlay', 'no overlay', '--overlay FOLDER beside it');
    return { lines: [], ambiguous: [], isKept };
  }
  const [entities, ambiguous] = [join(folder, 'entities.jsonl'), join(folder, 'ambiguous.jsonl')];
  if (!existsSync(entities)) throw wrongUse('overlay', `no ${entities}`, 'a folder in the form of seeds/knowledge');
  return {
    lines: readLines(entities, entities, KnowledgeLine, (line) => line.entity_id),
    ambiguous: existsSync(ambiguous) ? readLines(ambiguous, ambiguous, AmbiguousLine, (line) => line.name) : [],
    isKept,
  };
}

/** Checks what was given and reads the small files that are named. @throws Failure (exit code 2) for wrong use */
export function readOptions(values: Values): GatherOptions {
  const countries = listOf(values, 'countries', Qid, 'items such as Q262');
  if (countries.length === 0) throw wrongUse('countries', 'nothing', 'at least one item such as Q262');
  const minSitelinks = Number(values['min-sitelinks']);
  if (!/^\d+$/.test(values['min-sitelinks'])) {
    throw wrongUse('min-sitelinks', JSON.stringify(values['min-sitelinks']), 'a count');
  }
  const asOf = values['as-of'] ?? null;
  if (asOf !== null && !Day.safeParse(asOf).success) throw wrongUse('as-of', JSON.stringify(asOf), 'a day: 2026-01-31');
  const dumpName = values['dump-name'];
  return {
    selection: {
      countries: new Set(countries),
      minSitelinks,
      organizations: new Set(listOf(values, 'members-of', Qid, 'items such as Q262')),
      hosts: new Set(wordsOf('hosts', values.hosts).map((host) => host.toLowerCase().replace(/^www\./, ''))),
    },
    languages: listOf(values, 'languages', Lang, 'language tags such as fr or kk-Cyrl'),
    everyday: new Set(wordsOf('everyday', values.everyday).map(fold)),
    overlay: overlayOf(values.overlay, values['keep-overlay']),
    source: dumpName ? `wikidata-dump:${dumpName}` : 'wikidata-dump',
    asOf,
  };
}
