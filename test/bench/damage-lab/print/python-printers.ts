/** Producers that are Python packages: one process a package. */
import { join } from 'node:path';
import { LAB } from '../options.ts';
import { jsonLines, runTool } from '../run-tool.ts';
import { pythonPath } from '../tool-paths.ts';
import { partOf } from '../work-folder.ts';
import { writePage } from './html-page.ts';
import type { Print, PrintJob } from './setting.ts';

const printWith =
  (script: string, more: (job: PrintJob, work: string) => object = () => ({})): Print =>
  (jobs, work) =>
    runTool(pythonPath(), [join(LAB, 'print', script)], {
      input: jsonLines(jobs.map((job) => ({ ...job, out: partOf(job.out), ...more(job, work) }))),
    });

export const printWithWeasyPrint = printWith('weasyprint-printer.py', (job, work) => ({ html: writePage(job, work) }));
export const printWithTypst = printWith('typst-printer.py');
export const printWithFpdf2 = printWith('fpdf2-printer.py');
export const printWithPresentationForms = printWith('presentation-forms.py');
