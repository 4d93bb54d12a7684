import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readNames, readUtf8 } from './read-lines.ts';
import { packageRoot, type ReferenceFolders } from './read-reference.ts';

export interface Credit {
  readonly name: string;
  readonly text: string;
}

/**
 * The section "Credit" of the cards of knowledge base and models: what a release has to say of them. The folders are
 * those that the reference was read from.
 */
export function readCredits({ knowledge, models }: ReferenceFolders): Credit[] {
  const ours = join(packageRoot(), 'seeds');
  const folders = [knowledge ?? join(ours, 'knowledge')];
  const above = models ?? join(ours, 'models');
  if (existsSync(above)) for (const name of readNames(above, 'models')) folders.push(join(above, name));
  return folders.flatMap((folder) => {
    const path = join(folder, 'README.md');
    if (!existsSync(path)) return [];
    const card = readUtf8(path, path);
    const title = /^# (.+)$/m.exec(card)?.[1];
    const text = /^## Credit\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(card)?.[1];
    return title && text ? [{ name: title, text }] : [];
  });
}
