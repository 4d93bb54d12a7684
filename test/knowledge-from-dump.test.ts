import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { treeGrower } from '../pipeline/build-seeds/class-tree.ts';
import { type DumpLine, dumpLines } from '../pipeline/build-seeds/dump-lines.ts';
import { edtfOfTime } from '../pipeline/build-seeds/edtf-of-time.ts';
import { type Gathered, type GatherOptions, gatherKnowledge } from '../pipeline/build-seeds/gather-knowledge.ts';
import { parseReference } from '../pipeline/parse-reference.ts';
import { readLines } from '../pipeline/read-lines.ts';
import { AmbiguousLine, KnowledgeLine } from '../schemas/knowledge-line.ts';
import { BROKEN_LINES, OF_THE_REGION, writeGeneratedDump } from './generated-dump.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const command = join(root, 'lib/pipeline/build-seeds/write-knowledge-from-dump.js');
const dump = join(root, 'test/cases/knowledge-dump/dump.json');
const folder = mkdtempSync(join(tmpdir(), 'tahqiq-dump-'));
afterAll(() => rmSync(folder, { recursive: true }));

const inFolder = (name: string): string => join(folder, name);
const make = (args: string[], input?: Buffer, node: string[] = []): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [...node, command, ...args], { input, cwd: folder, encoding: 'utf8' });
const region = ['--countries', 'Q262,Q948'];
const written = (out: string) => ({
  entities: readLines(join(out, 'entities.jsonl'), 'entities.jsonl', KnowledgeLine, (line) => line.entity_id),
  ambiguous: readLines(join(out, 'ambiguous.jsonl'), 'ambiguous.jsonl', AmbiguousLine, (line) => line.name),
});

const plain: GatherOptions = {
  selection: { countries: new Set(['Q262', 'Q948']), minSitelinks: 5, organizations: new Set(), hosts: new Set() },
  languages: [],
  everyday: new Set(),
  overlay: { lines: [], ambiguous: [], isKept: false },
  source: 'wikidata-dump',
  asOf: null,
};

async function* chunksOf(text: string | Buffer, size = 1 << 16): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

async function gather(text: string | Buffer, options: Partial<GatherOptions> = {}) {
  const broken: [number, string][] = [];
  const listener = { step: () => {}, broken: (line: number, found: string) => broken.push([line, found]) };
  const gathered = await gatherKnowledge(() => dumpLines(chunksOf(text)), { ...plain, ...options }, listener);
  return { ...gathered, told: broken };
}

async function linesOf(text: string | Buffer, size?: number, longest?: number): Promise<DumpLine[]> {
  const lines: DumpLine[] = [];
  for await (const line of dumpLines(chunksOf(text, size), longest)) lines.push(line);
  return lines;
}

const text = readFileSync(dump, 'utf8');
let all: Gathered & { told: [number, string][] };
beforeAll(async () => {
  all = await gather(text);
});
/** The line of an item of the small dump; invented ids are beyond four thousand million. */
const line = (id: string | number, from: Gathered = all): KnowledgeLine | undefined =>
  from.entities.find((e) => e.qid === (typeof id === 'number' ? `Q${4_000_000_000 + id}` : id));
const names = (id: string | number, kind: string, from?: Gathered) =>
  line(id, from)!
    .names.filter((n) => n.kind === kind)
    .map((n) => `${n.lang} ${n.name}`);

describe('a dump', () => {
  it('should be read as an array or as JSON Lines, with any line ends, however its bytes are cut', async () => {
    const expected = [
      { number: 2, text: '{"a":"ب"}' },
      { number: 4, text: '{"b":[{}]}' },
      { number: 5, text: '{"c":1}' },
    ];
    for (const size of [1, 2, 3, 7, 1000]) {
      expect(await linesOf('\uFEFF[\n{"a":"ب"},\r\n\n{"b":[{}]} ,\n{"c":1}\n]\n', size)).toEqual(expected);
      expect(await linesOf('\n{"a":"ب"}\n\n{"b":[{}]}\n{"c":1}', size)).toEqual(expected);
    }
    expect(await linesOf('[{"a":1},\n{"b":2}]')).toEqual([
      { number: 1, text: '{"a":1}' },
      { number: 2, text: '{"b":2}' },
    ]);
    expect(await linesOf('')).toEqual([]);
    expect(await linesOf('[]')).toEqual([]);
  });

  it('should tell lines that are too long or no UTF-8, and an array that is not closed', async () => {
    const long = await linesOf(`[\n{"a":"${'x'.repeat(50)}"},\n{"b":2}\n]`, 7, 40);
    expect(long).toEqual([
      { number: 2, broken: 'a line of more than 40 bytes' },
      { number: 3, text: '{"b":2}' },
    ]);
    expect(await linesOf(Buffer.from([0x7b, 0xff, 0x7d, 10, 0x7b, 0x7d]))).toEqual([
      { number: 1, broken: 'malformed UTF-8 at byte 1 of the line' },
      { number: 2, text: '{}' },
    ]);
    expect(await linesOf('[\n{"a":1},\n')).toEqual([
      { number: 2, text: '{"a":1}' },
      { number: 3, broken: 'the end of the file before the closing bracket' },
    ]);
  });
});

describe('a time', () => {
  const time = (value: string, precision: number, calendar = 'Q1985727') =>
    edtfOfTime({ time: value, precision, calendarmodel: `http://www.wikidata.org/entity/${calendar}` });

  it('should be as exact as it is known, and no more', () => {
    expect(time('+2019-12-19T00:00:00Z', 11)).toBe('2019-12-19');
    expect(time('+2019-12-19T00:00:00Z', 10)).toBe('2019-12');
    expect(time('+2019-12-19T00:00:00Z', 9)).toBe('2019');
    expect(time('+2019-12-00T00:00:00Z', 11)).toBe('2019-12');
    expect(time('+2019-00-00T00:00:00Z', 11)).toBe('2019');
    expect(time('+2019-02-30T00:00:00Z', 11)).toBe('2019-02');
    expect(time('+1996-02-29T00:00:00Z', 11)).toBe('1996-02-29');
    expect(time('+1900-02-29T00:00:00Z', 11)).toBe('1900-02');
    expect(time('+00000000622-07-16T00:00:00Z', 9)).toBe('0622');
    expect(time('+1900-01-01T00:00:00Z', 7)).toBe(null);
    expect(time('-0044-03-15T00:00:00Z', 11)).toBe(null);
    expect(time('yesterday', 11)).toBe(null);
  });

  it('should be a year in another calendar, whose days are other days', () => {
    expect(time('+1582-10-04T00:00:00Z', 11, 'Q1985786')).toBe('1582');
  });
});

describe('the tree of classes', () => {
  it('should give the parents of each class, however many edges there are', () => {
    const grower = treeGrower();
    for (let n = 5000; n > 0; n--) grower.add(`Q${n}`, `Q${(n % 7) + 1}`);
    grower.add('Q5', 'Q4294967295');
    grower.add('Q5', 'Q99999999999999');
    expect(grower.edges).toBe(5001);
    const tree = grower.tree();
    expect(tree.parentsOf(5)).toEqual([6, 4294967295]);
    expect(tree.parentsOf(4999)).toEqual([2]);
    expect(tree.parentsOf(6000)).toEqual([]);
  });
});

describe('knowledge from a small dump', () => {
  it('should select what is of the region and known, sorted', () => {
    expect(all.entities.map((e) => e.qid)).toEqual(
      ['Q262', 'Q3561', 1, 13, 14, 2, 3, 4, 6, 7, 8, 'Q948']
        .map((id) => (typeof id === 'number' ? `Q${4_000_000_000 + id}` : id))
        .sort(),
    );
    expect(line(5), 'no Arabic label, two pages').toBeUndefined();
    expect(line(10), 'a disambiguation page').toBeUndefined();
    expect(line(11), 'of France').toBeUndefined();
    expect(line(16), 'of a class below nothing we know').toBeUndefined();
  });

  it('should tell the broken line by its number, and not the blank one, properties, lexemes and redirects', () => {
    expect(text.split('\n')[16]).toContain('Q4000000012');
    expect(all.told).toEqual([[17, expect.stringContaining('no JSON')]]);
    expect(all.broken).toBe(1);
    for (const kind of ['property', 'lexeme', 'redirect']) expect(all.counts.get(`lines with a ${kind}`)).toBe(1);
  });

  it('should read ranks and unknown values', () => {
    expect(line('Q948')).toMatchObject({ iso3: 'TUN', lat: null, lon: null, country_qid: null });
    expect(line('Q3561'), 'the country of the region').toMatchObject({ country_qid: 'Q262' });
    expect(line(1)!.geonames, 'the preferred one, which stands last').toBe(222222222);
    expect(line(13)!.lat, 'the preferred one is unknown').toBe(null);
  });

  it('should tell types by the nearest class above, and a capital by what it is the capital of', () => {
    const kind = (id: string | number) => `${line(id)!.type}/${line(id)!.subtype}`;
    expect(kind('Q262')).toBe('place/sovereign_state');
    expect(kind('Q3561')).toBe('place/capital');
    expect(kind(1), 'by classes that stand behind it, in a loop').toBe('place/town');
    expect(kind(13), 'the capital of a part of the state').toBe('place/town');
    expect(kind(2), 'a paper that is also a company').toBe('media/newspaper');
    expect(kind(3)).toBe('person/diplomat');
    expect(kind(8)).toBe('person/politician');
    expect(kind(14)).toBe('place/former_country');
    expect(line(14)!.iso3).toBe(null);
  });

  it('should take only positions on Earth', () => {
    expect(line('Q3561')).toMatchObject({ lat: 36.7325, lon: 3.0872, geonames: 2507480 });
    expect(line(7), 'on the Moon').toMatchObject({ lat: null, lon: null });
  });

  it('should take names in Arabic letters, each spelling once, and the label of all languages for English', () => {
    expect(names('Q262', 'label')).toEqual(['ar الجزائر', 'en Algeria', 'ru Алжир']);
    expect(names('Q262', 'demonym')).toEqual(['ar جزائري', 'ar جزائرية']);
    expect(names('Q262', 'alias')).toEqual([
      'ar الجمهورية الجزائرية',
      'ar الجمهورية الجزائرية الديمقراطية الشعبية',
      'arz الجزاير',
      'mul DZA',
      'en Republic of Algeria',
    ]);
    expect(names('Q948', 'label')).toContain('en Tunisia');
    expect(line(6)!.names.map((n) => n.name)).toEqual(['جريدة اليوم', 'Invented Today']);
  });

  it('should take offices with their dates, of another country too, and leave out what has no title', async () => {
    const role = { title: 'invented president of Algeria', of_qid: 'Q262', as_of: null, source: 'wikidata-dump' };
    expect(line(3)!.roles).toEqual([
      { ...role, title: 'أمين عام', of_qid: 'Q7172', from: '1996-02-29', to: null },
      { ...role, from: '2001', to: '2003-05' },
      { ...role, from: '2019-12-19', to: null },
    ]);
    expect(line(8)!.roles).toEqual([{ ...role, from: null, to: null }]);
    const dated = await gather(text, { asOf: '2026-09-01' });
    expect(
      line(3, dated)!.roles.map((r) => r.as_of),
      'ended nobody knows when; ended; open',
    ).toEqual([null, null, '2026-09-01']);
    expect(line(8, dated)!.roles[0]!.as_of, 'of one who has died').toBe(null);
  });

  it('should list shared names with the entity that leads clearly as their meaning', () => {
    expect(
      all.ambiguous.map(({ name, entity_ids, default_entity_id }) => [name, entity_ids, default_entity_id]),
    ).toEqual([
      ['الجزائر', ['ent_Q262', 'ent_Q3561'], null],
      ['الواحة', ['ent_Q4000000002', 'ent_Q4000000001'], 'ent_Q4000000002'],
    ]);
  });

  it('should take members, media on given hosts, further languages and everyday words on request', async () => {
    const more = await gather(text, {
      selection: { ...plain.selection, organizations: new Set(['Q7172']), hosts: new Set(['example.com']) },
      languages: ['fr'],
      everyday: new Set(['الواحه']),
    });
    expect(line(9, more)).toBeDefined();
    expect(line(15, more)).toBeDefined();
    expect(names(2, 'label', more)).toContain('fr Oasis inventée');
    expect(line(2, more)!.names[0]!.weak).toBe(true);
    expect(more.ambiguous.find((l) => l.name === 'الواحة')!.needs_context).toBe(true);
  });

  it('should merge what people have entered: their names and types first, the facts of the dump', async () => {
    const entered = (qid: string | null, id: string, name: string): KnowledgeLine => ({
      ...line('Q3561')!,
      ...{
        entity_id: `ent_${id}`,
        qid,
        subtype: 'port_city',
        geonames: 1,
        description_en: 'ours',
        lat: null,
        lon: null,
      },
      names: [
        { name, lang: 'ar', kind: 'label', weak: true },
        { name: 'Alger', lang: 'en', kind: 'label', weak: false },
      ],
      sources: [{ fact: 'names', source: 'own-compilation' }],
    });
    const lines = [entered('Q3561', 'Q3561', 'الجزائر العاصمه'), entered(null, 'nil_oasis', 'الواحة')];
    const ambiguous: AmbiguousLine[] = [
      {
        ...{ name: 'الواحة', entity_ids: ['ent_nil_oasis', 'ent_Q1'], default_entity_id: 'ent_Q1' },
        ...{ needs_context: true, remark: 'as entered' },
      },
    ];
    const merged = await gather(text, { overlay: { lines, ambiguous, isKept: false } });
    expect(line('Q3561', merged)).toMatchObject({ subtype: 'port_city', geonames: 2507480, lat: 36.7325 });
    expect(line('Q3561', merged)!.names).toEqual([
      { name: 'الجزائر العاصمه', lang: 'ar', kind: 'label', weak: true },
      { name: 'Alger', lang: 'en', kind: 'label', weak: false },
      { name: 'الجزائر', lang: 'ar', kind: 'alias', weak: false },
      { name: 'Algiers', lang: 'en', kind: 'alias', weak: false },
    ]);
    expect(line('Q3561', merged)!.sources).toContainEqual({ fact: 'names', source: 'own-compilation' });
    expect(merged.entities.some((e) => e.entity_id === 'ent_nil_oasis')).toBe(false);

    const kept = await gather(text, { overlay: { lines, ambiguous, isKept: true } });
    expect(kept.entities.at(-1)!.entity_id).toBe('ent_nil_oasis');
    expect(kept.ambiguous.find((l) => l.name === 'الواحة')).toEqual({
      name: 'الواحة',
      entity_ids: ['ent_nil_oasis', 'ent_Q4000000002', 'ent_Q4000000001'],
      default_entity_id: null,
      needs_context: true,
      remark: 'as entered',
    });
  });

  it('should not depend on the order of the lines', async () => {
    const lines = text.split(/\r?\n/).map((l) => l.replace(/,$/, ''));
    const whole = lines.filter((l) => l.startsWith('{') && !l.includes('Q4000000012'));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(whole, { minLength: whole.length }), async (shuffled) => {
        const { entities, ambiguous } = await gather(shuffled.join('\n'));
        expect({ entities, ambiguous }).toEqual({ entities: all.entities, ambiguous: all.ambiguous });
      }),
      { numRuns: 20 },
    );
  });

  it('should not depend on how the JSON of a line is laid out', async () => {
    const respelt = (l: string) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(l)).reverse()), null, 1);
    const lines = text.split(/\r?\n/).map((l) => l.replace(/,$/, ''));
    const whole = lines.filter((l) => l.startsWith('{') && !l.includes('Q4000000012'));
    const { entities, ambiguous } = await gather(whole.map((l) => respelt(l).replaceAll('\n', ' ')).join('\n'));
    expect({ entities, ambiguous }).toEqual({ entities: all.entities, ambiguous: all.ambiguous });
  });

  it('should stop at JSON that is laid out over many lines', async () => {
    const items = JSON.parse(`[${text.split('\n').slice(1, 8).join('').replace(/,$/, '')}]`);
    await expect(gather(JSON.stringify(items, null, 2))).rejects.toThrow('no entity in the first 100 lines');
  });

  it('should list the items that entered entities without one may be, those with such a page first', async () => {
    const entered: KnowledgeLine = {
      ...line('Q3561')!,
      entity_id: 'ent_nil_capital',
      qid: null,
      resolve_hint: 'Algiers',
    };
    const item = (n: number, label: string, page?: string) => {
      const link = (site: string, title: string) => ({ [site]: { site, title, badges: [] } });
      const sitelinks = { ...link('frwiki', label), ...(page && link('enwiki', page)) };
      return JSON.stringify({
        type: 'item',
        id: `Q${4_000_000_400 + n}`,
        labels: { en: { language: 'en', value: label } },
        sitelinks,
      });
    };
    const more = [item(1, 'Algiers'), item(2, 'Algiers (invented)', 'Algiers'), item(3, 'Algiers, invented')];
    const { candidates } = await gather([...more, text.split('\n')[1]!.replace(/,$/, '')].join('\n'), {
      overlay: { lines: [entered], ambiguous: [], isKept: false },
    });
    const found = { entity_id: 'ent_nil_capital', resolve_hint: 'Algiers', description_en: null };
    expect(candidates).toEqual([
      { ...found, qid: 'Q4000000402', by: 'page', sitelinks: 2 },
      { ...found, qid: 'Q4000000401', by: 'label', sitelinks: 1 },
    ]);
  });

  it('should survive whatever stands in a line, and write only lines that can be read', async () => {
    const entities = text
      .split(/\r?\n/)
      .map((l) => l.replace(/,$/, ''))
      .filter((l) => l.startsWith('{') && !l.includes('Q4000000012'));
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(null, [], {}, '', 'Q262', 'Q0', '\uD800', 1e300, [null], [[]], { value: null }, { id: 'Q5' }),
    );
    const choices = fc.array(fc.tuple(fc.nat(), fc.nat(), odd, fc.constantFrom('replace', 'remove', 'wrap', 'cut')), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(choices, async (changes) => {
        const lines = [...entities];
        for (const [which, where, value, how] of changes) {
          const n = which % lines.length;
          lines[n] =
            how === 'cut' ? lines[n]!.slice(0, where % (lines[n]!.length + 1)) : changed(lines[n]!, where, value, how);
        }
        const result = await gather(lines.join('\n'), { languages: ['fr'], asOf: '2026-09-01' });
        for (const e of result.entities) KnowledgeLine.parse(e);
        for (const a of result.ambiguous) AmbiguousLine.parse(a);
        const ids = result.entities.map((e) => e.entity_id);
        expect(ids).toEqual([...new Set(ids)].sort());
      }),
      { numRuns: 300 },
    );
  });
});

/** A line with one of its values replaced, removed or put into an array. */
function changed(given: string, where: number, value: unknown, how: 'replace' | 'remove' | 'wrap'): string {
  let entity: unknown;
  try {
    entity = JSON.parse(given);
  } catch {
    return given;
  }
  const places: [Record<string, unknown>, string][] = [];
  const visit = (inner: unknown): void => {
    if (typeof inner !== 'object' || inner === null) return;
    for (const key of Object.keys(inner)) {
      places.push([inner as Record<string, unknown>, key]);
      visit((inner as Record<string, unknown>)[key]);
    }
  };
  visit(entity);
  if (places.length === 0) return given;
  const [holder, key] = places[where % places.length]!;
  if (how === 'remove') delete holder[key];
  else holder[key] = how === 'wrap' ? [holder[key]] : value;
  return JSON.stringify(entity);
}

describe('the maker of knowledge from a dump', () => {
  it('should write both files, tell broken lines on the error stream, and exit with 1 for them', () => {
    const out = inFolder('small');
    const { stdout, stderr, status } = make(['--dump', dump, ...region, '--out', out]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/dump\.json, line 17: found .*no JSON; skipped/);
    expect(stdout).toContain('12\titems selected');
    expect(written(out)).toEqual({ entities: all.entities, ambiguous: all.ambiguous });
    expect(readdirSync(out).sort()).toEqual(['ambiguous.jsonl', 'entities.jsonl']);
  });

  it('should make the same bytes of a plain file, gz, JSON Lines and standard input, and exit with 0 if all is well', () => {
    const whole = text.split('\n').filter((l) => !l.includes('Q4000000012'));
    const plainText = Buffer.from(whole.join('\n'));
    const jsonLines = whole.map((l) => l.replace(/,?\r?$/, '')).filter((l) => l.startsWith('{'));
    writeFileSync(inFolder('whole.json'), plainText);
    writeFileSync(inFolder('whole.json.gz'), gzipSync(plainText));
    writeFileSync(inFolder('two.json.gz'), Buffer.concat([gzipSync('[\n'), gzipSync(plainText.subarray(2))]));
    writeFileSync(inFolder('whole.ndjson'), jsonLines.join('\n'));
    const bytes = (file: string, input?: Buffer) => {
      const out = inFolder('formats');
      const { status, stderr } = make(['--dump', file, ...region, '--out', out], input);
      expect(status, stderr).toBe(0);
      const made = ['entities.jsonl', 'ambiguous.jsonl'].map((name) => readFileSync(join(out, name), 'utf8'));
      expect(readdirSync(out).length, 'nothing is left of standard input').toBe(2);
      return made;
    };
    const expected = bytes(inFolder('whole.json'));
    expect(expected[0]).toBe(all.entities.map((e) => `${JSON.stringify(e)}\n`).join(''));
    for (const file of ['whole.json.gz', 'two.json.gz', 'whole.ndjson'])
      expect(bytes(inFolder(file)), file).toEqual(expected);
    expect(bytes('-', plainText)).toEqual(expected);
    expect(bytes('-', gzipSync(plainText))).toEqual(expected);
  });

  it('should give every fact the name of the dump as its source if told', () => {
    const out = inFolder('named');
    make(['--dump', dump, ...region, '--out', out, '--dump-name', 'all.json.gz', '--as-of', '2026-09-01']);
    const lines = written(out).entities;
    const sources = lines.flatMap((e) => [...e.sources, ...e.roles].map((fact) => fact.source));
    expect(new Set(sources)).toEqual(new Set(['wikidata-dump:all.json.gz']));
  });

  it('should merge our own knowledge base, and make one that the pipeline reads', () => {
    const out = inFolder('with-ours');
    make(['--dump', dump, ...region, '--out', out, '--overlay', join(root, 'seeds/knowledge'), '--keep-overlay']);
    expect(readdirSync(out).sort()).toEqual(['ambiguous.jsonl', 'candidates.jsonl', 'entities.jsonl']);
    const ours = written(join(root, 'seeds/knowledge'));
    const made = written(out);
    expect(made.entities.length).toBe(ours.entities.length + 9);
    for (const before of ours.entities) {
      const after = made.entities.find((e) => e.entity_id === before.entity_id)!;
      expect(after.names.slice(0, before.names.length), before.entity_id).toEqual(before.names);
    }
    const contents = (path: string) => {
      const file = path.startsWith('knowledge/')
        ? join(out, path.slice('knowledge/'.length))
        : join(root, 'seeds', path);
      if (!existsSync(file)) return undefined;
      return path.endsWith('.bin') ? readFileSync(file) : readFileSync(file, 'utf8');
    };
    expect(parseReference(contents as Parameters<typeof parseReference>[0]).knowledge.length).toBe(
      made.entities.length,
    );
  });

  it.each([
    ['no dump', ['--countries', 'Q262', '--out', 'x'], '--dump: found nothing'],
    ['no such file', ['--dump', 'nowhere.json', ...region, '--out', 'x'], 'nowhere.json: found nothing there'],
    ['a folder', ['--dump', '.', ...region, '--out', 'x'], 'found a folder'],
    ['no countries', ['--dump', dump, '--out', 'x'], '--countries: found nothing'],
    ['a country that is no item', ['--dump', dump, '--countries', 'Q262,DZ', '--out', 'x'], 'found "DZ"'],
    ['no count', ['--dump', dump, ...region, '--out', 'x', '--min-sitelinks', 'five'], '--min-sitelinks'],
    ['no day', ['--dump', dump, ...region, '--out', 'x', '--as-of', '2026'], '--as-of'],
    ['no language', ['--dump', dump, ...region, '--out', 'x', '--languages', 'en-gb'], '--languages'],
    ['no overlay', ['--dump', dump, ...region, '--out', 'x', '--overlay', 'nowhere'], '--overlay'],
    ['no list', ['--dump', dump, ...region, '--out', 'x', '--hosts', 'nowhere'], '--hosts'],
    ['an unknown option', ['--frob'], '--frob'],
  ])('should exit with 2 for wrong use: %s', (_, args, message) => {
    const { stderr, status } = make(args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });

  it('should not write over what people have entered', () => {
    const overlay = inFolder('overlay');
    cpSync(join(root, 'seeds/knowledge'), overlay, { recursive: true });
    const { stderr, status } = make(['--dump', dump, ...region, '--out', overlay, '--overlay', overlay]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('the folder of the overlay')]);
    const ours = readFileSync(join(root, 'seeds/knowledge/entities.jsonl'));
    expect(readFileSync(join(overlay, 'entities.jsonl')).equals(ours)).toBe(true);
  });

  it('should leave what stood there if the dump breaks off, is packed otherwise, or holds nothing of the region', () => {
    const out = inFolder('kept');
    mkdirSync(out);
    copyFileSync(dump, join(out, 'entities.jsonl'));
    const packed = gzipSync(text);
    writeFileSync(inFolder('short.json.gz'), packed.subarray(0, packed.length - 200));
    writeFileSync(inFolder('packed.bz2'), 'BZh91AY');
    for (const [file, countries, code, message] of [
      [inFolder('short.json.gz'), 'Q262', 1, 'expected gz data to the end'],
      [inFolder('packed.bz2'), 'Q262', 2, 'a bzip2 file'],
      [dump, 'Q1028', 1, 'no item of Q1028'],
    ] as const) {
      const { stderr, status } = make(['--dump', file, '--countries', countries, '--out', out]);
      expect([status, stderr]).toEqual([code, expect.stringContaining(message)]);
      expect(readFileSync(join(out, 'entities.jsonl'), 'utf8')).toBe(text);
      expect(readdirSync(out)).toEqual(['entities.jsonl']);
    }
  });

  it('should run as the page of the knowledge base says, and print what stands there', () => {
    const page = readFileSync(join(root, 'seeds/knowledge/README.md'), 'utf8');
    const [example] = /(?<=^```sh\n)node .*write-knowledge-from-dump.*(?=\n```)/m.exec(page)!;
    const [printed] = /(?<=^```text\n)[\s\S]*?(?=^```)/m.exec(page)!;
    const [, ...args] = example!.split(' ').map((part) => part.replace(/^(?:lib|test|seeds)\//, `${root}/$&`));
    const { stdout, status } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    expect([stdout, status]).toEqual([printed, 1]);
    const annotated = spawnSync(
      process.execPath,
      [join(root, 'lib/pipeline/cli.js'), 'annotate', '--knowledge', 'maghreb', '--jsonl', '-'],
      { cwd: folder, encoding: 'utf8', input: '{"id":1,"text":"خبر\\nوصل الوفد إلى تونس أمس الأربعاء."}\n' },
    );
    const { mentions } = JSON.parse(annotated.stdout);
    expect(mentions).toMatchObject([{ surface: 'تونس', qid: 'Q948' }]);
  });
});

describe('memory', () => {
  /** Megabytes of heap: three times too little for the smaller dump as it stands on the disk. */
  const CAP = 24;
  const PEAK =
    'data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS+"\\n"))';
  const capped = (file: string, out: string) => {
    const run = make(['--dump', file, '--countries', 'Q262', '--out', out], undefined, [
      `--max-old-space-size=${CAP}`,
      `--import=${PEAK}`,
    ]);
    const lines = Array.from(run.stderr.matchAll(/, line (\d+): found/g), ([, n]) => Number(n));
    return { status: run.status, lines, peak: Number(/peak (\d+)/.exec(run.stderr)?.[1]) * 1024, stderr: run.stderr };
  };

  it('should not grow with what is not selected: 10,000 and 40,000 items under one cap, broken lines told', async () => {
    const small = await writeGeneratedDump(inFolder('10000.json'), 10_000, false);
    const large = await writeGeneratedDump(inFolder('40000.json.gz'), 40_000, true);
    expect(small).toBeGreaterThan(2 * CAP * 1024 * 1024);
    // Who holds it all fails under this cap.
    const hold = `const lines = require('fs').readFileSync('10000.json', 'utf8').split(',\\n');
      globalThis.all = lines.map((line) => { try { return JSON.parse(line); } catch { return line; } });`;
    const holder = spawnSync(process.execPath, [`--max-old-space-size=${CAP}`, '-e', hold], { cwd: folder });
    expect(holder.status).not.toBe(0);

    const one = capped(inFolder('10000.json'), inFolder('one'));
    const four = capped(inFolder('40000.json.gz'), inFolder('four'));
    for (const { status, lines, stderr } of [one, four]) expect([status, lines], stderr).toEqual([1, BROKEN_LINES]);
    expect(one.peak).toBeLessThan(large / 2);
    expect(four.peak).toBeLessThan(large / 2);
    // The 500 classes stand where the smaller dump ends, in place of some of its items.
    expect(written(inFolder('one')).entities.length).toBe(OF_THE_REGION - 500 / 25 - 1);
    expect(written(inFolder('four')).entities.length).toBe(OF_THE_REGION - 1);
    expect(written(inFolder('four')).entities.every((e) => e.subtype === 'village')).toBe(true);
  });
});
