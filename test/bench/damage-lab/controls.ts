/** Undamaged cells: what must come back as it was. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LabText } from './texts.ts';
import { paragraphsOf } from './texts.ts';
import { textPath } from './work-folder.ts';

const WIDTH = 90;

/** The text broken at blanks into lines of about 90 characters, paragraph by paragraph, as a page shows it. */
function inLines(text: string): string {
  const lines = paragraphsOf(text).flatMap((paragraph) => {
    const broken: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > WIDTH) {
        broken.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    return [...broken, line];
  });
  return `${lines.join('\n')}\n`;
}

export const controls: readonly { readonly name: string; readonly make: (text: string) => string }[] = [
  { name: 'clean', make: (text) => text },
  { name: 'clean-lines', make: inLines },
];

/** The column in which controls stand. */
export const CONTROL_COLUMN = 'control';

export function placeControls(work: string, texts: readonly LabText[]): void {
  for (const { name: producer, make } of controls) {
    for (const { name, text } of texts) {
      const path = textPath(work, producer, CONTROL_COLUMN, name);
      if (existsSync(path)) continue;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, make(text));
    }
  }
}
