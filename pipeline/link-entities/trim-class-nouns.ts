import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { labelOf } from '../text/names.ts';
import { formAt, type WordTable } from '../text/word-table.ts';
import { wordsOf } from '../text/words.ts';
import type { Found } from './find-names.ts';
import { type Entry, gazetteer } from './gazetteer.ts';
import type { LabelledSpan } from './label-names.ts';

/** Class nouns and titles that stand before names, folded. */
const classNouns = perReference((reference: Reference) => {
  const words = new Set([...reference.lexicon['class-nouns'].map((e) => fold(e.word)), ...NEWS]);
  return (word: string) => words.has(word) || (word.startsWith('ال') && words.has(word.slice(2)));
});
/** In `وكالة أنباء تاس`. */
const NEWS = ['انباء', 'الانباء'];

/**
 * Leaves class nouns and titles outside that belong to an alias but not to the name itself: `حلف الناتو`, `دول آسيا الوسطى`,
 * `جمهورية كازاخستان`. They go only while what remains is a name of the same entity, and never if that would leave the label
 * without its beginning: `منظمة شنغهاي للتعاون` cannot stand so.
 */
export function trimmed(found: Found, words: WordTable, reference: Reference): Found {
  const isClassNoun = classNouns(reference);
  let best = found;
  for (let first = found.first + 1; first <= found.last; first++) {
    if (!isClassNoun(first - 1 === found.first ? withoutClitics(found, words) : formAt(words, first - 1))) break;
    const node = gazetteer(reference).nodeOf(words, first, found.last);
    const inner = node < 0 ? [] : gazetteer(reference).entriesAt(node);
    const entries = inner.filter((e) => found.entries.some((outer) => outer.entity === e.entity));
    if (entries.length < found.entries.length) continue;
    const isOwnWord = first === found.last && entries.every(({ entity }) => OWN_WORDS.has(entity.type));
    if (!isOwnWord && entries.some((e) => endsLabel(e, first, found.last, words))) continue;
    best = { first, last: found.last, clitics: 0, node, entries, from: found.first };
  }
  return best;
}

const titles = perReference((reference: Reference) => {
  const words = new Set(reference.lexicon['class-nouns'].filter((e) => e.class === 'title').map((e) => fold(e.word)));
  return (word: string) => words.has(word) || (word.startsWith('ال') && words.has(word.slice(2)));
});
const outletWords = perReference((reference: Reference) => {
  const heads = reference.lexicon['name-heads'].filter((e) => e.introduces.some((type) => OUTLETS.has(type)));
  return new Set([...heads.map((e) => fold(e.word)), ...NEWS]);
});
const OUTLETS = new Set(['news_agency', 'newspaper', 'magazine', 'broadcaster', 'website']);

/**
 * Leaves titles outside of the names of people that the model sees, what an outlet is outside of its name, and class nouns before
 * names that are known without them or in Latin letters (`مجموعة فاغنر`, `بنك HSBC`). Of bodies that have no name of their own, the
 * nationality is left: `القوات الروسية`.
 */
export function withoutTitles<Name extends LabelledSpan>(name: Name, words: WordTable, reference: Reference): Name {
  let { first } = name;
  const isOutlet = name.type === 'media' || name.type === 'organization';
  const isOutside = (word: string) =>
    name.type === 'person' ? titles(reference)(word) : isOutlet && outletWords(reference).has(word);
  if (
    name.last === first + 1 &&
    formsAt(words, first, true).some((word) => GENERIC.test(word)) &&
    isNationality(words, name.last, reference)
  ) {
    return { ...name, first: name.last, type: 'people' };
  }
  while (first < name.last && formsAt(words, first, first === name.first).some(isOutside)) first++;
  if (first === name.first) {
    const isClass = formsAt(words, first, true).some(classNouns(reference));
    return first < name.last && isClass && isNameByItself(words, first + 1, name.last, reference)
      ? { ...name, first: first + 1 }
      : name;
  }
  // `وكالة الأنباء السعودية` and `وكالة أنباء أوزبكستان` cannot stand without what they are.
  if (isOutlet && isStateOrNationality(words, first, name.last, reference)) return name;
  return { ...name, first, type: isOutlet ? 'media' : name.type };
}

const GENERIC = /^(?:القوات|الحكومه|السلطات|الشرطه|السلطه|القياده|الدوله)$/;

const isNationality = (words: WordTable, word: number, reference: Reference): boolean => {
  const node = gazetteer(reference).nodeOf(words, word, word);
  return (
    node > 0 &&
    gazetteer(reference)
      .entriesAt(node)
      .some(({ name }) => name.kind === 'demonym')
  );
};

/** True for a name of a body or a weapon that the knowledge base has, and for Latin letters. */
function isNameByItself(words: WordTable, first: number, last: number, reference: Reference): boolean {
  if (/^[A-Z]/.test(words.text.slice(words.starts[first]!, words.starts[first]! + 1))) return true;
  const node = gazetteer(reference).nodeOf(words, first, last);
  return (
    node > 0 &&
    gazetteer(reference)
      .entriesAt(node)
      .some(({ entity, name }) => BODIES.has(entity.type) && name.kind !== 'demonym')
  );
}
const BODIES = new Set(['organization', 'media', 'military']);

/** A word of a name as it stands; the first one also without a clitic. */
const formsAt = (words: WordTable, word: number, isFirst: boolean): string[] => {
  const form = formAt(words, word);
  return isFirst ? [form, form.replace(/^[وفبلك](?=.{3})/, '')] : [form];
};

function isStateOrNationality(words: WordTable, first: number, last: number, reference: Reference): boolean {
  const from = outletWords(reference).has(formAt(words, first)) ? first + 1 : first;
  const node = from > last ? -1 : gazetteer(reference).nodeOf(words, from, last);
  const entries = node < 0 ? [] : gazetteer(reference).entriesAt(node);
  return entries.some(({ entity, name }) => name.kind === 'demonym' || entity.iso3 !== null);
}

/** Of outlets and armed groups one word of their own stands without what they are: `وكالة إرنا`, `مجموعة فاغنر`. */
const OWN_WORDS = new Set(['media', 'military']);

const withoutClitics = ({ first, clitics }: Found, words: WordTable): string =>
  formAt(words, first).slice(clitics).replace(/^لل/, 'ال');

/** True if the words are the end of the label, but not all of it. */
function endsLabel({ entity }: Entry, first: number, last: number, words: WordTable): boolean {
  const label = wordsOf(labelOf(entity, 'ar') ?? '').map((word) => fold(word.text));
  const size = last - first + 1;
  return label.length > size && label.slice(-size).every((word, i) => word === formAt(words, first + i));
}
