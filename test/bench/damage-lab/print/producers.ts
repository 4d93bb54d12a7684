/** All producer settings, by name. */
import { printWithChromium } from './chromium.ts';
import { AMIRI, NOTO_NASKH, SCHEHERAZADE } from './fonts.ts';
import { printWithLibreOffice } from './libreoffice.ts';
import { printWithWeasyPrint } from './python-printers.ts';
import type { Producer } from './setting.ts';

export const producers: readonly Producer[] = [
  {
    name: 'chromium-amiri-justified',
    print: printWithChromium,
    setting: { font: AMIRI, size: 14, align: 'justify' },
  },
  {
    name: 'chromium-noto-ragged',
    print: printWithChromium,
    setting: { font: NOTO_NASKH, size: 13, align: 'start' },
  },
  {
    name: 'libreoffice-amiri-ragged',
    print: printWithLibreOffice,
    setting: { font: AMIRI, size: 14, align: 'start' },
  },
  {
    name: 'libreoffice-scheherazade-justified',
    print: printWithLibreOffice,
    setting: { font: SCHEHERAZADE, size: 14, align: 'justify' },
  },
  {
    name: 'weasyprint-noto-justified',
    print: printWithWeasyPrint,
    setting: { font: NOTO_NASKH, size: 12, align: 'justify' },
  },
];
