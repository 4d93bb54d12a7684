/**
 * Names against the AQMAR corpus: people, places and bodies in 28 articles of Arabic Wikipedia, cross-validated by article: each fourth of the
 * articles is read by a model that was learnt from the others and from all our lessons. Its sentences weigh as much as ours here; in the model that
 * is shipped, which is for news, half as much.
 *
 *   npm run -s names-aqmar -- --file aqmar.jsonl --lessons test/bench/names/training --texts DIR [--parts 4] [--runs 2] [--weight 1]
 *
 * Our spans are widened to its habits: clitics inside, class nouns inside (`مدينة بغداد`); facilities are places there, media and armed forces
 * bodies, and so are national teams; nationalities and its other names (MISC) are left out. --texts is the folder of the open texts that the lessons stand off from. Without --lessons the model
 * that is shipped is taken: it was learnt from all articles, and its figures say how well it remembers them.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { learnNames, partOf } from '../../../pipeline/build-seeds/learn-names.ts';
import { taught } from '../../../pipeline/build-seeds/name-examples.ts';
import { readAqmar, readLessons } from '../../../pipeline/build-seeds/read-name-lessons.ts';
import { readReference } from '../../../pipeline/read-reference.ts';
import type { Reference } from '../../../pipeline/records.ts';
import { fold } from '../../../pipeline/text/arabic.ts';
import { codePointsOf } from '../../../pipeline/text/code-points.ts';
import { linkedText } from './linked-text.ts';

interface Row {
  readonly article: string;
  readonly text: string;
  readonly entities: readonly { type: string; start: number; end: number }[];
}

const { values: options } = parseArgs({
  options: {
    file: { type: 'string' },
    lessons: { type: 'string' },
    texts: { type: 'string' },
    parts: { type: 'string', default: '4' },
    runs: { type: 'string', default: '2' },
    weight: { type: 'string', default: '1' },
  },
});
if (!options.file) throw new Error('expected --file FILE, the sentences of AQMAR as JSON Lines');

const KINDS: Readonly<Record<string, string>> = {
  ...{ person: 'PER', place: 'LOC', facility: 'LOC', organization: 'ORG', media: 'ORG', military: 'ORG' },
};
/** A country that stands for its team is a place to us, and a body there with the word for a team. */
const TEAM = /(?:منتخب|فريق|نادي)/u;

const reference = readReference();
const classNouns = new Set(
  [
    ...reference.lexicon['class-nouns'].filter((e) => e.class !== 'title').map((e) => e.word),
    ...reference.lexicon['name-heads'].filter((e) => !e.introduces.includes('person')).map((e) => e.word),
  ].map(fold),
);

/** The beginning of the span with the clitics before it and the class noun before those. */
function widened(text: string, start: number): number {
  let at = start;
  while (at > 0 && /\p{L}/u.test(text[at - 1]!)) at--;
  const before = /([\p{L}\p{M}]+) $/u.exec(text.slice(Math.max(0, at - 30), at))?.[1];
  if (!before) return at;
  const word = fold(before).replace(/^(?:[وف]?(?:ال|بال|لل|كال)|[وفبلك])(?=.{3})/, '');
  return classNouns.has(word) || classNouns.has(fold(before)) ? at - before.length - 1 : at;
}

const rows = readFileSync(options.file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);
const articles = new Map<string, Row[]>();
for (const row of rows) articles.set(row.article, [...(articles.get(row.article) ?? []), row]);

const sums = new Map<string, { right: number; over: number; given: number; expected: number }>();
const sumOf = (kind: string) => {
  const sum = sums.get(kind) ?? { right: 0, over: 0, given: 0, expected: 0 };
  sums.set(kind, sum);
  return sum;
};

/** The reference for an article: with a model that has not seen it. */
const PARTS = 4;
const unseen = new Map<number, Reference>();
function referenceFor(article: string): Reference {
  if (!options.lessons || !options.texts) return reference;
  const part = partOf(article, PARTS);
  let own = unseen.get(part);
  if (!own) {
    const lessons = [
      ...readLessons(options.lessons, options.texts),
      ...readAqmar(options.file!).filter(({ group }) => partOf(group, PARTS) !== part),
    ];
    const documents = lessons.map((lesson) => taught(lesson, reference, lesson.isOther ? Number(options.weight) : 1));
    own = { ...reference, names: { ...reference.names, labels: learnNames(documents, Number(options.runs)) } };
    unseen.set(part, own);
    console.log(`part ${part + 1} learnt`);
  }
  return own;
}

for (const [article, sentences] of articles) {
  if (options.lessons && partOf(article, PARTS) >= Number(options.parts)) continue;
  const mentions = linkedText(sentences.map(({ text }) => text).join('\n'), referenceFor(article));
  let offset = 0;
  for (const { text, entities } of sentences) {
    const units = codePointsOf(text);
    const all = entities.map(({ type, start, end }) => ({
      type,
      start: units.toUnits(start),
      end: units.toUnits(end),
    }));
    const truth = all.filter(({ type }) => type !== 'MISC');
    const others = all.filter(({ type }) => type === 'MISC');
    const found = mentions
      .filter(
        ({ rawStart, rawEnd, form }) => rawStart >= offset && rawEnd <= offset + text.length && form !== 'demonym',
      )
      .flatMap(({ type, rawStart, rawEnd }) => {
        const start = widened(text, rawStart - offset);
        const isTeam = type === 'place' && TEAM.test(fold(text.slice(start, rawStart - offset)));
        const kind = isTeam ? 'ORG' : KINDS[type];
        return kind ? [{ type: kind, start, end: rawEnd - offset }] : [];
      })
      // Names of its other kinds are left out of scores, on both sides.
      .filter((name) => !others.some((other) => other.start < name.end && other.end > name.start));
    for (const kind of ['all', 'PER', 'LOC', 'ORG']) {
      const sum = sumOf(kind);
      const of = <Name extends { type: string }>(names: readonly Name[]) =>
        names.filter(({ type }) => kind === 'all' || type === kind);
      sum.expected += of(truth).length;
      sum.given += of(found).length;
      for (const name of of(found)) {
        if (truth.some((t) => t.type === name.type && t.start === name.start && t.end === name.end)) sum.right++;
        if (truth.some((t) => t.type === name.type && t.start < name.end && t.end > name.start)) sum.over++;
      }
    }
    offset += text.length + 1;
  }
}

for (const [kind, { right, over, given, expected }] of sums) {
  const f1 = (n: number) => ((2 * n) / (given + expected)).toFixed(3);
  console.log(
    `${kind.padEnd(4)} span P ${(right / given).toFixed(3)} R ${(right / expected).toFixed(3)} F1 ${f1(right)}; overlap F1 ${f1(over)}; ${expected} names`,
  );
}
