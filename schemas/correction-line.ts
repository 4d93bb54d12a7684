import { z } from 'zod';
import { Text } from './fields.ts';

/**
 * One line of `seeds/corrections/<document>.jsonl`: what only a person can settle. It applies to the repaired file and
 * fails loudly once `expect` is no longer found there exactly once.
 */
export const CorrectionLine = z.strictObject({
  /** The characters that are to be replaced, with enough around them to occur exactly once in the repaired file. */
  expect: Text,
  action: z.literal('replace'),
  text: Text,
  /** Why no rule could do it. */
  reason: Text,
  /** Where the right reading is attested. */
  evidence: Text,
  status: z.enum(['proposed', 'decided']),
});
export type CorrectionLine = z.infer<typeof CorrectionLine>;
