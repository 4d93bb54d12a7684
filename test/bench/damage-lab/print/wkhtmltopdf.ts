/** wkhtmltopdf (old WebKit, Qt's PDF writer): what many content management systems still call. */
import { forEach, runTool } from '../run-tool.ts';
import { partOf } from '../work-folder.ts';
import { writePage } from './html-page.ts';
import type { Print } from './setting.ts';

export const printWithWkhtmltopdf: Print = (jobs, work) =>
  forEach(jobs, (job) =>
    runTool('wkhtmltopdf', ['-q', '-s', 'A4', writePage(job, work), partOf(job.out)], {
      env: { QT_QPA_PLATFORM: 'offscreen', XDG_RUNTIME_DIR: work },
    }),
  );
