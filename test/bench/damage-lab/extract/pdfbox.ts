/** Apache PDFBox: one virtual machine reads all files, with the settings of its ExtractText command. */
import { join } from 'node:path';
import { LAB } from '../options.ts';
import { runTool } from '../run-tool.ts';
import { pdfBoxJar } from '../tool-paths.ts';
import { partOf } from '../work-folder.ts';
import type { Extractor } from './extractor.ts';

const pdfBox = (name: string, major: 2 | 3): Extractor => ({
  name,
  extract: (jobs) =>
    runTool(
      'java',
      [
        '-Dfile.encoding=UTF-8',
        '-Djava.awt.headless=true',
        '-cp',
        pdfBoxJar(major),
        join(LAB, 'extract', 'ReadWithPdfBox.java'),
      ],
      { input: jobs.map(({ pdf, out }) => `${pdf}\t${partOf(out)}\n`).join('') },
    ),
});

export const pdfBoxExtractors: readonly Extractor[] = [pdfBox('pdfbox-2', 2), pdfBox('pdfbox-3', 3)];
