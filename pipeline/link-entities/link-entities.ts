import { perReference } from '../per-reference.ts';
import type { DescribedDocument, LinkedDocument, Mention, Reference, Sentence } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { formAt, type WordTable, wordTable } from '../text/word-table.ts';
import { applyDecisions } from './apply-decisions.ts';
import { findNames } from './find-names.ts';
import { gazetteer } from './gazetteer.ts';
import { knownSigns, listedSigns } from './known-signs.ts';
import { labelNames, type WordRange } from './label-names.ts';
import { linkSpans } from './link-spans.ts';
import { type NamedSpan, settleSpans } from './settle-spans.ts';
import { splitSentences } from './split-sentences.ts';
import { wordsBefore } from './surroundings.ts';
import { trimmed, withoutTitles } from './trim-class-nouns.ts';
import { withoutOffice, withoutOfficeSeen } from './without-office.ts';
import { wordSigns } from './word-signs.ts';
import { withoutYear } from './words-of-year.ts';

/** Finds the names in the article's text and says what they name. Extends the record by sentences and mentions. */
export function linkEntities(document: DescribedDocument, reference: Reference): LinkedDocument {
  const sentences = splitSentences(document, reference);
  const words = wordTable(document.text);
  const ranges = rangesOf(sentences, words);
  const sentenceOf = new Int32Array(words.size).fill(-1);
  ranges.forEach(({ first, last }, k) => {
    sentenceOf.fill(k, first, last);
  });
  const found = findNames(words, gazetteer(reference), reference.wordFrequency).filter(
    ({ first, last }) => sentenceOf[first] === sentenceOf[last] && sentenceOf[first]! >= 0,
  );
  const signs = wordSigns(words, reference);
  const said = { known: knownSigns(found, words.size), listed: listedSigns(words, reference) };
  const labelling = labelNames(words, signs, said, ranges, reference.names.labels);
  const names = found.map((name) => trimmed(withoutOffice(name, words, reference), words, reference));
  const seen = labelling.names.map((name) =>
    withoutYear(withoutTitles(withoutOfficeSeen(name, words, reference), words, reference), names, words),
  );
  const spans = settleSpans(names, { ...labelling, names: seen }).filter(
    (span) => !isMonth(span, words, reference) && !isOfCurrency(span, words, reference) && !isOfCompass(span, words),
  );
  const linked = linkSpans(spans, names, { document, words, signs, reference });
  const mentions = linked.map(
    ({ first, columns }): Mention => ({ ...columns, sentence: sentences[sentenceOf[first]!]! }),
  );
  return applyDecisions({ ...document, sentences, mentions }, reference);
}

/** The words of each sentence. */
function rangesOf(sentences: readonly Sentence[], words: WordTable): WordRange[] {
  let word = 0;
  return sentences.map(({ start, end }) => {
    while (word < words.size && words.starts[word]! < start) word++;
    const first = word;
    while (word < words.size && words.starts[word]! < end) word++;
    return { first, last: word };
  });
}

const currencies = perReference(
  (reference: Reference) => new Set(reference.lexicon.currencies.map((e) => fold(e.word))),
);

const months = perReference((reference: Reference) => new Set(reference.lexicon.months.map((e) => fold(e.name))));

/** A month is no mention, whatever else is called so: `تشرين الثاني`. */
function isMonth({ first, last }: NamedSpan, words: WordTable, reference: Reference): boolean {
  const phrase = Array.from({ length: Math.min(last - first + 1, 3) }, (_, k) => formAt(words, first + k)).join(' ');
  const next = last + 1 < words.size ? `${phrase} ${formAt(words, last + 1)}` : '';
  return months(reference).has(phrase) || months(reference).has(next);
}

/** A nationality in the name of a currency is no mention: `دولار أمريكي`. */
function isOfCurrency({ first, type, known }: NamedSpan, words: WordTable, reference: Reference): boolean {
  if (type !== 'people' && !known?.entries.some(({ name }) => name.kind === 'demonym')) return false;
  return wordsBefore(words, first).some((word) => currencies(reference).has(word));
}

/** `الشمال الغربي` is a point of the compass, not of the Western world. */
function isOfCompass({ first, last, type }: NamedSpan, words: WordTable): boolean {
  if (type !== 'people' || first !== last || !/^ال(?:غربي|شرقي)ه?$/.test(formAt(words, first))) return false;
  return wordsBefore(words, first).some((word) => /^(?:ال)?(?:شمال|جنوب)ي?ه?$/.test(word));
}
