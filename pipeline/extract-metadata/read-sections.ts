import type { Stated } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { blocksOf, type Field, fileOf, stated, textOf } from './field.ts';

const SEPARATOR = /\s*(?:[»›>»\\/|←،,]|::)\s*/u;

export const readSections: Field<readonly Stated<string>[]> = {
  id: 'read-sections',
  title: 'Read the sections',
  why: 'The steps of the breadcrumb between the front page and the title, and the category lines. A category line without separators is cut where a step of the breadcrumb ends.',
  example: {
    page: [
      'الرئيسية » اقتصاد » طاقة » محطة شمسية جديدة قرب نمنغان',
      'محطة شمسية جديدة قرب نمنغان',
      'بدأت محطة شمسية جديدة قرب مدينة نمنغان الأوزبكية تزويد الشبكة بالكهرباء، وتكفي طاقتها مئة ألف بيت.',
    ],
    values: { sections_json: '["اقتصاد","طاقة"]' },
  },
  lookAlike: {
    page: [
      'اقتصاد / طاقة: محطة شمسية جديدة قرب نمنغان',
      'بدأت محطة شمسية جديدة قرب مدينة نمنغان الأوزبكية تزويد الشبكة بالكهرباء، وتكفي طاقتها مئة ألف بيت.',
    ],
    values: { sections_json: '[]' },
  },
  read(document) {
    const found: Stated<string>[] = [];
    const title = document.parts.find((part) => part.block.kind === 'title');
    const titleText = title ? fold(document.text.slice(title.start, title.end)) : null;
    const add = (text: string, start: number) => {
      const trimmed = text.trim();
      if (trimmed === '' || found.some((f) => fold(f.value) === fold(trimmed)) || fold(trimmed) === titleText) return;
      const at = start + text.indexOf(trimmed);
      found.push(stated(trimmed, 'read-sections', at, at + trimmed.length));
    };
    for (const block of blocksOf(document, 'breadcrumb')) {
      stepsOf(textOf(document, block))
        .slice(1)
        .forEach(({ text, start }) => {
          add(text, block.textStart + start);
        });
    }
    const steps = found.map((f) => fold(f.value));
    for (const block of blocksOf(document, 'category')) {
      for (const { text, start } of stepsOf(textOf(document, block))) {
        const step = steps.find((s) => fold(text) === s || fold(text).startsWith(`${s} `));
        if (step && fold(text).length === text.length) {
          add(text.slice(0, step.length), block.textStart + start);
          add(text.slice(step.length), block.textStart + start + step.length);
        } else add(text, block.textStart + start);
      }
    }
    return found.filter((f) => fileOf(document).slice(f.start, f.end) === f.value);
  },
};

function stepsOf(line: string): { text: string; start: number }[] {
  const steps: { text: string; start: number }[] = [];
  let start = 0;
  for (const text of line.split(SEPARATOR)) {
    const at = line.indexOf(text, start);
    steps.push({ text, start: at });
    start = at + text.length;
  }
  return steps.filter((step) => step.text !== '');
}
