/** One HTML page for all tools that print HTML. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { paragraphsOf } from '../texts.ts';
import type { PrintJob, Setting } from './setting.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function pageOf(text: string, { font, size, align }: Setting): string {
  const [headline = '', ...paragraphs] = paragraphsOf(text).map(escaped);
  const style = [
    '@page { size: A4; margin: 22mm }',
    `body { margin: 0; font: ${size}pt/1.7 "${font.family}"; text-align: ${align === 'start' ? 'start' : 'justify'} }`,
    `h1 { font-size: ${size + 5}pt; text-align: start } p { margin: 0 0 0.7em }`,
  ].join('\n');
  const body = [`<h1>${headline}</h1>`, ...paragraphs.map((paragraph) => `<p>${paragraph}</p>`)].join('\n');
  return `<!doctype html>\n<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${headline}</title><style>\n${style}\n</style></head><body>\n${body}\n</body></html>\n`;
}

/** Writes the page of a job and returns its path. */
export function writePage({ producer, name, text, setting }: PrintJob, work: string): string {
  const path = join(work, 'html', producer, `${name}.html`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, pageOf(readFileSync(text, 'utf8'), setting));
  return path;
}
