import { z } from 'zod';
import { Text } from './fields.ts';

/** `seeds/dataset.json`: what the descriptors of a release say about the dataset as a whole. */
export const DatasetDescription = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .describe('Name for machines: lower case, hyphens.'),
  title: Text.describe('Name for people.'),
  summary: Text.describe('One or two sentences: what it holds.'),
  keywords: z.array(Text).describe('Words under which it should be found.'),
  creator: Text.describe('Who made it.'),
});
export type DatasetDescription = z.infer<typeof DatasetDescription>;
