import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { PhraseIndex } from '../text/phrase-index.ts';
import { UNKNOWN, type WordList } from '../text/word-list.ts';
import { hashOfLetters, lettersOf, type WordTable, wordTable } from '../text/word-table.ts';
import { isPlausible, readingsAt } from './proclitics.ts';
import { familyOf } from './word-family.ts';

/** What a model of names sees of each word by itself, as numbers that are the same for the same thing. */
export interface WordSigns {
  /** The folded word; the word without its clitics, and also without its article. */
  readonly whole: Int32Array;
  readonly core: Int32Array;
  readonly stem: Int32Array;
  /** Letters of clitics that were taken off for the core. */
  readonly clitics: Uint8Array;
  /** Script and letter case, length, article. */
  readonly shape: Int32Array;
  /** How rare the core is, in steps. */
  readonly rarity: Uint8Array;
  /** What the lexicon says of it: bits of `CLASSES`. */
  readonly classes: Int32Array;
  /** Which other forms of the word the word list has; see word-family.ts. */
  readonly family: Int32Array;
  /** How much the document speaks of each of `TOPICS`: two bits a topic, the same for all its words. */
  readonly topics: number;
  /** What would remain without a first letter that may be a clitic: that letter, how rare the rest is, whether it stands elsewhere. */
  readonly rest: Int32Array;
  /** What the lexicon says of that rest. */
  readonly restClasses: Int32Array;
  /** Of a word in quotation marks: the word that stands before them; else 0. */
  readonly quoted: Int32Array;
  /** Whether the quotation begins (1) and ends (2) with the word, for short ones. */
  readonly quoteEdge: Uint8Array;
  /** What stands between the word and the one before it. */
  readonly gap: Int32Array;
}

/** What the lexicon knows words for; the order is that of the bits. */
const CLASSES = [
  'surname',
  'title',
  'class_noun',
  'office',
  'given_name',
  'speech_verb',
  'month',
  'locative',
  'stop_word',
  'day',
  'currency',
] as const;
type Class = (typeof CLASSES)[number];
/** Types of names that words open or introduce; their bits stand behind those of the classes. */
const HEADS = [
  'person',
  'organization',
  'place',
  'facility',
  'media',
  'military',
  'event',
  'agreement',
  'project',
  'work',
];

interface Lexical {
  readonly index: PhraseIndex;
  readonly bits: number[];
}

const lexical = perReference(({ lexicon }: Reference): Lexical => {
  const index = new PhraseIndex();
  const bits: number[] = [];
  const add = (word: string, kind: Class) => {
    const node = index.add(wordTable(word));
    if (node > 0) bits[node] = (bits[node] ?? 0) | (1 << CLASSES.indexOf(kind));
  };
  for (const { word, introduces } of lexicon['name-heads']) {
    const heads = HEADS.reduce((sum, type, k) => sum | (introduces.includes(type) ? 1 << (CLASSES.length + k) : 0), 0);
    for (const form of [word, `ال${word}`]) {
      const node = index.add(wordTable(form));
      bits[node] = (bits[node] ?? 0) | heads;
    }
  }
  for (const { word, class: kind } of lexicon['class-nouns']) for (const form of [word, `ال${word}`]) add(form, kind);
  for (const { name } of lexicon['given-names']) add(name, 'given_name');
  for (const { name } of lexicon['first-names']) add(name, 'given_name');
  for (const { name } of lexicon.surnames) add(name, 'surname');
  for (const { word } of lexicon['speech-verbs']) add(word, 'speech_verb');
  for (const { name } of lexicon.months) add(name, 'month');
  for (const { word } of lexicon.locatives) add(word, 'locative');
  for (const { word } of lexicon['stop-words']) add(word, 'stop_word');
  for (const { name } of lexicon.weekdays) add(name, 'day');
  for (const { word } of lexicon.currencies) add(word, 'currency');
  return { index, bits };
});

const [ALEF, LAM] = [0x627, 0x644];
/** Steps of the word list (hundredths of a power of ten) that count as one. */
const STEP = 60;

export function wordSigns(words: WordTable, reference: Reference): WordSigns {
  const { size, letters, at, starts, ends, text } = words;
  const { index, bits } = lexical(reference);
  const signs: WordSigns = {
    whole: new Int32Array(size),
    core: new Int32Array(size),
    stem: new Int32Array(size),
    clitics: new Uint8Array(size),
    shape: new Int32Array(size),
    rarity: new Uint8Array(size),
    classes: new Int32Array(size),
    family: new Int32Array(size),
    topics: topicsOf(words, reference),
    quoted: new Int32Array(size),
    quoteEdge: new Uint8Array(size),
    rest: new Int32Array(size),
    restClasses: new Int32Array(size),
    gap: new Int32Array(size),
  };
  for (let i = 0; i < size; i++) {
    const [from, to] = [at[i]!, at[i + 1]!];
    const clitics = likelyClitics(words, i, reference.wordFrequency);
    const core = from + clitics;
    const hasArticle = to - core > 3 && letters[core] === ALEF && letters[core + 1] === LAM;
    signs.clitics[i] = clitics;
    signs.whole[i] = hashOfLetters(letters, from, to);
    signs.core[i] = hashOfLetters(letters, core, to);
    signs.stem[i] = hashOfLetters(letters, hasArticle ? core + 2 : core, to);
    signs.shape[i] = shapeOf(text, starts[i]!, ends[i]!) * 2 + Number(hasArticle);
    const step = Math.min(
      reference.wordFrequency.foldedStepAt(
        text,
        starts[i]! + (ends[i]! - starts[i]! === to - from ? clitics : 0),
        ends[i]!,
      ),
      UNKNOWN,
    );
    signs.rarity[i] = Math.floor(step / STEP);
    const node = index.next(0, letters, core, to);
    signs.classes[i] = node > 0 ? (bits[node] ?? 0) : 0;
    signs.family[i] = familyOf(lettersOf(words, hasArticle ? core + 2 : core, to), reference.wordFrequency);
    signs.gap[i] = gapBefore(words, i);
  }
  addRests(words, signs, reference);
  addQuotations(words, signs);
  return signs;
}

/** Conjunctions and prepositions that are written together with a word: و ف ب ل ك. */
const CLITICS = [0x648, 0x641, 0x628, 0x644, 0x643];
const LEAST_REST = 3;

function addRests(words: WordTable, { rest, restClasses, whole }: WordSigns, reference: Reference): void {
  const { size, letters, at, starts, ends, text } = words;
  const { index, bits } = lexical(reference);
  const seen = new Set(whole);
  for (let i = 0; i < size; i++) {
    const [from, to] = [at[i]!, at[i + 1]!];
    const clitic = CLITICS.indexOf(letters[from]!) + 1;
    if (clitic === 0 || to - from <= LEAST_REST || ends[i]! - starts[i]! !== to - from) continue;
    const step = Math.min(reference.wordFrequency.foldedStepAt(text, starts[i]! + 1, ends[i]!), UNKNOWN);
    const isSeen = seen.has(hashOfLetters(letters, from + 1, to));
    rest[i] = clitic * 64 + Math.floor(step / STEP) * 2 + Number(isSeen);
    const node = index.next(0, letters, from + 1, to);
    restClasses[i] = clitic * 65536 + (node > 0 ? (bits[node] ?? 0) : 0);
  }
}

const TOPICS = ['sport', 'business', 'military', 'culture'] as const;
/** Words of a topic among a hundred, from which on a text speaks of it a little, much, most of all. */
const LEVELS = [1, 3, 6];

const topicWords = perReference(({ lexicon }: Reference) => {
  const index = new PhraseIndex();
  const topics: number[] = [];
  for (const { word, topic } of lexicon['topic-words']) topics[index.add(wordTable(word))] = TOPICS.indexOf(topic);
  return { index, topics };
});

function topicsOf({ size, letters, at }: WordTable, reference: Reference): number {
  const { index, topics } = topicWords(reference);
  const counts = TOPICS.map(() => 0);
  for (let i = 0; i < size; i++) {
    const topic = topics[index.next(0, letters, at[i]!, at[i + 1]!)];
    if (topic !== undefined) counts[topic]!++;
  }
  return counts.reduce(
    (bits, n, k) => bits | (LEVELS.filter((level) => n * 100 >= level * size && n > 1).length << (2 * k)),
    0,
  );
}

/** The most letters that are likely clitics: what remains is a word of the list, and a clearly more frequent one. */
function likelyClitics(words: WordTable, word: number, list: WordList): number {
  let most = 0;
  for (let n = 1, reading = readingsAt(words, word, n); reading; reading = readingsAt(words, word, ++n)) {
    const { clitics } = reading;
    if (clitics <= most || list.stepAt(words.text, words.starts[word]! + clitics, words.ends[word]!) === UNKNOWN)
      continue;
    if (isPlausible(words, word, clitics, list)) most = clitics;
  }
  return most;
}

/** Arabic, Latin with capital letters, small, both, digits, or other; with the length up to eight letters. */
function shapeOf(text: string, start: number, end: number): number {
  let [arabic, upper, lower, digits] = [0, 0, 0, 0];
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if ((c >= 0x660 && c < 0x66a) || (c >= 0x30 && c < 0x3a)) digits = 1;
    else if (c >= 0x600 && c < 0x700) arabic = 1;
    else if (c >= 0x41 && c < 0x5b) upper = 1;
    else if (c >= 0x61 && c < 0x7b) lower = 1;
  }
  return (arabic | (upper << 1) | (lower << 2) | (digits << 3)) * 16 + Math.min(end - start, 8);
}

/** One blank (0), nothing or a line's beginning (1), else the last mark before the word. */
function gapBefore({ text, starts, ends }: WordTable, word: number): number {
  const end = starts[word]!;
  const start = word === 0 ? 0 : ends[word - 1]!;
  if (end === start) return 1;
  for (let i = end - 1; i >= start; i--) {
    const c = text.charCodeAt(i);
    if (c === 0x0a) return 1;
    if (c !== 0x20) return c;
  }
  return 0;
}

const QUOTES = new Set([...'"“”„«»'].map((mark) => mark.charCodeAt(0)));
/** A quotation of more words is speech, no name. */
const LONGEST_NAME = 8;

/** Marks the words of short quotations: a name in quotation marks is told by the word before them (`سفينة "…"`). */
function addQuotations(words: WordTable, { quoted, quoteEdge, core }: WordSigns): void {
  const { size, starts, ends, text } = words;
  const hasQuote = (from: number, to: number) => {
    for (let i = from; i < to; i++) if (QUOTES.has(text.charCodeAt(i))) return true;
    return false;
  };
  for (let i = 0; i < size; i++) {
    if (!hasQuote(i === 0 ? 0 : ends[i - 1]!, starts[i]!)) continue;
    let last = i;
    while (
      last < size &&
      last < i + LONGEST_NAME &&
      !hasQuote(ends[last]!, last + 1 < size ? starts[last + 1]! : text.length)
    )
      last++;
    if (last >= size || last >= i + LONGEST_NAME) continue;
    const before = i === 0 ? 1 : core[i - 1]! || 1;
    for (let k = i; k <= last; k++) quoted[k] = before;
    quoteEdge[i]! |= 1;
    quoteEdge[last]! |= 2;
    // The mark that closes this quotation opens none.
    i = last;
  }
}
