/** pdf.js, its items joined as nearly everyone joins them: by a blank, and a line feed where an item says so. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { partOf } from '../work-folder.ts';
import type { Extractor } from './extractor.ts';

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

async function read(pdf: string): Promise<string> {
  const loading = getDocument({
    data: new Uint8Array(readFileSync(pdf)),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: join(folder, 'cmaps/'),
    standardFontDataUrl: join(folder, 'standard_fonts/'),
  });
  const document = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : ' ') : '')).join(''));
  }
  await loading.destroy();
  return pages.join('\n');
}

export const pdfJs: Extractor = {
  name: 'pdfjs',
  extract: async (jobs) => {
    for (const { pdf, out } of jobs) {
      try {
        writeFileSync(partOf(out), await read(pdf));
      } catch (error) {
        console.error(`${pdf}: ${(error as Error).message}`);
      }
    }
  },
};
