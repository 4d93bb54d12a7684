import type { AmbiguousLine, KnowledgeLine, KnownName } from '../../schemas/knowledge-line.ts';
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { bare, fold, foldOnce } from '../text/arabic.ts';
import { PhraseIndex } from '../text/phrase-index.ts';
import { type WordTable, wordTable } from '../text/word-table.ts';

/** A name in the index: what it is a name of. */
export interface Entry {
  readonly entity: KnowledgeLine;
  readonly name: KnownName;
  /** Names with Latin letters count only as they are written. */
  readonly isLatin: boolean;
  /** The last letter of the name without marks, unfolded. */
  readonly lastLetter: number;
  /**
   * A name that was made from one of the knowledge base by leaving out what says its kind or its state: `نوائي` from `ولاية نوائي`,
   * `مجلس الشيوخ` from `مجلس الشيوخ الأمريكي`. It counts only where the surroundings say the same.
   */
  readonly derived: 'kind' | 'state' | null;
}

const NONE: readonly Entry[] = [];
const DERIVED: readonly Entry['derived'][] = [null, 'kind', 'state'];
/** Bits behind those of the last letter. */
const LATIN = 1 << 16;
const DERIVED_AT = 17;

/** Names of more words are not found: how long the walk from a word may be does not depend on the knowledge base. */
export const LONGEST_NAME = 32;

/** All names of the knowledge base: one walk over the text finds every name. */
export class Gazetteer {
  private readonly index: PhraseIndex;
  /**
   * The names, in the order in which they are entered: half a million are held as what they refer to, and made into an entry when
   * they are found.
   */
  private readonly entities: KnowledgeLine[] = [];
  private readonly names: KnownName[] = [];
  /** The last letter, with bits for what else an entry says. */
  private marks: Int32Array<ArrayBuffer>;
  /** By name: the one that ends at the same node, or 0; names are counted from 1. */
  private others: Int32Array<ArrayBuffer>;
  /** By node: the first name that ends there, or 0. */
  private firsts: Int32Array<ArrayBuffer>;
  /** By node: its names, once they are asked for. */
  private readonly lists = new Map<number, readonly Entry[]>();
  private readonly shared = new Map<number, AmbiguousLine>();

  constructor({ knowledge, ambiguous, lexicon }: Pick<Reference, 'knowledge' | 'ambiguous' | 'lexicon'>) {
    const { names, words, letters } = sizeOf(knowledge);
    this.index = new PhraseIndex(words, letters);
    // With room for names that are made from others.
    this.marks = new Int32Array(names * 2 + 1);
    this.others = new Int32Array(names * 2 + 1);
    this.firsts = new Int32Array(words * 2 + 1);
    for (const entity of knowledge) {
      for (const name of entity.names)
        if (isFound(entity, name)) this.index.begin(wordTable(name.name.split(' ', 1)[0]!));
    }
    const states = nationalitiesOf(knowledge);
    // Waters and mountains are not called by their bare names, and towns are.
    const heads = new Set(
      lexicon['name-heads'].flatMap((e) =>
        e.introduces.some((kind) => PARTS_OF_STATES.has(kind)) ? [fold(e.word)] : [],
      ),
    );
    const derived: [KnowledgeLine, KnownName, string, Entry['derived']][] = [];
    for (const entity of knowledge) {
      for (const name of entity.names) {
        if (!isFound(entity, name)) continue;
        this.addName(entity, name);
        const words = name.kind === 'demonym' || name.lang !== 'ar' ? [] : name.name.split(' ');
        if (words.length < 2) continue;
        // Folded without keeping it: most words of half a million names come once.
        if (entity.type === 'place' && heads.has(foldOnce(words[0]!)))
          derived.push([entity, name, words.slice(1).join(' '), 'kind']);
        const country = BODIES.has(entity.type) && words.length > 2 ? states.get(foldOnce(words.at(-1)!)) : undefined;
        if (country !== undefined && country === entity.country_qid) {
          derived.push([entity, name, words.slice(0, -1).join(' '), 'state']);
        }
      }
    }
    for (const [entity, name, form, kind] of derived) this.addDerived(entity, name, form, kind);
    // A line for a spelling holds for it with its article, too, unless that has a line of its own.
    for (const article of ['', ARTICLE]) {
      for (const line of ambiguous) {
        const node = this.index.find(wordTable(article + line.name));
        if (node > 0 && !this.shared.has(node)) this.shared.set(node, line);
      }
    }
  }

  private addName(entity: KnowledgeLine, name: KnownName): void {
    const isLatin = /[A-Za-z]/.test(name.name);
    const entry = { entity, name, isLatin, lastLetter: lastLetterOf(name.name), derived: null };
    for (const form of formsOf(name, entity)) {
      this.add(form, form === name.name ? entry : { ...entry, lastLetter: lastLetterOf(form) });
    }
  }

  private addDerived(entity: KnowledgeLine, name: KnownName, form: string, derived: Entry['derived']): void {
    this.add(form, { entity, name, isLatin: false, lastLetter: lastLetterOf(form), derived });
  }

  protected add(form: string, entry: Entry): void {
    const words = wordTable(form);
    if (words.size > LONGEST_NAME) return;
    const node = this.index.add(words);
    if (node === 0) return;
    while (node >= this.firsts.length) this.firsts = doubled(this.firsts);
    let before = 0;
    for (let name = this.firsts[node]!; name > 0; name = this.others[name - 1]!) {
      const isSameKind = isDemonym(this.names[name - 1]!) === isDemonym(entry.name);
      if (this.entities[name - 1] === entry.entity && isSameKind) return;
      before = name;
    }
    const name = this.entities.push(entry.entity);
    this.names.push(entry.name);
    if (name > this.marks.length) {
      this.marks = doubled(this.marks);
      this.others = doubled(this.others);
    }
    this.marks[name - 1] =
      entry.lastLetter | (entry.isLatin ? LATIN : 0) | (DERIVED.indexOf(entry.derived) << DERIVED_AT);
    if (before > 0) this.others[before - 1] = name;
    else this.firsts[node] = name;
  }

  /** The number of a word of a text, for `follow`; -1 if no name holds the word. */
  wordAt(words: WordTable, i: number): number {
    return this.index.wordAt(words, i);
  }

  /** The node after a node and the number of a word; -1 if no name goes on so. */
  follow(node: number, word: number): number {
    return this.index.follow(node, word);
  }

  /** The node after a node and a word, the word given by its folded letters; -1 if no name goes on so. */
  next(node: number, letters: Uint16Array, from: number, to: number): number {
    return this.index.next(node, letters, from, to);
  }

  /** True if a longer name goes on from a node. */
  goesOn(node: number): boolean {
    return this.index.goesOn(node);
  }

  /** True if a name ends at a node. */
  endsAt(node: number): boolean {
    return this.index.endsAt(node);
  }

  entriesAt(node: number): readonly Entry[] {
    let name = this.firsts[node] ?? 0;
    if (name === 0) return NONE;
    const known = this.lists.get(node);
    if (known) return known;
    const list: Entry[] = [];
    for (; name > 0; name = this.others[name - 1]!) {
      const marks = this.marks[name - 1]!;
      list.push({
        entity: this.entities[name - 1]!,
        name: this.names[name - 1]!,
        isLatin: (marks & LATIN) !== 0,
        lastLetter: marks & 0xffff,
        derived: DERIVED[marks >> DERIVED_AT]!,
      });
    }
    this.lists.set(node, list);
    return list;
  }

  /** What is known about a spelling that several entities or everyday words share. */
  sharedAt(node: number): AmbiguousLine | undefined {
    return this.shared.get(node);
  }

  /** The node of a stretch of words, first to last, without so many letters of the first; -1 if no name begins so. */
  nodeOf({ letters, at }: WordTable, first: number, last: number, clitics = 0): number {
    let node = this.index.next(0, letters, at[first]! + clitics, at[first + 1]!);
    for (let i = first + 1; i <= last && node >= 0; i++) node = this.index.next(node, letters, at[i]!, at[i + 1]!);
    return node;
  }
}

export const gazetteer = perReference((reference: Reference) => new Gazetteer(reference));

function doubled(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}

/** How many names there are, and how many words and letters they have, about. */
function sizeOf(knowledge: readonly KnowledgeLine[]): { names: number; words: number; letters: number } {
  let [names, words, letters] = [0, 0, 0];
  for (const entity of knowledge) {
    for (const name of entity.names) {
      if (!isFound(entity, name)) continue;
      letters += name.name.length;
      names++;
      words++;
      for (let at = name.name.indexOf(' '); at >= 0; at = name.name.indexOf(' ', at + 1)) words++;
    }
  }
  return { names, words, letters };
}

const isDemonym = ({ kind }: KnownName): boolean => kind === 'demonym';
const PARTS_OF_STATES = new Set(['region', 'province', 'oblast', 'republic', 'state']);
const BODIES = new Set(['organization', 'military', 'media']);

/** The state of each nationality, by its folded word with the article; those of several states are left out. */
function nationalitiesOf(knowledge: readonly KnowledgeLine[]): ReadonlyMap<string, string | null> {
  const states = new Map<string, string | null>();
  for (const { qid, type, names } of knowledge) {
    if (type !== 'place' || qid === null) continue;
    for (const { name, kind } of names) {
      if (kind !== 'demonym') continue;
      const word = fold(name.startsWith(ARTICLE) ? name : ARTICLE + name);
      states.set(word, states.has(word) && states.get(word) !== qid ? null : qid);
    }
  }
  return states;
}

const lastLetterOf = (name: string): number => bare(name).charCodeAt(bare(name).length - 1);

/** What is no mention: religions, feasts, and governments, which are named by their state (`حكومة أوزبكستان`). */
const NEVER_NAMED = new Set(['religion', 'religious', 'holiday']);

/** An event is named by a noun; with a preposition it is described ("the war in …"), which is no name. */
const DESCRIPTION = /\s(?:في|على|بين|ضد|من)\s/u;
const ARTICLE = 'ال';

/**
 * In `اللغة الروسية` the adjective is the name, and it is found as a nationality; so names of languages that begin with
 * the class noun are left out.
 */
function isFound(entity: KnowledgeLine, name: KnownName): boolean {
  if (NEVER_NAMED.has(entity.subtype ?? '')) return false;
  if (entity.subtype === 'government' && name.name.startsWith('حكومة ')) return false;
  // Forces of a state are no name of an army; only the nationality is a mention.
  if (entity.type === 'military' && /^(?:القوات|قوات) \S+$/u.test(name.name)) return false;
  // Of names in Latin letters those that begin with a capital: they count as they are written.
  if (
    name.lang !== 'ar' &&
    name.lang !== 'mul' &&
    name.kind !== 'alias' &&
    !(name.lang === 'en' && /^[A-Z]..+/.test(name.name))
  )
    return false;
  if (entity.subtype === 'language' && name.name.startsWith('اللغة ')) return false;
  return entity.type !== 'event' || !DESCRIPTION.test(name.name);
}

const formsOf = ({ kind, name }: KnownName, { type }: KnowledgeLine): readonly string[] =>
  kind === 'demonym' && !name.includes(' ') ? demonymForms(name, type === 'place') : [name];

/**
 * The forms of a nationality adjective, with and without the article; feminine, dual and feminine plural are made from it. The
 * accusative (`روسيا` for a Russian) is left out: it is spelt like the country.
 */
function demonymForms(name: string, isOfPlace: boolean): string[] {
  const stem = fold(name);
  const forms = [bare(name)];
  if (stem.endsWith('يه')) forms.push(`${stem.slice(0, -1)}ات`, `${stem.slice(0, -1)}تان`, `${stem.slice(0, -1)}تين`);
  else if (stem.endsWith('ي')) {
    forms.push(`${stem}ان`, `${stem}ين`);
    if (isOfPlace) forms.push(...['ة', 'ات', 'تان', 'تين'].map((ending) => stem + ending));
  }
  // A nationality that is listed with its article is used with it only; أل in ألماني is no article.
  const articles = name.startsWith(ARTICLE) ? [''] : ['', ARTICLE];
  return forms.flatMap((form) => articles.map((article) => article + form));
}
