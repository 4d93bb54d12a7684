/** What is doubtful goes out as a table and comes back as decisions that survive every rebuild, or fail loudly. */
import * as fs from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../pipeline/build.ts';
import { Failure } from '../pipeline/failure.ts';
import { readDocument } from '../pipeline/flow.ts';
import { decode } from '../pipeline/ingest-documents/decode.ts';
import { ingestDocument, type RawFile } from '../pipeline/ingest-documents/ingest-document.ts';
import { readReference } from '../pipeline/read-reference.ts';
import { readDocuments } from '../pipeline/read-seeds.ts';
import type { ReadDocument } from '../pipeline/records.ts';
import { decide, review } from '../pipeline/review.ts';
import { decideRows } from '../pipeline/review-loop/decide-rows.ts';
import { doubtfulLinks } from '../pipeline/review-loop/doubts.ts';
import { marked, readMarked } from '../pipeline/review-loop/marked-place.ts';
import { filledRows, reviewCsv } from '../pipeline/review-loop/review-csv.ts';
import { writeCorrections } from '../pipeline/write-corrections.ts';
import type { CorrectionLine } from '../schemas/correction-line.ts';
import { ARTICLE, digestsIn, folderOfTest, put, SEEDS, smallSeeds, temporaryFolder } from './small-seeds.ts';

const TEXT = `وصل رئيس كازاخستان إلى طشقند

قال الرئيس إن البلدين وقعا على اتفاق جديد في مجال النقل. وزار الرئيس موسكو وموسكو.

وحضر الرئيس الحفل، الذي عقد في الجتماع غير رسمي لقادة البلدين. وشكر رئيس كازاخستان روسيا.
`;
const WASHINGTON = 'ent_Q61';

type Cells = Record<string, string>;
const home = temporaryFolder();
afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

/** What a review of the text shows. */
let shown: Cells[];

/** Models by which every link is as sure as any other, so that all are shown whatever the real ones know. */
beforeAll(async () => {
  fs.cpSync(join(SEEDS, 'models'), join(home, 'models'), { recursive: true });
  const path = join(home, 'models/link-confidence/weights.json');
  const { signs } = JSON.parse(fs.readFileSync(path, 'utf8')) as { signs: string[] };
  fs.writeFileSync(path, JSON.stringify({ signs, weights: signs.map(() => 0) }));
  const seeds = smallSeeds(home, { 'a.txt': TEXT });
  fs.renameSync(join(home, 'models'), join(seeds, 'models'));
  shown = cellsOf(reviewCsv(await review({ seeds, kinds: 'all' })));
});

function doubtfulSeeds(documents: Readonly<Record<string, string>> = { 'a.txt': TEXT }): string {
  const seeds = smallSeeds(folderOfTest(), documents);
  fs.cpSync(join(home, 'seeds/models'), join(seeds, 'models'), { recursive: true });
  return seeds;
}

/** The same text, to be read with our own models: what is decided does not depend on how sure they are. */
const textSeeds = (): string => smallSeeds(folderOfTest(), { 'a.txt': TEXT });

const cellsOf = (csv: string): Cells[] => parse(csv, { bom: true, columns: true });
/** The table as a person gives it back: what was decided by the end of the place. */
function filled(decisions: Readonly<Record<string, Cells>>, from: readonly Cells[] = shown): string {
  const rows = from.map((row) => ({ ...row }));
  for (const [place, decision] of Object.entries(decisions)) {
    const found = rows.filter((row) => row.place!.includes(place));
    expect(found, place).toHaveLength(1);
    Object.assign(found[0]!, { reason: 'test', evidence: 'the page' }, decision);
  }
  return stringify(rows, { header: true });
}

/** Read once for all decisions: that takes longer than they do. */
const reference = readReference();

async function decideAll(seeds: string, text: string): Promise<void> {
  const files = await readDocuments(seeds, 1);
  const decided = decideRows(filledRows(text, 'doubts.csv'), 'doubts.csv', files, reference);
  for (const { name, lines } of decided) writeCorrections(seeds, name, lines);
}

const linesOf = (seeds: string, name = 'a'): CorrectionLine[] =>
  fs
    .readFileSync(join(seeds, 'corrections', `${name}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const failureOf = async (work: () => unknown): Promise<Failure> => {
  const outcome = await (async () => work())().catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(Failure);
  return outcome as Failure;
};

async function readFirst(seeds: string): Promise<ReadDocument> {
  const [file] = await readDocuments(seeds, 1);
  return readDocument(ingestDocument(file!), reference);
}

describe('a review', () => {
  it('should show repairs before links, each with its place, and what was read there and why', async () => {
    const rows = cellsOf(reviewCsv(await review({ seeds: doubtfulSeeds(), kinds: 'all' })));
    expect(rows.map((row) => row.kind)).toEqual(['repair', 'link', 'link', 'link', 'link', 'link', 'link']);
    expect(rows[0]).toMatchObject({ document: 'a.txt', raw: 'الجتماع', reading: 'الاجتماع', confidence: '0.65' });
    expect(rows[0]!.place).toContain('عقد في ⟦الاجتماع⟧ غير');
    expect(rows[0]!.why).toContain('restore-lam-alef');
    expect(rows[1]).toMatchObject({ place: '…وصل رئيس ⟦كازاخستان⟧ إلى طشقند…', entity_id: 'ent_Q232', qid: 'Q232' });
    for (const row of rows)
      for (const column of ['decision', 'value', 'reason', 'evidence', 'by']) expect(row[column]).toBe('');
  });

  it('should give the same bytes again, for a spreadsheet', async () => {
    const seeds = doubtfulSeeds({ 'a.txt': TEXT, 'b.txt': ARTICLE.replace('وصل', 'سافر') });
    const [once, again] = [await review({ seeds, kinds: 'all' }), await review({ seeds, kinds: 'all' })].map(reviewCsv);
    expect(once).toBe(again);
    expect(once!.startsWith('\uFEFFdocument,kind,place,')).toBe(true);
    expect(once!.split('\r\n').at(-1)).toBe('');
  });

  it('should show one kind only if it is asked for', async () => {
    const seeds = doubtfulSeeds();
    expect(new Set((await review({ seeds, kinds: 'links' })).map((d) => d.kind))).toEqual(new Set(['link']));
    expect((await review({ seeds, kinds: 'repairs' })).map((d) => d.kind)).toEqual(['repair']);
  });

  it('should show a name of nothing known if something known is near, however sure it is, and nothing sure', () => {
    const bytes = new TextEncoder().encode(ARTICLE);
    const read = readDocument(ingestDocument({ name: 'a.txt', bytes, source: null, corrections: [] }), reference);
    const [first, ...others] = read.mentions.map((mention) => ({ ...mention, confidence: 0.9 }));
    const unknown = { ...first!, entityId: 'ent_nil_x-place-test', nil: true };
    expect(doubtfulLinks({ ...read, mentions: [first!, ...others] }, reference)).toEqual([]);
    const [doubt, ...more] = doubtfulLinks({ ...read, mentions: [unknown, ...others] }, reference);
    expect(more).toEqual([]);
    expect([doubt!.entity_id, doubt!.candidates.slice(0, 19)]).toEqual(['', 'ent_Q232 كازاخستان ']);
  });

  it('should keep every cell from being a formula, and read back what it changed for that', async () => {
    const document = '=a.txt';
    const seeds = doubtfulSeeds({
      [document]: '=رئيس كازاخستان في طشقند\n\n-قال الرئيس إن البلدين وقعا على اتفاق جديد.\n',
    });
    const csv = reviewCsv(await review({ seeds, kinds: 'all' }));
    const cells = parse(csv, { bom: true }).flat();
    expect(cells.filter((cell: string) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    const rows = cellsOf(csv).map((row) => ({ ...row, decision: 'keep' }));
    await decideAll(seeds, stringify(rows, { header: true }));
    expect(linesOf(seeds, '=a').map((line) => line.action)).toEqual(['keep-link', 'keep-link']);
  });
});

describe('decisions', () => {
  const DECISIONS = {
    '⟦الاجتماع⟧': { decision: 'text', value: 'اجتماع' },
    '⟦طشقند⟧': { decision: 'keep', reason: '', evidence: '', by: 'reader' },
    'الرئيس ⟦موسكو⟧': { decision: 'none', reason: 'only a test' },
    'و⟦موسكو⟧': { decision: 'entity', value: 'Q61', reason: 'the capital of another state' },
  };

  it('should hold in the next build, and in the one after it, byte for byte', async () => {
    const seeds = doubtfulSeeds();
    const table = filled({ '⟦الاجتماع⟧': DECISIONS['⟦الاجتماع⟧'] });
    await decideAll(seeds, table);
    const { '⟦الاجتماع⟧': _, ...links } = DECISIONS;
    const anew = cellsOf(reviewCsv(await review({ seeds, kinds: 'all' })));
    expect(anew.map((row) => row.kind)).not.toContain('repair');
    for (const { name, lines } of await decide(seeds, { name: 'doubts.csv', text: filled(links, anew) }))
      writeCorrections(seeds, name, lines);
    expect(linesOf(seeds).map((line) => line.action)).toEqual(['link', 'replace', 'keep-link', 'link']);

    const [one, two] = [join(folderOfTest(), 'dist'), join(folderOfTest(), 'dist')];
    const { path } = await build({ seeds, out: one });
    await build({ seeds, out: two });
    expect(digestsIn(two)).toEqual(digestsIn(one));
    const rows = (name: string) =>
      fs
        .readFileSync(join(path, `jsonl/${name}.jsonl`), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
    expect(rows('documents')[0].text).toContain('عقد في اجتماع غير رسمي');
    const mentions = rows('mentions').filter((m) => m.method === 'decide-link');
    expect(mentions.map((m) => [m.surface, m.entity_id, m.link_confidence, m.link_evidence])).toEqual(
      expect.arrayContaining([
        ['طشقند', 'ent_Q269', 1, 'decided by a reader: right as it was read'],
        ['موسكو', WASHINGTON, 1, 'decided by a reader: the capital of another state'],
      ]),
    );
    expect(mentions).toHaveLength(2);
    expect(rows('mentions').filter((m) => m.surface === 'موسكو')).toHaveLength(1);

    const open = (await review({ seeds, kinds: 'all' })).map((doubt) => doubt.reading);
    expect(open).toEqual(['كازاخستان', 'كازاخستان', 'روسيا']);
  });

  it('should say of a name that the knowledge base lacks what it names', async () => {
    const seeds = textSeeds();
    await decideAll(seeds, filled({ '⟦روسيا⟧': { decision: 'nil' } }));
    const mention = (await readFirst(seeds)).mentions.find((m) => m.surface === 'روسيا')!;
    expect(mention).toMatchObject({
      entityId: 'ent_nil_x-place-rwsya',
      nil: true,
      type: 'place',
      ruleId: 'decide-link',
    });
    await build({ seeds, out: join(folderOfTest(), 'dist') });
  });

  it('should make a name where the program reads none', async () => {
    const seeds = textSeeds();
    const head = 'document,kind,place,decision,value,reason,evidence,by';
    await decideAll(seeds, `${head}\na.txt,link,البلدين وقعا على ⟦اتفاق⟧ جديد,entity,${WASHINGTON},test,test,\n`);
    const document = await readFirst(seeds);
    const mention = document.mentions.find((m) => m.surface === 'اتفاق')!;
    expect(mention).toMatchObject({ entityId: WASHINGTON, type: 'place', form: 'name', proclitic: null, nil: false });
    expect(mention.sentence.start).toBeLessThanOrEqual(mention.start);
    await build({ seeds, out: join(folderOfTest(), 'dist') });
  });

  it('should take the place of those about the same place, and leave the others', async () => {
    const seeds = textSeeds();
    const others = [
      { expect: 'اتفاق جديد', action: 'replace', text: 'اتفاق حديث', reason: 'r', evidence: 'e', status: 'proposed' },
    ];
    put(seeds, { 'corrections/a.jsonl': others.map((line) => `${JSON.stringify(line)}\n`).join('') });
    const table = filled({ '⟦الاجتماع⟧': { decision: 'keep' }, '⟦طشقند⟧': { decision: 'keep' } });
    await decideAll(seeds, table);
    expect(linesOf(seeds)).toMatchObject([
      others[0]!,
      { action: 'keep-text', text: 'الاجتماع' },
      { action: 'keep-link' },
    ]);
    const anew = table
      .replace(/(⟦الاجتماع⟧.*),keep,,/, '$1,text,اجتماع,')
      .replace(/(⟦طشقند⟧.*),keep,,/, `$1,entity,${WASHINGTON},`);
    expect(anew).not.toBe(table);
    const [decided] = await decide(seeds, { name: 'doubts.csv', text: anew });
    expect([decided!.added, decided!.replaced]).toEqual([2, 2]);
    expect(decided!.lines.map((line) => line.action)).toEqual(['replace', 'replace', 'link']);
  });

  it('should not clash with a correction beside it that only shares its surroundings', async () => {
    const seeds = textSeeds();
    const line = { action: 'replace', reason: 'r', evidence: 'e', status: 'decided' };
    const lines = [
      { ...line, expect: 'اتفاق جديد في', text: 'اتفاق حديث في' },
      { ...line, expect: 'على اتفاق جديد', text: 'على عقد جديد' },
    ];
    put(seeds, { 'corrections/a.jsonl': lines.map((one) => `${JSON.stringify(one)}\n`).join('') });
    expect((await readFirst(seeds)).text).toContain('وقعا على عقد حديث في مجال');
  });

  it('should leave lines as they were that are there already', async () => {
    const files = await readDocuments(SEEDS, 4);
    for (const { name, corrections } of files.filter((file) => file.corrections.length > 0)) {
      const path = join(SEEDS, 'corrections', name.replace('.txt', '.jsonl'));
      expect(corrections.map((line) => `${JSON.stringify(line)}\n`).join('')).toBe(fs.readFileSync(path, 'utf8'));
    }
  });
});

describe('a decision whose place has changed', () => {
  const built = (seeds: string) => build({ seeds, out: join(folderOfTest(), 'dist') });

  it.each([
    ['keep', {}],
    ['entity', { value: WASHINGTON }],
    ['none', {}],
  ])('should stop the build and name the place: %s', async (decision, value) => {
    const seeds = textSeeds();
    await decideAll(seeds, filled({ '⟦طشقند⟧': { decision, ...value } }));
    put(seeds, { 'documents/a.txt': TEXT.replace('إلى طشقند', 'إلى مدينة طشقند') });
    const { message } = await failureOf(() => built(seeds));
    expect(message).toContain('corrections/a.jsonl, line 1: found "كازاخستان إلى طشقند" nowhere in the article');
    expect(message).toContain('expected it exactly once; read the place again and renew or remove the decision');
  });

  it('should stop the build if its text now stands there twice', async () => {
    const seeds = textSeeds();
    await decideAll(seeds, filled({ '⟦طشقند⟧': { decision: 'keep' } }));
    put(seeds, { 'documents/a.txt': `${TEXT}\nوصل رئيس كازاخستان إلى طشقند اليوم.\n` });
    expect((await failureOf(() => built(seeds))).message).toContain('more than once in the article');
  });

  it('should stop the build if what was kept is read otherwise', async () => {
    const seeds = textSeeds();
    const line = {
      expect: 'إلى طشقند',
      action: 'keep-link',
      surface: 'طشقند',
      type: 'place',
      entity_id: WASHINGTON,
      status: 'decided',
    };
    put(seeds, { 'corrections/a.jsonl': `${JSON.stringify(line)}\n` });
    const { message } = await failureOf(() => built(seeds));
    expect(message).toContain(
      'corrections/a.jsonl, line 1: found place, ent_Q269, expected "طشقند" read as place, ent_Q61',
    );
  });

  it('should stop the build if a repair that was kept is gone', async () => {
    const seeds = textSeeds();
    await decideAll(seeds, filled({ '⟦الاجتماع⟧': { decision: 'keep' } }));
    await built(seeds);
    put(seeds, { 'documents/a.txt': TEXT.replace('الجتماع', 'لقاء') });
    expect((await failureOf(() => built(seeds))).message).toMatch(
      /a\.jsonl, line 1: found .* nowhere in the repaired text/,
    );
  });

  it.each([
    [{ surface: 'رئيس كازاخستان' }, 'found the name "كازاخستان", expected "رئيس كازاخستان", or no other name'],
    [{ surface: 'وزير' }, 'found "وزير" nowhere in "وصل رئيس كازاخستان إلى"'],
    [{ entity_id: 'ent_Q999999999' }, 'found ent_Q999999999, which the knowledge base lacks'],
    [{ surface: 'رئيس', entity_id: null }, 'found a name that only the decision knows, without its type'],
  ])('should stop the build if nothing can be linked there: %j', async (change, part) => {
    const line = { expect: 'وصل رئيس كازاخستان إلى', action: 'link', surface: 'كازاخستان', entity_id: WASHINGTON };
    const all = { ...line, ...change, is_name: true, reason: 'r', evidence: 'e', status: 'decided' };
    const seeds = textSeeds();
    put(seeds, { 'corrections/a.jsonl': `${JSON.stringify(all)}\n` });
    expect((await failureOf(() => built(seeds))).message).toContain(part);
    put(seeds, { 'corrections/a.jsonl': `${JSON.stringify({ ...all, status: 'proposed' })}\n` });
    await built(seeds);
  });
});

describe('a wrong row', () => {
  const told = { reason: 'test', evidence: 'test' };
  it.each<[string, string, Cells, string]>([
    [
      'an unknown decision',
      '⟦روسيا⟧',
      { decision: 'yes' },
      'found the decision "yes", expected keep, entity, nil, none',
    ],
    [
      'a decision of the other kind',
      '⟦الاجتماع⟧',
      { decision: 'nil' },
      'found the decision "nil", expected keep, text',
    ],
    ['an unknown entity', '⟦روسيا⟧', { decision: 'entity', value: 'Q0' }, 'found the entity "Q0", expected the id'],
    ['no entity', '⟦روسيا⟧', { decision: 'entity' }, 'found no value for link, entity, expected the id'],
    ['a value too many', '⟦روسيا⟧', { decision: 'keep', value: 'x' }, 'found the value "x", expected none'],
    ['no reason', '⟦روسيا⟧', { decision: 'nil', reason: '' }, 'found no reason, expected why'],
    ['no evidence', '⟦روسيا⟧', { decision: 'nil', evidence: '' }, 'found no evidence, expected where'],
    ['no decision', '⟦روسيا⟧', { decision: '' }, 'found no decision, expected keep'],
    [
      'a place that is gone',
      '⟦روسيا⟧',
      { decision: 'keep', place: 'هنا ⟦روسيا⟧' },
      'found "هنا روسيا" nowhere in the article',
    ],
    ['a place without a mark', '⟦روسيا⟧', { decision: 'keep', place: 'روسيا' }, 'expected one thing marked by ⟦ and ⟧'],
    ['an unknown document', '⟦روسيا⟧', { decision: 'keep', document: 'z.txt' }, 'found the document "z.txt"'],
    [
      'an unknown kind',
      '⟦روسيا⟧',
      { decision: 'keep', kind: 'name' },
      'found the kind "name", expected link or repair',
    ],
    ['the reading that stands there', '⟦الاجتماع⟧', { decision: 'text', value: 'الاجتماع' }, 'which stands there'],
    ['no name', '⟦روسيا⟧', { decision: 'nil', place: '⟦قال⟧' }, 'found "قال", where the program reads no name'],
  ])('should be refused with its number, and nothing written: %s', async (_, place, cells, part) => {
    const seeds = textSeeds();
    const text = filled({ '⟦طشقند⟧': { decision: 'keep' }, [place]: { ...told, ...cells } });
    const before = digestsIn(seeds);
    const { message } = await failureOf(() => decideAll(seeds, text));
    expect(message).toMatch(/^nothing was written: 1 to mend\ndoubts\.csv, row \d: found /);
    expect(message).toContain(part);
    expect(digestsIn(seeds)).toEqual(before);
  });

  it('should be named beside the others, and a second decision about a place, too', async () => {
    const seeds = textSeeds();
    const rows = cellsOf(filled({ '⟦طشقند⟧': { decision: 'keep' }, '⟦روسيا⟧': { decision: 'no' } }));
    const kept = rows.find((row) => row.place!.includes('⟦طشقند⟧'))!;
    const { message } = await failureOf(() => decideAll(seeds, stringify([...rows, kept], { header: true })));
    expect(message).toContain('nothing was written: 2 to mend');
    expect(message).toContain('row 9: found a second decision about the place of row 4, expected one for each place');
    expect(message).toContain('row 8: found the decision "no"');
  });

  it.each([
    ['', 'row 1: found no column document'],
    ['document,kind,place,decision,decision,value,reason,evidence,by\n', 'found 2 columns decision'],
    ['document,"kind\n', 'expected a table with commas, semicolons or tabs'],
  ])('should be a table at all: %j', async (text, part) => {
    expect((await failureOf(() => filledRows(text, 'doubts.csv'))).message).toContain(part);
  });
});

describe('a table that another program has saved', () => {
  it.each<[string, (rows: Cells[]) => string]>([
    [
      'semicolons, CRLF and a byte order mark',
      (rows) => stringify(rows, { header: true, delimiter: ';', record_delimiter: '\r\n', bom: true }),
    ],
    ['tabs', (rows) => stringify(rows, { header: true, delimiter: '\t' })],
    ['all cells quoted', (rows) => stringify(rows, { header: true, quoted: true, record_delimiter: '\r\n' })],
    [
      'columns in another order, and capitals',
      (rows) =>
        stringify(
          rows.map((r) => Object.fromEntries(Object.entries({ ...r, decision: r.decision!.toUpperCase() }).reverse())),
          { header: true },
        ),
    ],
    [
      'empty columns and rows at the end',
      (rows) =>
        `${stringify(
          rows.map((row) => ({ ...row, ' ': '', '  ': '' })),
          { header: true },
        )},,,,,,,,,,,,,,,,,,\n\n`,
    ],
  ])('should be read: %s', async (_, saved) => {
    const seeds = textSeeds();
    const reason = 'said "so"; twice,\nand in two lines';
    const text = filled({ '⟦طشقند⟧': { decision: 'nil', reason } });
    await decideAll(seeds, saved(cellsOf(text)));
    expect(linesOf(seeds)).toMatchObject([{ action: 'link', entity_id: null, is_name: true, reason }]);
  });

  it('should be read in UTF-16', async () => {
    const seeds = textSeeds();
    const text = filled({ '⟦طشقند⟧': { decision: 'keep' } });
    await decideAll(seeds, decode(Buffer.from(`\uFEFF${text}`, 'utf16le')).text);
    expect(linesOf(seeds)).toHaveLength(1);
  });
});

describe('whatever a table holds', () => {
  const file: RawFile = { name: 'a.txt', bytes: new TextEncoder().encode(TEXT), source: null, corrections: [] };
  let decided = 0;
  const survives = (text: string) => {
    try {
      decided += decideRows(filledRows(text, 'doubts.csv'), 'doubts.csv', [file], reference).length;
    } catch (error) {
      expect(error).toBeInstanceOf(Failure);
    }
  };

  it('should be decided or refused, never crash', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), survives), { seed: 20261201, numRuns: 200 });
    const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('', 'x', '⟦', '…⟦⟧…'));
    const right = fc.record({
      document: fc.constant('a.txt'),
      place: fc.constantFrom(
        '⟦روسيا⟧',
        '…الرئيس ⟦موسكو⟧ وموسكو…',
        'و⟦موسكو⟧.',
        '⟦الاجتماع⟧',
        'في ⟦الاجتماع غير⟧ رسمي',
        '⟦قال⟧',
      ),
      decision: fc.constantFrom('keep', 'entity', 'nil', 'none', 'text'),
      reason: fc.constant('r'),
      evidence: fc.constant('e'),
      by: cell,
    });
    const values: Cells = { entity: 'Q61', text: 'لقاء' };
    const spoilt = fc.tuple(
      fc.constantFrom('document', 'kind', 'place', 'decision', 'value', 'reason', 'evidence', 'by', 'none'),
      fc.oneof(cell, fc.constantFrom('__proto__', 'constructor', 'text', 'repair')),
    );
    const row = fc.tuple(right, spoilt).map(([cells, [column, change]]): Cells => {
      const kind = cells.place.includes('الاجتماع') ? 'repair' : 'link';
      const all: Cells = { ...cells, kind, value: values[cells.decision] ?? '' };
      return column === 'none' ? all : { ...all, [column]: change };
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 2 }), fc.constantFrom(',', ';', '\t'), (rows, delimiter) =>
        survives(stringify(rows, { header: true, delimiter })),
      ),
      { seed: 20261201, numRuns: 400 },
    );
    // Many were right by chance: the whole way was gone.
    expect(decided).toBeGreaterThan(10);
  });

  it('should find a marked place again, exactly', () => {
    const words = fc.array(fc.constantFrom('a', 'bb', 'و', '…', '\n', '=1', '😀', '"', "'"), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (parts, from, length) => {
        const text = parts.join(' ');
        const points = Array.from(text);
        const start = points.slice(0, from % points.length).join('').length;
        const end = points.slice(0, (from % points.length) + 1 + (length % 5)).join('').length;
        const cell = marked(text, { start, end }, 2);
        const part = text.slice(start, end);
        if (cell === null || part.trim() === '') return;
        const back = readMarked(cell)!;
        expect(back.text.slice(back.part.start, back.part.end)).toBe(part);
        expect(text.indexOf(back.text) + back.part.start).toBe(start);
        expect(text.indexOf(back.text, text.indexOf(back.text) + 1)).toBe(-1);
      }),
      { seed: 20261201, numRuns: 500 },
    );
  });
});
