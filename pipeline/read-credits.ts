import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Credit {
  readonly name: string;
  readonly text: string;
}

/** The section "Credit" of the cards of knowledge base and models: what a release has to say of them. */
export function readCredits(seeds: string): Credit[] {
  const folders = [join(seeds, 'knowledge')];
  const models = join(seeds, 'models');
  if (existsSync(models)) for (const name of readdirSync(models).sort()) folders.push(join(models, name));
  return folders.flatMap((folder) => {
    const path = join(folder, 'README.md');
    if (!existsSync(path)) return [];
    const card = readFileSync(path, 'utf8');
    const title = /^# (.+)$/m.exec(card)?.[1];
    const text = /^## Credit\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(card)?.[1];
    return title && text ? [{ name: title, text }] : [];
  });
}
