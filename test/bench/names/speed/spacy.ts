import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export const SPACY_VERSION = '3.8.18';

/** Installs spaCy into a folder; gives the path of its Python. */
export function installSpacy(folder: string): string {
  const python = join(folder, 'venv/bin/python');
  execFileSync('python3', ['-m', 'venv', join(folder, 'venv')]);
  execFileSync(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `spacy==${SPACY_VERSION}`]);
  return python;
}
