import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const at = (file: string): string => pathToFileURL(join(import.meta.dirname, '../../../../lib/pipeline', file)).href;

/** What is timed, compiled: the loader of TypeScript wraps every function that a call makes. */
export const library = async () => ({
  ...((await import(at('read-reference.js'))) as typeof import('../../../../pipeline/read-reference.ts')),
  ...((await import(at('text/word-table.js'))) as typeof import('../../../../pipeline/text/word-table.ts')),
  ...((await import(at('link-entities/find-names.js'))) as typeof import('../../../../pipeline/link-entities/find-names.ts')),
  ...((await import(at('link-entities/gazetteer.js'))) as typeof import('../../../../pipeline/link-entities/gazetteer.ts')),
  ...((await import(at('link-entities/choose-entity.js'))) as typeof import('../../../../pipeline/link-entities/choose-entity.ts')),
  ...((await import(at('link-entities/known-signs.js'))) as typeof import('../../../../pipeline/link-entities/known-signs.ts')),
  ...((await import(at('link-entities/surroundings.js'))) as typeof import('../../../../pipeline/link-entities/surroundings.ts')),
  ...((await import(at('link-entities/link-entities.js'))) as typeof import('../../../../pipeline/link-entities/link-entities.ts')),
});

export type Library = Awaited<ReturnType<typeof library>>;
