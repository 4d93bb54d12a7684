/** TCPDF: one PHP process prints all. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LAB } from '../options.ts';
import { jsonLines, runTool } from '../run-tool.ts';
import { partOf } from '../work-folder.ts';
import type { Print } from './setting.ts';

export const printWithTcpdf: Print = (jobs, work) => {
  const fonts = join(work, 'tcpdf-fonts');
  mkdirSync(fonts, { recursive: true });
  const input = jsonLines(jobs.map((job) => ({ ...job, out: partOf(job.out) })));
  return runTool('php', [join(LAB, 'print', 'tcpdf-printer.php'), fonts], { input });
};
