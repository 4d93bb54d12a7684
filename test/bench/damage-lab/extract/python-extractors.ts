/** Extractors that are Python packages: one process reads all files. */
import { join } from 'node:path';
import { LAB } from '../options.ts';
import { jsonLines, runTool } from '../run-tool.ts';
import { pythonPath } from '../tool-paths.ts';
import { partOf } from '../work-folder.ts';
import type { Extractor } from './extractor.ts';

const pythonExtractor = (name: string): Extractor => ({
  name,
  extract: (jobs) =>
    runTool(pythonPath(), [join(LAB, 'extract', 'python-extractor.py'), name], {
      input: jsonLines(jobs.map(({ pdf, out }) => ({ pdf, out: partOf(out) }))),
    }),
});

export const pythonExtractors: readonly Extractor[] = ['pdfminer', 'pdfplumber', 'pymupdf', 'pypdf', 'pypdfium2'].map(
  pythonExtractor,
);
