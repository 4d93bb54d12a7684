import type { Source } from '../../schemas/sources.ts';
import type { Stated } from '../records.ts';
import { officeIn } from './byline-office.ts';
import { afterLabel, blocksOf, type Field, stated, textOf } from './field.ts';
import { mediumNamed, siteOf, sourceOf } from './known-source.ts';
import { hostOf, readSourceUrl } from './read-source-url.ts';

export const readPublisher: Field<Stated<Source> | null> = {
  id: 'read-publisher',
  title: 'Read the publisher',
  why: 'The outlet of the source line; else the office of the byline; else the host of the source URL. A page that names none has no publisher here: the look of a page is no evidence.',
  example: {
    page: [
      'سوق جديدة للأعمال اليدوية في بيشكك',
      'افتتحت في بيشكك سوق جديدة للأعمال اليدوية تعرض فيها نساء من القرى ما يصنعنه من اللباد والصوف والحرير.',
      'المصدر: https://www.example.kg/ar/news/market',
    ],
    values: { publisher_source_id: 'src_example.kg' },
  },
  lookAlike: {
    page: [
      'سوق جديدة للأعمال اليدوية في بيشكك',
      'ذكر موقع روسيا اليوم أن سوقا جديدة للأعمال اليدوية افتتحت في بيشكك، وأن نساء من القرى يعرضن فيها ما يصنعنه من اللباد والصوف.',
    ],
    values: { publisher_source_id: null },
  },
  read(document, reference) {
    for (const block of blocksOf(document, 'source_line')) {
      const { text, start } = afterLabel(textOf(document, block));
      const medium = mediumNamed(text, reference);
      if (medium) return stated(sourceOf(medium, reference), 'read-publisher', block.textStart + start, block.textEnd);
    }
    for (const block of blocksOf(document, 'byline')) {
      const office = officeIn(textOf(document, block), reference);
      if (!office) continue;
      const { entity, start, end } = office;
      return stated(sourceOf(entity, reference), 'read-publisher', block.textStart + start, block.textStart + end);
    }
    const url = readSourceUrl.read(document, reference);
    const host = url && hostOf(url.value);
    return host ? stated(siteOf(host), 'read-publisher', url.start, url.end) : null;
  },
};
