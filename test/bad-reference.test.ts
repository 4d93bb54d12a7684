/** Lexicon, knowledge, models, corrections and descriptions that are broken: file, line, what belongs there, what to do. */
import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE, lastRelease, put, SEEDS, temporaryFolder } from './small-seeds.ts';

const home = temporaryFolder();
let last: Awaited<ReturnType<typeof lastRelease>>;
beforeAll(async () => {
  last = await lastRelease(home);
});
afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

const expectRefusal: typeof last.expectRefusal = (...given) => last.expectRefusal(...given);

const jsonl = (...lines: readonly object[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
const linesOf = (path: string): string[] => fs.readFileSync(join(SEEDS, path), 'utf8').split('\n').slice(0, 3);

describe('knowledge', () => {
  const entities = (change: (lines: string[]) => string[]) => (seeds: string) =>
    put(seeds, { 'knowledge/entities.jsonl': `${change(linesOf('knowledge/entities.jsonl')).join('\n')}\n` });
  const at = (line: number) => `knowledge/entities.jsonl, line ${line}: found `;

  it('should name file and line of what is no JSON', () =>
    expectRefusal(
      entities(([a, b, c]) => [a!, b!.slice(0, -5), c!]),
      [at(2), 'which is no JSON, expected one JSON object; mend'],
    ));

  it('should name an empty line', () =>
    expectRefusal(
      entities(([a, b]) => [a!, '', b!]),
      [`${at(2)}an empty line, expected one JSON object; mend or remove`],
    ));

  it('should name the field that is wrong and its value', () =>
    expectRefusal(
      entities(([a, b]) => [a!, b!.replace(/"type": ?"[a-z]+"/, '"type": "planet"')]),
      [`${at(2)}"planet" in type, expected`, 'person', 'mend the line; its schema is in schemas/'],
    ));

  it('should name a field that does not belong there', () =>
    expectRefusal(
      entities(([a]) => [a!.replace('{', '{"colour": "red", ')]),
      [at(1), 'expected Unrecognized key: "colour"'],
    ));

  it('should name lines out of order and lines said twice', async () => {
    await expectRefusal(
      entities(([a, b]) => [b!, a!]),
      [`${at(2)}a line out of order for "ent_`, 'move it before line 1'],
    );
    await expectRefusal(
      entities(([a, b]) => [a!, b!, b!]),
      [`${at(3)}a second line for "ent_`, 'join it with line 2'],
    );
  });

  it('should name the byte and line at which UTF-8 breaks instead of replacing a letter', () => {
    const [first, second] = linesOf('knowledge/entities.jsonl').map((line) => Buffer.from(`${line}\n`));
    const cut = second!.findIndex((byte) => byte >= 0xd8);
    const broken = Buffer.concat([first!, second!.subarray(0, cut + 1), second!.subarray(cut + 2)]);
    const parts = [`${at(2)}0xd`, `at byte ${first!.length + cut}`, 'expected UTF-8; save the file as UTF-8'];
    return expectRefusal((seeds) => put(seeds, { 'knowledge/entities.jsonl': broken }), parts);
  });

  it('should name a file that is missing', () =>
    expectRefusal(
      (seeds) => fs.mkdirSync(join(seeds, 'knowledge')),
      [
        'knowledge/entities.jsonl: found nothing there (ENOENT), expected a file that can be read; see whether it is there',
      ],
    ));

  it('should be checked in a folder given instead of ours, too', async () => {
    const knowledge = join(home, 'knowledge');
    put(knowledge, { 'entities.jsonl': '{}\n', 'ambiguous.jsonl': '' });
    const failure = await last.refusal(() => {}, { reference: { knowledge } });
    expect(failure.message).toContain(`${at(1)}null in entity_id, expected`);
  });
});

describe('lexicon and models', () => {
  it('should name file and line of an entry that is wrong', () =>
    expectRefusal(
      (seeds) => put(seeds, { 'lexicon/weekdays.jsonl': jsonl({ name: 'الأحد', weekday: 8, remark: 'no such day' }) }),
      ['lexicon/weekdays.jsonl, line 1: found 8 in weekday, expected', '7', 'mend the line'],
    ));

  it('should name a file of an unknown name, and the names that are known', () =>
    expectRefusal(
      (seeds) => put(seeds, { 'lexicon/month.jsonl': '' }),
      ['lexicon/month.jsonl: found a file of an unknown name, expected', 'months.jsonl', 'rename or remove it'],
    ));

  it('should name a model that is broken', () =>
    expectRefusal(
      (seeds) => {
        fs.cpSync(join(SEEDS, 'models'), join(seeds, 'models'), { recursive: true });
        put(seeds, { 'models/word-order/weights.bin': 'short' });
      },
      ['models/word-order/weights.bin: found 5 bytes', 'expected 1048576; make it again'],
    ));
});

describe('description and changelog', () => {
  it.each([
    ['what is no JSON', '{', ['expected one JSON object; mend the file']],
    ['a list', '[]', ['found another shape', 'expected object', 'mend the file']],
    ['an unknown key', '{"name":"x","title":"x","summary":"x","keywords":[],"creator":"x","url":1}', ['key: "url"']],
    [
      'a wrong name',
      '{"name":"Two Words","title":"x","summary":"x","keywords":[],"creator":"x"}',
      ['found a wrong name'],
    ],
  ])('should refuse dataset.json that is %s', (_, content, parts) =>
    expectRefusal((seeds) => put(seeds, { 'dataset.json': content }), ['seeds/dataset.json: ', ...parts]),
  );

  it('should ask for a dataset.json that is missing', () =>
    expectRefusal(
      (seeds) => fs.rmSync(join(seeds, 'dataset.json')),
      ['seeds/dataset.json: found nothing there (ENOENT)'],
    ));

  it('should ask for a heading with version and day in CHANGELOG.md', () =>
    expectRefusal(
      (seeds) => put(seeds, { 'CHANGELOG.md': '# Changelog\n\n## 1.0\n\n- First.\n' }),
      [
        'CHANGELOG.md: found no version with a day, expected "## 1.2.3 – 2026-01-31"',
        'add the heading of this release',
      ],
    ));
});

describe('corrections', () => {
  const correction = (expected: string, text: string) => ({
    expect: expected,
    action: 'replace',
    text,
    reason: 'test',
    evidence: 'test',
    status: 'decided',
  });
  const corrections =
    (...lines: readonly object[]) =>
    (seeds: string) =>
      put(seeds, { 'corrections/a.jsonl': jsonl(...lines) });
  const at = (line: number) => `corrections/a.jsonl, line ${line}: found `;

  it('should be refused when their text is not there', () =>
    expectRefusal(corrections(correction('عقد قديم', 'عقد حديث')), [
      `${at(1)}"عقد قديم" nowhere`,
      'exactly once; read the place',
    ]));

  it('should be refused when their text is there twice', () => {
    expect(ARTICLE.split('رئيس')).toHaveLength(3);
    return expectRefusal(corrections(correction('رئيس', 'وزير')), [`${at(1)}"رئيس" more than once`, 'renew or remove']);
  });

  it('should be refused when two of them want the same characters', () =>
    expectRefusal(corrections(correction('اتفاق جديد', 'عقد حديث'), correction('جديد في', 'قديم في')), [
      at(2),
      'line 1',
    ]));

  it('should be refused when there is no document of their name', () =>
    expectRefusal(
      (seeds) => put(seeds, { 'corrections/z.jsonl': jsonl(correction('x', 'y')) }),
      ['corrections/z.jsonl: found no such document, expected the name of a raw file; rename or remove it'],
    ));
});
