import type { AmbiguousLine, KnowledgeLine } from '../../schemas/knowledge-line.ts';
import { fold } from '../text/arabic.ts';

/** A rule of the knowledge base that a line breaks. */
export interface KnowledgeFinding {
  readonly rule: string;
  readonly entityId: string;
  readonly found: string;
  readonly expected: string;
}

/** Letters of Arabic and those of its neighbours that newspapers write foreign names with, digits, blanks, hyphens. */
const ARABIC_NAME = /^[\u0621-\u063A\u0641-\u0652\u067E\u0686\u0698\u06A4\u06AF0-9 -]+$/;
const UNSOURCED = 'memory';

/**
 * Checks what the schema cannot: ids are unique and say what they are, an item has a source, what is from memory has neither item nor
 * dates, Arabic names are in Arabic letters, and a spelling of two entities has a line in `ambiguous.jsonl` that names them all.
 */
export function lintKnowledge(
  knowledge: readonly KnowledgeLine[],
  ambiguous: readonly AmbiguousLine[],
): KnowledgeFinding[] {
  const findings: KnowledgeFinding[] = [];
  const tell = (rule: string, { entity_id }: KnowledgeLine, found: string, expected: string) =>
    findings.push({ rule, entityId: entity_id, found, expected });
  const ids = new Set<string>();
  for (const line of knowledge) {
    const { entity_id, qid, names, roles, sources } = line;
    if (ids.has(entity_id)) tell('ids-are-unique', line, 'the id twice', 'one line for each entity');
    ids.add(entity_id);
    if (qid ? entity_id !== `ent_${qid}` : !entity_id.startsWith('ent_nil_')) {
      tell('ids-say-what-they-are', line, qid ?? 'no item', 'ent_ and the item, or ent_nil_ without one');
    }
    if (qid && !sources.some(({ fact, source }) => fact === 'qid' && source !== UNSOURCED)) {
      tell('items-have-a-source', line, 'an item without a source for it', 'a source of fact qid, or no item');
    }
    for (const { title, from, to, as_of, source } of roles) {
      if (source === UNSOURCED && (from ?? to ?? as_of) !== null) {
        tell('memory-gives-no-dates', line, `${title} with dates from memory`, 'dates with a source, or none');
      }
    }
    for (const { name, lang } of names) {
      if (lang === 'ar' && !ARABIC_NAME.test(name)) {
        tell(
          'arabic-names-in-arabic-letters',
          line,
          name,
          'Arabic letters, digits, blanks and hyphens, or another language',
        );
      }
    }
  }
  return [...findings, ...sharedSpellings(knowledge, ambiguous)];
}

function sharedSpellings(knowledge: readonly KnowledgeLine[], ambiguous: readonly AmbiguousLine[]): KnowledgeFinding[] {
  const byName = new Map<string, Set<string>>();
  for (const { entity_id, names } of knowledge) {
    for (const { name, lang } of names) {
      if (lang !== 'ar' && lang !== 'mul') continue;
      const key = fold(name);
      const ids = byName.get(key);
      if (ids) ids.add(entity_id);
      else byName.set(key, new Set([entity_id]));
    }
  }
  const written = new Map<string, Set<string>>();
  for (const { name, entity_ids } of ambiguous) {
    const key = fold(name);
    const ids = written.get(key) ?? new Set();
    for (const id of entity_ids) ids.add(id);
    written.set(key, ids);
  }
  return [...byName].flatMap(([name, ids]) => {
    const named = written.get(name) ?? written.get(name.replace(/^ال/, ''));
    const missing = ids.size < 2 ? [] : [...ids].filter((id) => !named?.has(id));
    if (missing.length === 0) return [];
    const expected = 'a line in ambiguous.jsonl that names every entity of this spelling';
    return [
      {
        rule: 'shared-spellings-have-a-line',
        entityId: missing[0]!,
        found: `${name}: ${[...ids].join(', ')}`,
        expected,
      },
    ];
  });
}
