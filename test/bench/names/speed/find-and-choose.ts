import { chooseEntity } from '../../../../pipeline/link-entities/choose-entity.ts';
import { findNames } from '../../../../pipeline/link-entities/find-names.ts';
import { gazetteer } from '../../../../pipeline/link-entities/gazetteer.ts';
import { typeOf } from '../../../../pipeline/link-entities/known-signs.ts';
import { linkEntities } from '../../../../pipeline/link-entities/link-entities.ts';
import { introducedBy, surroundingsOf } from '../../../../pipeline/link-entities/surroundings.ts';
import type { DescribedDocument, Reference } from '../../../../pipeline/records.ts';
import { wordTable } from '../../../../pipeline/text/word-table.ts';

/**
 * What linking does without the model of names: finds the known names of a text and chooses what each of them names.
 *
 * @returns how many names were chosen
 */
export function findAndChoose(text: string, reference: Reference): number {
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
    const isNext = after !== undefined && after.first === last + 1;
    const demonym = isNext && after.entries.find(({ name, entity }) => name.kind === 'demonym' && entity.qid !== null);
    const introduced = introducedBy(words, first, reference);
    const choice = chooseEntity(span, words, introduced, demonym ? demonym.entity.qid : null, around, reference);
    if (choice !== null && choice !== 'none') chosen++;
  }
  return chosen;
}

/**
 * The whole stage, every line taken as part of the article.
 *
 * @returns how many mentions it gives
 */
export function wholeStage(text: string, reference: Reference): number {
  const parts: DescribedDocument['parts'][number][] = [];
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const block = { start, end, textStart: start, textEnd: end, kind: 'body' } as DescribedDocument['blocks'][number];
    if (end > start) parts.push({ block, start, end });
    start = end + 1;
  }
  const document = { text, parts, metadata: { published: null }, corrections: [] } as unknown as DescribedDocument;
  return linkEntities(document, reference).mentions.length;
}
