import { TextKinds } from '../../../schemas/fields.ts';
import { placeOf, type ValidationRule } from '../rule.ts';

const isTextKind = (kind: string): boolean => (TextKinds as readonly string[]).includes(kind);

export const keptKindsOnly: ValidationRule = {
  id: 'kept-kinds-only',
  severity: 'error',
  level: 'meaning',
  scope: ['blocks'],
  title: 'Only the main article is kept',
  why: 'A share line or another article in the text would be counted as what the author wrote. A line of the main article may still be set aside.',
  check: ({ rows }) =>
    rows.blocks
      .filter((block) => block.kept && !(block.article === 0 && isTextKind(block.kind)))
      .map(({ block_id, kind, article }) => ({
        place: placeOf('blocks', block_id),
        found: `kept ${kind} of article ${article}`,
        expected: `article 0 and one of ${TextKinds.join(', ')}`,
        next: 'see which rule of separate-article claimed the block, and set it aside',
      })),
};
