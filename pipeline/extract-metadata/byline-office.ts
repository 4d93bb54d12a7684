import type { KnowledgeLine } from '../../schemas/knowledge-line.ts';
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold } from '../text/arabic.ts';

const offices = perReference((reference: Reference) =>
  reference.knowledge
    .filter((e) => e.type === 'organization' || e.type === 'media')
    .flatMap((entity) =>
      entity.names
        .filter((n) => n.lang === 'ar' && n.kind !== 'demonym' && n.name.includes(' '))
        .map((n) => ({ entity, name: fold(n.name) })),
    )
    .sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1)),
);

/** An organisation named in a byline: the longest name of several words that stands there whole. */
export function officeIn(
  line: string,
  reference: Reference,
): { entity: KnowledgeLine; start: number; end: number } | null {
  // Folding takes marks away, so offsets hold only for a line without them; a byline has none as a rule.
  const folded = fold(line);
  if (folded.length !== line.length) return null;
  for (const { entity, name } of offices(reference)) {
    const start = folded.indexOf(name);
    if (start < 0 || /\p{L}/u.test(folded[start + name.length] ?? '')) continue;
    if (/\p{L}/u.test(folded[start - 1] ?? '')) continue;
    return { entity, start, end: start + name.length };
  }
  return null;
}
