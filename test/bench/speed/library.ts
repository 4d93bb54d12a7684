import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The package as it ships: compiled, since the loader of TypeScript wraps every function that a call makes. */
export const library = (): Promise<typeof import('../../../pipeline/index.ts')> =>
  import(pathToFileURL(join(import.meta.dirname, '../../../lib/pipeline/index.js')).href);
