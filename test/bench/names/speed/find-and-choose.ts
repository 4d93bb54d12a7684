import type { DescribedDocument, Reference } from '../../../../pipeline/records.ts';
import type { Library } from './library.ts';

/** What linking does without the model of names: finds the known names of a text and chooses what each of them names. */
export function findAndChoose(library: Library, reference: Reference): (text: string) => number {
  const { wordTable, findNames, gazetteer, surroundingsOf, chooseEntity, typeOf } = library;
  return (text) => {
    const words = wordTable(text);
    const found = findNames(words, gazetteer(reference), reference.wordFrequency);
    const around = surroundingsOf(found, null, reference);
    let chosen = 0;
    for (let i = 0; i < found.length; i++) {
      const known = found[i]!;
      const { first, last, entries } = known;
      // The model sees nothing and holds nothing against a name.
      const span = { first, last, type: typeOf(entries[0]!), known, odds: 0, outside: 0 };
      const after = found[i + 1];
      const demonym =
        after?.first === last + 1
          ? after.entries.find(({ name, entity }) => name.kind === 'demonym' && entity.qid !== null)
          : undefined;
      const choice = chooseEntity(span, words, demonym?.entity.qid ?? null, around, reference);
      if (choice !== null && choice !== 'none') chosen++;
    }
    return chosen;
  };
}

/** The whole stage, every line taken as part of the article. */
export function wholeStage({ linkEntities }: Library, reference: Reference): (text: string) => number {
  return (text) => {
    const parts: DescribedDocument['parts'][number][] = [];
    for (let start = 0; start < text.length; ) {
      const feed = text.indexOf('\n', start);
      const end = feed < 0 ? text.length : feed;
      const block = { start, end, textStart: start, textEnd: end, kind: 'body' } as DescribedDocument['blocks'][number];
      if (end > start) parts.push({ block, start, end });
      start = end + 1;
    }
    const document = { text, parts, metadata: { published: null } } as unknown as DescribedDocument;
    return linkEntities(document, reference).mentions.length;
  };
}
