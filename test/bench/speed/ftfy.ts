import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const FTFY_VERSION = '6.3.1';

/** Installs ftfy into a folder; gives a function that tells the CPU seconds of one pass over texts. */
export function installFtfy(folder: string): (texts: readonly string[]) => number {
  const python = join(folder, 'venv/bin/python');
  execFileSync('python3', ['-m', 'venv', join(folder, 'venv')]);
  execFileSync(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `ftfy==${FTFY_VERSION}`]);
  const input = join(folder, 'texts.json');
  return (texts) => {
    writeFileSync(input, JSON.stringify(texts));
    return Number(execFileSync(python, [join(import.meta.dirname, 'time_ftfy.py'), input], { encoding: 'utf8' }));
  };
}
