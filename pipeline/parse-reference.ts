/**
 * What people know, from the contents of its files: lexicon, knowledge base and models. Knows no disk and no network, so
 * that it works in a browser, too; read-reference.ts and load-reference.ts bring the contents.
 */

import type { BlockKind } from '../schemas/fields.ts';
import { AmbiguousLine, KnowledgeLine } from '../schemas/knowledge-line.ts';
import { type Lexicon, lexicon } from '../schemas/lexicon-line.ts';
import { Failure, told } from './failure.ts';
import { parseLines } from './parse-lines.ts';
import type { Reference, RepairReference } from './records.ts';
import type { KindModel } from './text/kind-model.ts';
import { WEIGHTS } from './text/word-links.ts';
import { wordListOf } from './text/word-list.ts';

const ENTITIES = 'knowledge/entities.jsonl';
const AMBIGUOUS = 'knowledge/ambiguous.jsonl';
const WORDS = 'models/word-frequency/words.txt';
const WORD_ORDER = 'models/word-order/weights.bin';
const LINE_REVIEW = 'models/line-review/trees.json';
const LINE_WORDS = 'models/line-kinds/words.bin';
const LINE_PLACES = 'models/line-kinds/places.bin';
const LINE_TREES = 'models/line-kinds/trees.json';
const NAME_LABELS = 'models/names/labels.bin';
const NAME_CLITICS = 'models/names/clitics.bin';
const NAME_STEPS = 'models/names/steps.json';
const LINK_CONFIDENCE = 'models/link-confidence/weights.json';

type LexiconName = keyof Lexicon;
type LexiconFile<Name extends LexiconName = LexiconName> = `lexicon/${Name}.jsonl`;
const lexiconFile = <Name extends LexiconName>(name: Name): LexiconFile<Name> => `lexicon/${name}.jsonl`;
const LEXICON_NAMES = Object.keys(lexicon) as LexiconName[];

/** The lists of words that repairing looks into. A test repairs everything we have with these alone. */
const REPAIR_LEXICON = ['months', 'other-languages', 'stop-words'] as const satisfies readonly LexiconName[];

type TextFile =
  | LexiconFile
  | typeof ENTITIES
  | typeof AMBIGUOUS
  | typeof WORDS
  | typeof LINE_REVIEW
  | typeof LINE_TREES
  | typeof NAME_STEPS
  | typeof LINK_CONFIDENCE;
type BinaryFile = typeof WORD_ORDER | typeof LINE_WORDS | typeof LINE_PLACES | typeof NAME_LABELS | typeof NAME_CLITICS;
type RepairTextFile =
  | LexiconFile<(typeof REPAIR_LEXICON)[number]>
  | typeof ENTITIES
  | typeof WORDS
  | typeof LINE_REVIEW;

/** Contents of files by their path in `seeds/`: text, and bytes for the weights. */
export type ReferenceFiles = { readonly [Path in TextFile]?: string } & { readonly [Path in BinaryFile]?: Uint8Array };

/** The contents that repairing needs, all of them. An empty text stands for a list of your own that has no entry. */
export type RepairFiles = { readonly [Path in RepairTextFile]: string } & { readonly [WORD_ORDER]: Uint8Array };

/** The paths of the files that repairing needs, in the folder `seeds` of this package. */
export const repairFiles: readonly (keyof RepairFiles)[] = [
  ENTITIES,
  ...REPAIR_LEXICON.map(lexiconFile),
  WORDS,
  WORD_ORDER,
  LINE_REVIEW,
];

/** The names of the files that a lexicon may have. */
export const lexiconFileNames: readonly string[] = LEXICON_NAMES.map((name) => `${name}.jsonl`);

/** True for the files that are no text. */
export const isBinary = (path: keyof ReferenceFiles): path is BinaryFile => path.endsWith('.bin');

/** Gives the contents of a file; undefined if there is none. */
export type ContentsOf = <Path extends keyof ReferenceFiles>(path: Path) => ReferenceFiles[Path];

/**
 * The whole reference. Contents are asked for one by one; a lexicon may leave files out, and then has none of their words.
 * @throws Failure naming the file and line that is broken
 */
export function parseReference(contentsOf: ContentsOf): Reference {
  return {
    lexicon: lexiconOf(contentsOf, LEXICON_NAMES),
    knowledge: knowledgeOf(contentsOf),
    ambiguous: parseLines(given(contentsOf, AMBIGUOUS), AMBIGUOUS, AmbiguousLine, (e) => e.name),
    ...modelsOf(contentsOf),
    lineKinds: lineKindsOf(contentsOf),
    names: namesOf(contentsOf),
    linkConfidence: linkConfidenceOf(given(contentsOf, LINK_CONFIDENCE)),
  };
}

/**
 * Makes the reference that repairing needs from the contents of the files in `repairFiles`. Takes about 0.2 s; keep it.
 * @throws Failure naming the file and line that is broken, or the file that is missing
 */
export function referenceOf(files: RepairFiles): RepairReference {
  const contentsOf: ContentsOf = (path) => (files as ReferenceFiles)[path];
  for (const path of repairFiles) given(contentsOf, path);
  return {
    lexicon: lexiconOf(contentsOf, REPAIR_LEXICON),
    knowledge: knowledgeOf(contentsOf),
    ...modelsOf(contentsOf),
  };
}

function lexiconOf<Name extends LexiconName>(contentsOf: ContentsOf, names: readonly Name[]): Pick<Lexicon, Name> {
  const entries = names.map((name) => {
    const path: LexiconFile = lexiconFile(name);
    const schema = lexicon[name] as (typeof lexicon)[LexiconName];
    return [name, parseLines<Record<string, unknown>>(contentsOf(path) ?? '', path, schema, keyOf)];
  });
  return Object.fromEntries(entries) as Pick<Lexicon, Name>;
}

const knowledgeOf = (contentsOf: ContentsOf): KnowledgeLine[] =>
  parseLines(given(contentsOf, ENTITIES), ENTITIES, KnowledgeLine, (e) => e.entity_id);

const modelsOf = (contentsOf: ContentsOf): Pick<Reference, 'wordOrder' | 'wordFrequency' | 'lineReview'> => ({
  wordOrder: wordOrderOf(given(contentsOf, WORD_ORDER)),
  wordFrequency: wordListOf(given(contentsOf, WORDS)),
  lineReview: lineReviewOf(given(contentsOf, LINE_REVIEW)),
});

/** An entry is known by its first field, and by its second where one word has two entries. */
const keyOf = (entry: Record<string, unknown>): string => Object.values(entry).slice(0, 2).join('\t');

function given<Path extends keyof ReferenceFiles>(
  contentsOf: ContentsOf,
  path: Path,
): NonNullable<ReferenceFiles[Path]> {
  const contents = contentsOf(path);
  if (isBinary(path) ? contents instanceof Uint8Array : typeof contents === 'string') return contents!;
  const found = contents === undefined ? 'nothing' : 'something else';
  const type = isBinary(path) ? 'a Uint8Array' : 'a string';
  throw new Failure(told(path, found, `the contents of the file, ${type}`, 'give every file that `repairFiles` names'));
}

function wordOrderOf(bytes: Uint8Array): Int8Array {
  if (bytes.length !== WEIGHTS) {
    throw new Failure(told(WORD_ORDER, `${bytes.length} bytes`, `${WEIGHTS}`, 'make it again; see the card beside it'));
  }
  return new Int8Array(bytes);
}

function lineKindsOf(contentsOf: ContentsOf): Reference['lineKinds'] {
  const next = 'make it again; see the card beside it';
  const { words, places, ...trees } =
    jsonOf<Reference['lineKinds']['trees'] & { words: BlockKind[]; places: BlockKind[] }>(
      given(contentsOf, LINE_TREES),
    ) ?? {};
  if (!words || !places || !trees.trees) throw new Failure(told(LINE_TREES, 'something else', 'kinds and trees', next));
  const model = (path: typeof LINE_WORDS | typeof LINE_PLACES, kinds: readonly BlockKind[]): KindModel<BlockKind> => {
    const bytes = given(contentsOf, path);
    if (Number.isInteger(Math.log2(bytes.length / kinds.length))) return { kinds, weights: new Int8Array(bytes) };
    throw new Failure(told(path, `${bytes.length} bytes`, `${kinds.length} times a power of two`, next));
  };
  return {
    words: model(LINE_WORDS, words),
    places: model(LINE_PLACES, places),
    trees: trees as Reference['lineKinds']['trees'],
  };
}

function namesOf(contentsOf: ContentsOf): Reference['names'] {
  const next = 'make it again; see the card beside it';
  const parsed = jsonOf<{ labels: string[]; clitics: ('0' | '1' | '2')[]; begins: number[]; steps: number[][] }>(
    given(contentsOf, NAME_STEPS),
  );
  const { labels, clitics, begins, steps } = parsed ?? {};
  if (!labels || !clitics || !begins || steps?.length !== labels.length) {
    throw new Failure(told(NAME_STEPS, 'something else', 'labels and their steps', next));
  }
  const weights = (path: typeof NAME_LABELS | typeof NAME_CLITICS, kinds: number): Int8Array => {
    const bytes = given(contentsOf, path);
    if (Number.isInteger(Math.log2(bytes.length / kinds))) return new Int8Array(bytes);
    throw new Failure(told(path, `${bytes.length} bytes`, `${kinds} times a power of two`, next));
  };
  return {
    labels: {
      labels,
      weights: weights(NAME_LABELS, labels.length),
      steps: Int16Array.from([...steps.flat(), ...begins]),
    },
    clitics: { kinds: clitics, weights: weights(NAME_CLITICS, clitics.length) },
  };
}

function linkConfidenceOf(text: string): Reference['linkConfidence'] {
  const { signs, weights } = jsonOf<Reference['linkConfidence']>(text) ?? {};
  if (signs && weights?.length === signs.length) return { signs, weights };
  const next = 'make it again; see the card beside it';
  throw new Failure(told(LINK_CONFIDENCE, 'something else', 'a weight for each sign', next));
}

/** What the text says as JSON; nothing if it is none. */
function jsonOf<Value>(text: string): Partial<Value> | null {
  try {
    return JSON.parse(text) as Partial<Value>;
  } catch {
    return null;
  }
}

function lineReviewOf(text: string): Reference['lineReview'] {
  const { lines, texts } = jsonOf<Reference['lineReview']>(text) ?? {};
  if (lines?.trees && texts?.trees) return { lines, texts };
  const next = 'make it again; see the card beside it';
  throw new Failure(told(LINE_REVIEW, 'something else', 'trees for lines and for texts', next));
}
