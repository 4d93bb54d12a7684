/** LibreOffice Writer: .docx files of our own making, all printed by one process. */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LAB } from '../options.ts';
import { jsonLines, runTool } from '../run-tool.ts';
import { pythonPath } from '../tool-paths.ts';
import { partOf } from '../work-folder.ts';
import type { Print } from './setting.ts';

/** More files than this in one command make no start-up time worth saving. */
const AT_ONCE = 200;

export const printWithLibreOffice: Print = async (jobs, work) => {
  const folder = join(work, 'docx');
  mkdirSync(folder, { recursive: true });
  // All settings lie in one folder under names of their own, so that one process can convert them.
  const named = jobs.map((job) => ({ job, stem: join(folder, `${job.producer}--${job.name}`) }));
  const lines = jsonLines(named.map(({ job, stem }) => ({ ...job, docx: `${stem}.docx` })));
  await runTool(pythonPath(), [join(LAB, 'print', 'write-docx.py')], { input: lines });
  for (let i = 0; i < named.length; i += AT_ONCE) {
    const files = named.slice(i, i + AT_ONCE).map(({ stem }) => `${stem}.docx`);
    const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'libreoffice-profile')).href}`;
    await runTool('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files]);
  }
  for (const { job, stem } of named) if (existsSync(`${stem}.pdf`)) renameSync(`${stem}.pdf`, partOf(job.out));
};
