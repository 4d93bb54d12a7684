/** All producer settings, by name. */
import { printWithChromium } from './chromium.ts';
import { AMIRI, DEJAVU_SANS, type Font, KACST_BOOK, NOTO_NASKH, SCHEHERAZADE } from './fonts.ts';
import { printWithLibreOffice } from './libreoffice.ts';
import { printWithPangoView } from './pango-view.ts';
import { printWithFpdf2, printWithPresentationForms, printWithTypst, printWithWeasyPrint } from './python-printers.ts';
import type { Print, Producer, Setting } from './setting.ts';
import { printWithTcpdf } from './tcpdf.ts';
import { printWithXetex } from './xetex.ts';

const producer = (
  name: string,
  print: Print,
  font: Font,
  size: number,
  align: Setting['align'],
  runs: NonNullable<Setting['runs']> = 'none',
): Producer => ({ name, print, setting: { font, size, align, runs } });

export const producers: readonly Producer[] = [
  producer('chromium-amiri-justified', printWithChromium, AMIRI, 14, 'justify'),
  producer('chromium-noto-ragged', printWithChromium, NOTO_NASKH, 13, 'start'),
  producer('libreoffice-amiri-ragged', printWithLibreOffice, AMIRI, 14, 'start'),
  producer('libreoffice-amiri-justified', printWithLibreOffice, AMIRI, 14, 'justify'),
  producer('libreoffice-kacst-ragged', printWithLibreOffice, KACST_BOOK, 14, 'start'),
  // LibreOffice fills justified lines with kashidas where the font's letters let it, and knows no other kashida setting.
  producer('libreoffice-scheherazade-kashida', printWithLibreOffice, SCHEHERAZADE, 16, 'justify'),
  producer('libreoffice-dejavu-kashida', printWithLibreOffice, DEJAVU_SANS, 12, 'justify'),
  producer('libreoffice-noto-runs', printWithLibreOffice, NOTO_NASKH, 13, 'start', 'sometimes'),
  producer('libreoffice-amiri-word-runs', printWithLibreOffice, AMIRI, 14, 'justify', 'every-word'),
  producer('weasyprint-noto-justified', printWithWeasyPrint, NOTO_NASKH, 12, 'justify'),
  producer('weasyprint-amiri-ragged', printWithWeasyPrint, AMIRI, 13, 'start'),
  producer('pango-noto-ragged', printWithPangoView, NOTO_NASKH, 13, 'start'),
  producer('typst-amiri-justified', printWithTypst, AMIRI, 13, 'justify'),
  producer('xetex-amiri-justified', printWithXetex, AMIRI, 14, 'justify'),
  producer('fpdf2-amiri-justified', printWithFpdf2, AMIRI, 13, 'justify'),
  producer('tcpdf-amiri-ragged', printWithTcpdf, AMIRI, 14, 'start'),
  producer('reportlab-dejavu-forms', printWithPresentationForms, DEJAVU_SANS, 12, 'start'),
];
