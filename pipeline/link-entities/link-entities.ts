import { perReference } from '../per-reference.ts';
import type { DescribedDocument, LinkedDocument, Mention, Reference, Sentence } from '../records.ts';
import { bare, fold } from '../text/arabic.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { withoutOffice, wordsOfYear } from './adjust-span.ts';
import { chooseEntity, isSure, type Surroundings } from './choose-entity.ts';
import { findInstitutions } from './find-institutions.ts';
import { type Found, findNames } from './find-names.ts';
import { shortNames } from './find-short-names.ts';
import { type Entry, gazetteer } from './gazetteer.ts';
import { nameForm } from './name-form.ts';
import { splitSentences } from './split-sentences.ts';
import { wordsToTrim } from './trim-class-nouns.ts';

/** Finds the names in the article's text and says what they name. Extends the record by sentences and mentions. */
export function linkEntities(document: DescribedDocument, reference: Reference): LinkedDocument {
  const sentences = splitSentences(document, reference);
  const mentions: Mention[] = [];
  const words = wordsOf(document.text);
  const folded = words.map((word) => fold(word.text));
  const ends = sentenceEnds(sentences, words);
  const names = findNames(document.text, words, reference).filter((f) => ends[f.first] === ends[f.last]);
  const around = surroundingsOf(names, reference);
  const taken = new Set<number>();
  const institutions = findInstitutions(words, folded, names).filter((i) => ends[i.first] === ends[i.last]);
  for (const { first, last, clitics } of institutions) {
    if (names.some((f) => f.first <= first && f.last >= last)) continue;
    for (let i = first; i <= last; i++) taken.add(i);
    const sentence = sentences[ends[first]!];
    if (!sentence) continue;
    mentions.push({
      ...span(document.text, words, first, last, clitics),
      sentence,
      type: 'organization',
      form: 'name',
      entityId: null,
      metonymOf: null,
      nil: true,
      confidence: null,
      evidence: 'a ministry with its nationality; not in the knowledge base',
      ruleId: 'find-institution',
    });
  }
  const short = shortNames(names, words, folded, reference);
  for (const name of [...names, ...short].sort((a, b) => a.first - b.first)) {
    if (taken.has(name.first)) continue;
    const mention = mentionOf(name, document.text, words, folded, around, reference);
    const sentence = sentences[ends[name.first]!];
    if (mention && sentence) mentions.push({ ...mention, sentence });
  }
  return { ...document, sentences, mentions: mentions.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** For each word the number of the sentence it stands in. */
function sentenceEnds(sentences: readonly Sentence[], words: readonly Word[]): number[] {
  let index = 0;
  return words.map((word) => {
    while (index < sentences.length && sentences[index]!.end <= word.start) index++;
    return index;
  });
}

/** What the document names beyond doubt, and how often it speaks of each country. */
function surroundingsOf(names: readonly Found[], reference: Reference): Surroundings {
  const sure = new Set<string>();
  const countries = new Map<string, number>();
  for (const { forms, entries } of names) {
    if (!isSure(entries, forms.join(' '), reference)) continue;
    const { entity } = entries[0]!;
    sure.add(entity.entity_id);
    const country = entity.country_qid ?? entity.qid;
    if (country) countries.set(country, (countries.get(country) ?? 0) + 1);
  }
  return { before: '', sure, countries };
}

const currencies = perReference(
  (reference: Reference) => new Set(reference.lexicon.currencies.map((e) => fold(e.word))),
);

function mentionOf(
  found: Found,
  text: string,
  words: readonly Word[],
  folded: readonly string[],
  document: Surroundings,
  reference: Reference,
): Omit<Mention, 'sentence'> | null {
  const before = (folded[found.first - 1] ?? '').replace(/^[وفبلك](?=.{3})/, '');
  const name = withoutOffice(found, before, gazetteer(reference));
  const { forms } = name;
  const choice = chooseEntity(name.entries, forms.join(' '), { ...document, before }, reference);
  if (!choice) return null;
  const { entry } = choice;
  if (entry.name.kind === 'demonym' && currencies(reference).has(before)) return null;
  const cut = wordsToTrim(entry, forms, reference);
  const first = name.first + cut;
  const last = name.last + wordsOfYear(entry, text, words, name.last);
  const place = span(text, words, first, last, cut > 0 ? 0 : name.clitics);
  const inner = cut > 0 ? innerEntry(entry, forms.slice(cut), reference) : entry;
  const { form, metonymOf } = nameForm(
    inner,
    place.surface,
    cut > 0 ? forms[cut - 1]! : before,
    folded[last + 1] ?? '',
    reference,
  );
  return {
    ...place,
    type: form === 'demonym' ? 'people' : entry.entity.type,
    form,
    entityId: entry.entity.entity_id,
    metonymOf,
    nil: entry.entity.qid === null,
    confidence: choice.confidence,
    evidence: choice.evidence,
    ruleId: name.last - name.first === 0 && 'short' in found ? 'find-short-name' : 'find-known-name',
  };
}

/** The name that remains when class nouns are left outside: it may be a nationality (`الدول الغربية`). */
function innerEntry(entry: Entry, forms: readonly string[], reference: Reference): Entry {
  let node = gazetteer(reference).next.get(forms[0]!);
  for (const form of forms.slice(1)) node = node?.next.get(form);
  return node?.entries.find((e) => e.entity === entry.entity) ?? entry;
}

function span(text: string, words: readonly Word[], first: number, last: number, clitics: number) {
  const start = words[first]!.start + clitics;
  const end = words[last]!.end;
  const surface = text.slice(start, end);
  const proclitic = clitics > 0 ? text.slice(words[first]!.start, start) : null;
  return { start, end, surface, proclitic, normalised: normalise(surface) };
}

/** The surface as it is looked up: folded word by word, the article restored after `لل`. */
const normalise = (surface: string): string =>
  surface
    .split(/\s+/)
    .map((word, i) => (i === 0 ? fold(word).replace(/^لل/, 'ال') : fold(word)))
    .join(' ') || bare(surface);
