import type { SentenceFeatures } from '../text/sequence-model.ts';
import type { WordTable } from '../text/word-table.ts';
import type { Echoes } from './name-echoes.ts';
import type { WordSigns } from './word-signs.ts';

/** How a feature knows a word: by its place only, by itself, or from the knowledge base. */
export const FROM = { context: 0, word: 1, knowledge: 2, document: 4 } as const;

/** By word: what the knowledge base and the list of names say of it, 0 for nothing; see known-signs.ts. */
export interface NameSigns {
  readonly known: Int32Array;
  readonly listed: Int32Array;
}

const MOST = 166;

/**
 * What the model of names sees of the words of a sentence, `first` to `last` (one past): each word, its beginnings, endings and
 * pieces, its neighbours, what the lexicon and the knowledge base say of them.
 *
 * @param kinds filled with a value of `FROM` for each feature, if given
 */
export function nameFeatures(
  words: WordTable,
  signs: WordSigns,
  { known, listed }: NameSigns,
  first: number,
  last: number,
  kinds?: number[],
): SentenceFeatures {
  const size = last - first;
  const features = new Int32Array(size * MOST);
  const at = new Int32Array(size + 1);
  let filled = 0;
  let from: number = FROM.context;
  const add = (template: number, value: number) => {
    if (kinds) kinds.push(from);
    features[filled++] = mixed(template, value);
  };
  const { letters, at: wordAt } = words;
  const {
    whole,
    core,
    stem,
    shape,
    rarity,
    classes,
    family,
    gap,
    clitics,
    rest,
    restClasses,
    quoted,
    quoteEdge,
    topics,
  } = signs;
  const EDGE = -1;
  const look = (list: Int32Array | Uint8Array, i: number) => (i < first || i >= last ? EDGE : list[i]!);
  for (let i = first; i < last; i++) {
    from = FROM.word;
    add(1, whole[i]!);
    add(2, core[i]!);
    add(3, stem[i]!);
    add(4, mixed(look(whole, i - 1), whole[i]!));
    add(5, mixed(look(whole, i + 1), whole[i]!));
    from = FROM.context;
    add(6, look(whole, i - 1));
    add(7, look(core, i - 1));
    add(8, look(whole, i + 1));
    add(9, look(core, i + 1));
    add(10, look(core, i - 2));
    add(11, look(core, i + 2));
    add(12, look(stem, i - 1));
    add(13, mixed(look(core, i - 1), look(core, i - 2)));
    add(14, mixed(look(core, i - 1), look(core, i + 1)));
    const [a, b] = [wordAt[i]!, wordAt[i + 1]!];
    const c = a + clitics[i]!;
    for (let n = 1; n <= 4 && c + n <= b; n++) {
      add(15 + n, hashLetters(letters, c, c + n));
      add(20 + n, hashLetters(letters, b - n, b));
    }
    for (let k = c; k + 3 <= b && k < c + 10; k++) add(25, hashLetters(letters, k, k + 3));
    if (i > first) add(26, hashLetters(letters, Math.max(wordAt[i - 1]!, a - 2), a));
    if (i + 1 < last) {
      const [d, e] = [b, wordAt[i + 2]!];
      add(27, hashLetters(letters, d, Math.min(d + 2, e)));
      add(28, hashLetters(letters, Math.max(d, e - 2), e));
    }
    add(29, shape[i]!);
    add(30, mixed(shape[i]! & 1, look(shape, i - 1) & 1) * 4 + (look(shape, i + 1) & 1));
    add(31, rarity[i]!);
    add(32, look(rarity, i - 1));
    add(33, look(rarity, i + 1));
    add(34, mixed(rarity[i]!, look(rarity, i - 1)));
    add(35, mixed(rarity[i]!, look(rarity, i + 1)));
    add(36, classes[i]!);
    add(37, look(classes, i - 1));
    if (i > first) for (let bits = classes[i - 1]!, k = 0; bits !== 0; bits >>>= 1, k++) if (bits & 1) add(96, k);
    for (let bits = classes[i]!, k = 0; bits !== 0; bits >>>= 1, k++) if (bits & 1) add(97, k);
    add(38, look(classes, i + 1));
    add(39, look(classes, i - 2));
    add(40, mixed(look(classes, i - 1), rarity[i]!));
    add(41, mixed(look(classes, i - 1), shape[i]! & 1));
    add(42, mixed(classes[i]!, look(classes, i + 1)));
    add(43, gap[i]!);
    add(44, look(gap, i + 1));
    add(45, mixed(gap[i]!, shape[i]!));
    add(46, mixed(rarity[i]!, shape[i]!));
    add(47, clitics[i]!);
    add(60, family[i]!);
    for (let k = 0; k < 8; k++) add(61 + k, (family[i]! >> (2 * k)) & 3);
    add(70, look(family, i - 1));
    add(71, look(family, i + 1));
    add(72, mixed(family[i]!, rarity[i]!));
    add(73, mixed(family[i]! >> 14, look(family, i + 1) >> 14));
    add(90, look(core, i - 3));
    add(91, mixed(look(classes, i - 2), look(classes, i - 1)));
    if (quoted[i] !== 0) {
      add(92, quoteEdge[i]!);
      add(93, quoted[i]!);
      add(94, mixed(quoted[i]!, quoteEdge[i]!));
      add(95, mixed(quoteEdge[i]!, rarity[i]!));
    }
    for (let k = 0; k < 8; k += 2) {
      const level = (topics >> k) & 3;
      if (level === 0) continue;
      const topic = k * 4 + level;
      add(100, mixed(topic, rarity[i]! > 12 ? 1 : 0));
      add(101, mixed(topic, known[i]! >> 3));
      add(102, mixed(topic, listed[i]! >> 2));
      add(103, mixed(topic, look(core, i - 1)));
    }
    if (rest[i] !== 0) {
      add(74, rest[i]!);
      add(75, mixed(rest[i]!, rarity[i]!));
      add(76, restClasses[i]!);
      add(77, mixed(rest[i]! >> 6, look(rarity, i - 1)));
      add(78, mixed(restClasses[i]! >> 16, look(known, i - 1)));
    }
    from = FROM.knowledge;
    if (look(listed, i) > 0) {
      add(85, listed[i]!);
      add(86, mixed(listed[i]!, look(core, i - 1)));
      add(87, mixed(listed[i]!, known[i]!));
    }
    add(88, look(listed, i - 1));
    add(89, look(listed, i + 1));
    add(50, known[i]!);
    add(51, look(known, i - 1));
    add(52, look(known, i + 1));
    add(53, mixed(known[i]!, look(known, i + 1)));
    add(54, mixed(known[i]!, rarity[i]!));
    add(55, mixed(known[i]!, look(classes, i - 1)));
    add(56, mixed(known[i]!, look(core, i - 1)));
    add(57, mixed(known[i]!, look(known, i - 1)));
    from = FROM.context;
    at[i - first + 1] = filled;
  }
  return { size, at, features: features.subarray(0, filled) };
}

/**
 * What the model sees of the words of a sentence once it has read the document: what the same words are elsewhere in it.
 *
 * @param echoes by word, from name-echoes.ts
 */
export function echoFeatures({ label, sureness, times }: Echoes, first: number, last: number): SentenceFeatures {
  const size = last - first;
  const features = new Int32Array(size * 8);
  const at = new Int32Array(size + 1);
  let filled = 0;
  const look = (i: number) => (i < first || i >= last ? -1 : label[i]!);
  for (let i = first; i < last; i++) {
    if (times[i]! > 0) {
      features[filled++] = mixed(80, label[i]!);
      features[filled++] = mixed(81, label[i]! * 8 + sureness[i]!);
      features[filled++] = mixed(82, mixed(label[i]!, Math.min(times[i]!, 4)));
    }
    if (look(i - 1) > 0) features[filled++] = mixed(83, mixed(look(i - 1), label[i]!));
    if (look(i + 1) > 0) features[filled++] = mixed(84, mixed(look(i + 1), label[i]!));
    at[i - first + 1] = filled;
  }
  return { size, at, features: features.subarray(0, filled) };
}

function mixed(a: number, b: number): number {
  let hash = Math.imul(b ^ Math.imul(a + 0x7f4a7c15, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function hashLetters(letters: Uint16Array, from: number, to: number): number {
  let hash = to - from;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ letters[i]!, 0x01000193);
  return hash;
}
