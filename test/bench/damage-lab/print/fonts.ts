/** The fonts, by the paths of Debian's packages. Some tools want the family, some the file. */
export interface Font {
  readonly family: string;
  readonly file: string;
  readonly bold: string;
}

const truetype = '/usr/share/fonts/truetype';
const amiri = '/usr/share/fonts/opentype/fonts-hosny-amiri';

export const AMIRI: Font = {
  family: 'Amiri',
  file: `${amiri}/Amiri-Regular.ttf`,
  bold: `${amiri}/Amiri-Bold.ttf`,
};
export const NOTO_NASKH: Font = {
  family: 'Noto Naskh Arabic',
  file: `${truetype}/noto/NotoNaskhArabic-Regular.ttf`,
  bold: `${truetype}/noto/NotoNaskhArabic-Bold.ttf`,
};
export const SCHEHERAZADE: Font = {
  family: 'Scheherazade',
  file: `${truetype}/scheherazade/Scheherazade-Regular.ttf`,
  bold: `${truetype}/scheherazade/Scheherazade-Bold.ttf`,
};
/** Has no bold face: the headline is printed in the regular one. */
export const KACST_BOOK: Font = {
  family: 'KacstBook',
  file: `${truetype}/kacst/KacstBook.ttf`,
  bold: `${truetype}/kacst/KacstBook.ttf`,
};
/** The only one here that has a glyph for every presentation form. */
export const DEJAVU_SANS: Font = {
  family: 'DejaVu Sans',
  file: `${truetype}/dejavu/DejaVuSans.ttf`,
  bold: `${truetype}/dejavu/DejaVuSans-Bold.ttf`,
};
