import { perReference } from '../per-reference.ts';
import type { DescribedDocument, LinkedDocument, Mention, Reference, Sentence } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { type WordTable, wordTable } from '../text/word-table.ts';
import { applyDecisions } from './apply-decisions.ts';
import { type Found, findNames } from './find-names.ts';
import { gazetteer } from './gazetteer.ts';
import { knownSigns, listedSigns } from './known-signs.ts';
import { type Labelling, labelNames, type WordRange } from './label-names.ts';
import { linkSpans } from './link-spans.ts';
import { settleSpans } from './settle-spans.ts';
import { splitSentences } from './split-sentences.ts';
import { trimmed } from './trim-class-nouns.ts';
import { withoutOffice } from './without-office.ts';
import { wordSigns } from './word-signs.ts';

/** Finds the names in the article's text and says what they name. Extends the record by sentences and mentions. */
export function linkEntities(document: DescribedDocument, reference: Reference): LinkedDocument {
  const sentences = splitSentences(document, reference);
  const words = wordTable(document.text);
  const ranges = rangesOf(sentences, words);
  const sentenceOf = new Int32Array(words.size).fill(-1);
  ranges.forEach(({ first, last }, k) => sentenceOf.fill(k, first, last));
  const found = findNames(words, gazetteer(reference), reference.wordFrequency).filter(
    ({ first, last }) => sentenceOf[first] === sentenceOf[last] && sentenceOf[first]! >= 0,
  );
  const signs = wordSigns(words, reference);
  const said = { known: knownSigns(found, words.size), listed: listedSigns(words, reference) };
  const labelling: Labelling = labelNames(words, signs, said, ranges, reference.names.labels);
  const names = found
    .map((name) => trimmed(withoutOffice(name, words, reference), words, reference))
    .filter((name) => !isCurrency(name, words, reference));
  const spans = settleSpans(names, labelling);
  const linked = linkSpans(spans, names, { document, words, signs, reference });
  const mentions = linked.map((mention): Mention => ({ ...mention.columns, sentence: sentences[sentenceOf[mention.first]!]! }));
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

/** A nationality in the name of a currency is no mention: `دولار أمريكي`. */
function isCurrency({ first, entries }: Found, words: WordTable, reference: Reference): boolean {
  if (first === 0 || !entries.some(({ name }) => name.kind === 'demonym')) return false;
  const before = String.fromCharCode(...words.letters.subarray(words.at[first - 1]!, Math.min(words.at[first]!, words.at[first - 1]! + 40)));
  const list = currencies(reference);
  return list.has(before) || list.has(before.replace(/^[وفبلك](?=.{3})/, ''));
}
