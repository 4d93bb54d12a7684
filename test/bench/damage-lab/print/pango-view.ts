/** Pango and cairo, as in GTK programs: pango-view makes one long page of a text. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { forEach, runTool } from '../run-tool.ts';
import { paragraphsOf } from '../texts.ts';
import { partOf } from '../work-folder.ts';
import type { Print } from './setting.ts';

/** The text width of an A4 page with margins of 22 mm, in points. */
const WIDTH = 470;

export const printWithPangoView: Print = (jobs, work) =>
  forEach(jobs, async ({ producer, name, text, out, setting: { font, size, align } }) => {
    const path = join(work, 'pango', producer, `${name}.txt`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, paragraphsOf(readFileSync(text, 'utf8')).join('\n\n'));
    const layout = [`--font=${font.family} ${size}`, '--dpi=72', `--width=${WIDTH}`, '--margin=62', '--language=ar'];
    const justify = align === 'start' ? [] : ['--justify'];
    await runTool('pango-view', ['-q', '--backend=cairo', ...layout, ...justify, `--output=${partOf(out)}`, path]);
  });
