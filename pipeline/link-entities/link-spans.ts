import type { MentionForm, MentionType } from '../../schemas/fields.ts';
import type { KnowledgeLine } from '../../schemas/knowledge-line.ts';
import type { DescribedDocument, Mention, Reference } from '../records.ts';
import { bare, fold } from '../text/arabic.ts';
import { labelOf } from '../text/names.ts';
import { formAt, hashOfLetters, type WordTable } from '../text/word-table.ts';
import { type Choice, chooseEntity } from './choose-entity.ts';
import { type Found, speltSo } from './find-names.ts';
import { gazetteer } from './gazetteer.ts';
import { typeOf } from './known-signs.ts';
import { confidenceOf, confidenceSigns } from './link-confidence.ts';
import { bestClitics, cliticFeatures, possibleClitics, type SeenWords, seenWords } from './name-clitics.ts';
import { isAcronym, nameForm } from './name-form.ts';
import { type PeopleOfDocument, peopleOfDocument } from './people-of-document.ts';
import type { NamedSpan } from './settle-spans.ts';
import { entitiesSpeltLike } from './spelt-like.ts';
import {
  type Introduced,
  introducedBy,
  latestYear,
  type Surroundings,
  surroundingsOf,
  wordBefore,
} from './surroundings.ts';
import { townOfNationality } from './town-of-nationality.ts';
import { unknownEntityId } from './unknown-entity.ts';
import type { WordSigns } from './word-signs.ts';
import { wordsOfYear } from './words-of-year.ts';

/** What the spans of one document are linked with. */
export interface Desk {
  readonly document: DescribedDocument;
  readonly words: WordTable;
  readonly signs: WordSigns;
  readonly reference: Reference;
}

/** A mention, with the number of its first word. */
export interface LinkedSpan {
  readonly first: number;
  readonly columns: Omit<Mention, 'sentence'>;
}

/** A span with what its first word begins with: told once, asked for again and again. */
interface ReadSpan extends NamedSpan {
  /** UTF-16 units of the first word that are clitics. */
  readonly clitics: number;
}

/** What is known of a span besides its words. */
interface Meaning {
  readonly type: MentionType;
  readonly form: MentionForm;
  readonly metonymOf: string | null;
  readonly entity: KnowledgeLine | null;
  /** For what the knowledge base lacks: the name by which it is one. */
  readonly unknownAs: string | null;
  /** What its confidence is made of; see link-confidence.ts. */
  readonly signs: readonly number[];
  readonly evidence: string;
  readonly ruleId: string;
  /** Words that belong to the name behind the last one. */
  readonly more: number;
}

/** A name that nobody knows and that is more probably none is left out. */
const LEAST = 0.33;
/** The same for a nationality that nobody lists: most of them are ordinary adjectives. */
const LEAST_PEOPLE = 0.65;
/** The same for a name without an item that the model does not see. */
const LEAST_UNSEEN = 0.5;

/** Says of each span what it names; spans that are no names here are left out. */
export function linkSpans(settled: readonly NamedSpan[], found: readonly Found[], desk: Desk): LinkedSpan[] {
  const { words, signs, reference, document } = desk;
  const around = surroundingsOf(found, document.metadata.published?.value.day ?? latestYear(document.text), reference);
  const seen = seenWords(signs);
  const spans = settled.map((span) => withKnown(span, desk, seen));
  const people = peopleOfDocument(spans, words);
  const meanings = new Map<NamedSpan, Meaning | null>();
  const nationalities = nationalitiesOf(spans);
  const introductions = introductionsOf(spans, desk);
  // Full names first: short ones take up what they name.
  const inOrder = [...spans].sort(
    (a, b) => Number(a.first === a.last) - Number(b.first === b.last) || a.first - b.first,
  );
  const read = (span: ReadSpan) => meaningOf(span, desk, around, people, nationalities, introductions, meanings);
  for (const span of inOrder) meanings.set(span, read(span));
  const place = (span: ReadSpan, meaning: Meaning | null): LinkedSpan[] => {
    if (!meaning) return [];
    const columns = columnsOf(span, meaning, desk);
    if (!isNone(span, meaning, columns, desk)) return [{ first: span.first, columns }];
    // What stood inside a name that is none counts again.
    return (span.held ?? []).flatMap((known) => {
      const inner = { ...known, type: typeOf(known.entries[0]!), known, odds: 0, outside: 0 };
      return place(inner, read(inner));
    });
  };
  return spans.flatMap((span) => place(span, meanings.get(span)!));
}

/** True for what is more probably no name, and for what cannot be one. */
function isNone(
  span: NamedSpan,
  meaning: Meaning,
  { confidence, surface }: LinkedSpan['columns'],
  desk: Desk,
): boolean {
  if (!/[\p{L}\p{N}]/u.test(surface) || /^_|_$/.test(surface)) return true;
  const isShort = span.last - span.first < 2;
  if (span.odds === 0 && !meaning.entity?.qid && ((isShort && confidence! < LEAST_UNSEEN) || isOrdinary(span, desk)))
    return true;
  if (meaning.entity !== null || meaning.ruleId !== 'find-unknown-name') return false;
  if (confidence! < LEAST || isOrdinary(span, desk)) return true;
  if (meaning.type === 'people') return confidence! < LEAST_PEOPLE;
  // `وروسياً`, a Russian: no place, and no name that we know to link.
  return meaning.type === 'place' && isAccusative(span, desk.words);
}

/** Kinds of things whose names are seldom one ordinary word with the article: `التحالف`, `الجامعة` take up what was named. */
const TAKEN_UP = new Set(['organization', 'event', 'agreement', 'project', 'facility', 'military', 'work']);
/** A word is ordinary if it is more frequent than this (10^-4.7). */
const ORDINARY = 470;

/** Kinds of which several ordinary words are more often a phrase than a name: `التنمية المستدامة`. */
const PHRASES = new Set(['project', 'agreement', 'event']);

/** Definite words of everyday that take up something named before, or are a phrase, and no name by themselves. */
function isOrdinary({ first, last, type, odds }: NamedSpan, { words, reference }: Desk): boolean {
  if (first === last ? !TAKEN_UP.has(type) : !PHRASES.has(type) || odds > SURE) return false;
  for (let i = first; i <= last; i++) {
    const form = formAt(words, i).replace(/^[وفبلك](?=ال)/, '');
    if (!form.startsWith('ال') || reference.wordFrequency.foldedStepAt(form, 0, form.length) >= ORDINARY) return false;
  }
  return true;
}
/** A phrase that the model is this sure of is a name. */
const SURE = 0.97;

/** By first word: the country whose nationality is the word. */
function nationalitiesOf(spans: readonly NamedSpan[]): ReadonlyMap<number, string> {
  const countries = new Map<number, string>();
  for (const { first, known } of spans) {
    const entry = known?.entries.find(({ name, entity }) => name.kind === 'demonym' && entity.qid !== null);
    if (entry) countries.set(first, entry.entity.qid!);
  }
  return countries;
}

/**
 * What introduces each name: the word before it, or before the name that it is joined to by و: `ولايات نوائي وسرخان دريا`.
 */
function introductionsOf(spans: readonly NamedSpan[], { words, reference }: Desk): ReadonlyMap<NamedSpan, Introduced> {
  const introductions = new Map<NamedSpan, Introduced>();
  let before: NamedSpan | undefined;
  for (const span of spans) {
    const own = introducedBy(words, span.first, reference);
    const joined = before && before.last + 1 === span.first && words.letters[words.at[span.first]!] === WAW;
    const shared = joined ? introductions.get(before!) : undefined;
    if (own ?? shared) introductions.set(span, (own ?? shared)!);
    before = span;
  }
  return introductions;
}
const WAW = 0x648;

/** A word that ends with tanwin. */
const isAccusative = ({ last }: NamedSpan, { text, ends }: WordTable): boolean =>
  text.slice(ends[last]! - 2, ends[last]!).includes('\u064b');

/**
 * A name that the model sees is looked up once more with the clitics that are likely before it: those that are taken off to find
 * names must leave a word that is clearly more frequent, and `بالرباط` is in no list.
 */
function withKnown(span: NamedSpan, desk: Desk, seen: SeenWords): ReadSpan {
  if (span.known) return { ...span, clitics: span.known.clitics };
  const { words, reference } = desk;
  const clitics = cliticsOf(span, desk, seen);
  const node = gazetteer(reference).nodeOf(words, span.first, span.last, clitics);
  const all = node > 0 ? gazetteer(reference).entriesAt(node) : [];
  // What the model sees as a name may be misspelt; of nationalities the ending tells words apart (`اليمنى` "the right one").
  const entries =
    span.type === 'people' || isAccusative(span, words)
      ? speltSo(all, words, span.first, span.last, clitics, reference.wordFrequency)
      : all;
  const known = entries.length > 0 ? { first: span.first, last: span.last, clitics, node, entries } : null;
  return { ...span, clitics, known };
}

function meaningOf(
  span: ReadSpan,
  desk: Desk,
  around: Surroundings,
  people: PeopleOfDocument,
  nationalities: ReadonlyMap<number, string>,
  introductions: ReadonlyMap<NamedSpan, Introduced>,
  meanings: ReadonlyMap<NamedSpan, Meaning | null>,
): Meaning | null {
  const { words, reference } = desk;
  const choice = chooseEntity(
    span,
    words,
    introductions.get(span),
    nationalities.get(span.last + 1) ?? null,
    around,
    reference,
  );
  if (choice === null) return null;
  const isPerson = span.first === span.last && (choice === 'none' ? span.type : typeOf(choice.entry)) === 'person';
  if (isPerson) {
    const form = formAt(words, span.first).slice(span.clitics);
    const full = people.fullNameOf(form, span.first);
    const taken = full && meanings.get(full);
    if (taken && (choice === 'none' || taken.entity !== choice.entry.entity)) return shortFor(full, taken, span, desk);
  }
  return choice === 'none' ? unknown(span, desk, around) : known(span, choice, desk);
}

/** A single word that takes up a person named in full. */
function shortFor(full: NamedSpan, meaning: Meaning, span: NamedSpan, { words }: Desk): Meaning {
  const name = words.text.slice(words.starts[full.first]!, words.ends[full.last]!);
  return {
    ...meaning,
    form: 'short_name',
    signs: confidenceSigns(span, 'short', null),
    evidence: `short for ${name}, named in full in the document`,
    ruleId: 'find-short-name',
    more: 0,
  };
}

function known(span: ReadSpan, choice: Choice, desk: Desk): Meaning {
  const { words, reference } = desk;
  const { entry, signs } = choice;
  const { first, last } = span;
  const surface = words.text.slice(words.starts[first]! + span.clitics, words.ends[last]!);
  // Behind a dash or a full stop something else begins: `بيشكيك – أعلنت الوزارة` is the place of a report.
  const isJoined = last + 1 < words.size && words.starts[last + 1]! - words.ends[last]! === 1;
  const after = isJoined ? formAt(words, last + 1) : '';
  const { form, metonymOf } = nameForm(entry, surface, { before: wordBefore(words, first), after }, reference);
  return {
    type: typeOf(entry),
    form,
    metonymOf,
    entity: entry.entity,
    unknownAs: null,
    signs: confidenceSigns(span, 'known', choice),
    evidence: `known name${signs.length > 0 ? `: ${signs.join(', ')}` : ''}`,
    ruleId: 'find-known-name',
    more: wordsOfYear(entry, words, last),
  };
}

function unknown(span: ReadSpan, desk: Desk, around: Surroundings): Meaning {
  const { words, reference } = desk;
  const { type } = span;
  const surface = words.text.slice(words.starts[span.first]! + span.clitics, words.ends[span.last]!);
  const base = { type, form: formOfUnknown(span, surface), metonymOf: null, more: 0 };
  const town = type === 'people' ? townOfNationality(surface, reference) : null;
  const alike = type === 'people' ? [] : entitiesSpeltLike(surface, type, around.countries, reference);
  const entity = town ?? (alike.length === 1 ? alike[0]! : null);
  if (entity) {
    return {
      ...base,
      entity,
      unknownAs: null,
      signs: confidenceSigns(span, 'alike', null),
      evidence: town
        ? `named after ${labelOf(entity, 'ar')}`
        : `spelt like ${labelOf(entity, 'ar')}: the same consonants`,
      ruleId: 'find-spelling',
    };
  }
  return {
    ...base,
    entity: null,
    unknownAs: surface,
    signs: confidenceSigns(span, 'unknown', null),
    evidence: 'no entity of the knowledge base has this name; read as a name by the model',
    ruleId: 'find-unknown-name',
  };
}

function formOfUnknown({ type, first, last }: NamedSpan, surface: string): MentionForm {
  if (type === 'people') return 'demonym';
  if (isAcronym(surface)) return 'acronym';
  return type === 'person' && first === last ? 'short_name' : 'name';
}

function cliticsOf(span: NamedSpan, { words, reference }: Desk, seen: SeenWords): number {
  const { first } = span;
  const size = words.at[first + 1]! - words.at[first]!;
  // Marks within the clitics would shift the letters.
  if (words.ends[first]! - words.starts[first]! !== size) return 0;
  // Before letters of another script there is nothing to weigh: `لBBC`.
  const foreign = /^[وفبلك]{1,2}(?=[^\u0600-\u06ff])/u.exec(formAt(words, first));
  if (foreign) return foreign[0].length;
  const possible = possibleClitics(formAt(words, first));
  if (possible.length === 1) return 0;
  const hashes = (from: number, to: number) => hashOfLetters(words.letters, from, to);
  const features = cliticFeatures(words, first, seen, hashes, gazetteer(reference), reference.wordFrequency);
  return bestClitics(reference.names.clitics, features, possible);
}

function columnsOf(span: ReadSpan, meaning: Meaning, desk: Desk): Omit<Mention, 'sentence'> {
  const { words } = desk;
  const wordStart = words.starts[span.first]!;
  const start = wordStart + span.clitics;
  const end = words.ends[span.last + meaning.more]!;
  const surface = words.text.slice(start, end);
  const { entity, unknownAs } = meaning;
  return {
    start,
    end,
    surface,
    proclitic: start > wordStart ? words.text.slice(wordStart, start) : null,
    normalised: normalise(surface),
    type: meaning.type,
    form: meaning.form,
    entityId: entity?.entity_id ?? (unknownAs === null ? null : unknownEntityId(normalise(unknownAs), meaning.type)),
    metonymOf: meaning.metonymOf,
    nil: !entity?.qid,
    confidence: confidenceOf(desk.reference.linkConfidence, meaning.signs),
    signs: meaning.signs,
    evidence: meaning.evidence,
    ruleId: meaning.ruleId,
  };
}

/** The surface as it is looked up: folded word by word, the article restored after `لل`. */
const normalise = (surface: string): string =>
  surface
    .split(/\s+/)
    .map((word, i) => (i === 0 ? fold(word).replace(/^لل/, 'ال') : fold(word)))
    .join(' ') || bare(surface);
