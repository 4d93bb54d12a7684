/** XeTeX and xdvipdfmx: TeX's own right-to-left commands, one process a text. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { forEach, runTool } from '../run-tool.ts';
import { paragraphsOf } from '../texts.ts';
import { partOf } from '../work-folder.ts';
import type { Print, Setting } from './setting.ts';

/** Latin words and numbers have to be turned by the writer: XeTeX knows no bidirectional algorithm. */
const LEFT_TO_RIGHT = /[\p{Nd}\p{Script=Latin}]+(?:[.,:/%+-]?[\p{Nd}\p{Script=Latin}]+)*/gu;

const escaped = (text: string): string =>
  text
    .replace(/[\\{}$&#^_~%]/g, (char) => `\\char${char.codePointAt(0)}{}`)
    .replace(LEFT_TO_RIGHT, (stretch) => (/^char\d+$/.test(stretch) ? stretch : `{\\beginL ${stretch}\\endL}`));

function sourceOf(text: string, { font, size, align }: Setting): string {
  const [headline = '', ...paragraphs] = paragraphsOf(text).map(escaped);
  const load = (name: string, file: string, points: number) =>
    `\\font\\${name}="[${basename(file)}]:script=arab" at ${points}pt`;
  return [
    '\\TeXXeTstate=1 \\hoffset=-0.2in \\hsize=166mm \\vsize=245mm \\nopagenumbers \\parindent=0pt \\parskip=8pt',
    '\\tolerance=9999 \\emergencystretch=3em \\pdfpagewidth=210mm \\pdfpageheight=297mm \\baselineskip=22pt',
    load('body', font.file, size),
    load('head', font.bold, size + 4),
    `\\everypar={\\beginR}${align === 'start' ? '\\leftskip=0pt plus 4em' : ''}`,
    `\\head ${headline}\\par \\body`,
    ...paragraphs.map((paragraph) => `${paragraph}\\par`),
    '\\bye',
  ].join('\n');
}

export const printWithXetex: Print = (jobs, work) =>
  forEach(jobs, async ({ producer, name, text, out, setting }) => {
    const folder = join(work, 'xetex', producer);
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${name}.tex`);
    writeFileSync(path, sourceOf(readFileSync(text, 'utf8'), setting));
    await runTool('xetex', ['-interaction=batchmode', `-output-directory=${folder}`, path], {
      env: { OPENTYPEFONTS: `${dirname(setting.font.file)}:`, TTFONTS: `${dirname(setting.font.file)}:` },
    });
    renameSync(join(folder, `${name}.pdf`), partOf(out));
  });
