import { z } from 'zod';
import { Day, Sha256, Text } from './fields.ts';

/** One line of `seeds/documents/sources.jsonl`: where a raw file came from and what may be done with it. */
export const SourceLine = z.strictObject({
  file: Text.describe('Name of the file in seeds/documents.'),
  sha256: Sha256.describe('sha256 of its bytes.'),
  origin: Text.describe('Where it came from; "unknown" if nobody can say.'),
  rights: Text.describe('Who holds the rights: "third-party" unless a licence is known.'),
  arrived_on: Day.describe('Day on which it was added.'),
});
export type SourceLine = z.infer<typeof SourceLine>;
