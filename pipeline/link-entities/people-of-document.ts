import { formAt, type WordTable } from '../text/word-table.ts';
import type { NamedSpan } from './settle-spans.ts';

/** People whom the document names in full, for the short forms that take them up. */
export interface PeopleOfDocument {
  /** The span of the full name that a single word is short for; undefined if there is none, or more than one person fits. */
  fullNameOf(word: string, at: number): NamedSpan | undefined;
}

/**
 * Families are named by the last word of a full name, some people by their first one (Chinese and Arab names): the last is looked
 * for first. Of several people with the same name the one who was named last before the place is meant; a headline may name a
 * person before the text does in full.
 */
export function peopleOfDocument(spans: readonly NamedSpan[], words: WordTable): PeopleOfDocument {
  const byLast = new Map<string, NamedSpan[]>();
  const byAny = new Map<string, NamedSpan[]>();
  const put = (map: Map<string, NamedSpan[]>, key: string, span: NamedSpan) => {
    const list = map.get(key);
    if (list) list.push(span);
    else map.set(key, [span]);
  };
  for (const span of spans) {
    if (span.type !== 'person' || span.first === span.last) continue;
    put(byLast, formAt(words, span.last), span);
    for (let i = span.first; i < span.last; i++) put(byAny, formAt(words, i), span);
  }
  return {
    fullNameOf(word, at) {
      const list = byLast.get(word) ?? byAny.get(word);
      if (!list) return undefined;
      let before: NamedSpan | undefined;
      for (const span of list) if (span.first < at) before = span;
      return before ?? list[0];
    },
  };
}
