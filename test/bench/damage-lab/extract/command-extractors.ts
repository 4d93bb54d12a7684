/** Extractors that are commands: one process a file. MuPDF and Ghostscript are AGPL and only called, never linked. */
import { forEach, runTool } from '../run-tool.ts';
import { partOf } from '../work-folder.ts';
import type { Extractor } from './extractor.ts';

const commandExtractor = (
  name: string,
  command: string,
  argsOf: (pdf: string, out: string) => readonly string[],
): Extractor => ({
  name,
  extract: (jobs) => forEach(jobs, ({ pdf, out }) => runTool(command, argsOf(pdf, partOf(out)))),
});

export const commandExtractors: readonly Extractor[] = [
  commandExtractor('pdftotext', 'pdftotext', (pdf, out) => [pdf, out]),
  commandExtractor('pdftotext-raw', 'pdftotext', (pdf, out) => ['-raw', pdf, out]),
  commandExtractor('pdftotext-layout', 'pdftotext', (pdf, out) => ['-layout', pdf, out]),
  commandExtractor('mutool', 'mutool', (pdf, out) => ['draw', '-q', '-F', 'txt', '-o', out, pdf]),
  commandExtractor('ghostscript', 'gs', (pdf, out) => [
    '-q',
    '-dBATCH',
    '-dNOPAUSE',
    '-sDEVICE=txtwrite',
    '-o',
    out,
    pdf,
  ]),
];
