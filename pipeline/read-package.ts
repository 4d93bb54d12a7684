import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './read-reference.ts';

export interface PackageFacts {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Version and pinned dependencies of this package. */
export const readPackage = (): PackageFacts =>
  JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as PackageFacts;
