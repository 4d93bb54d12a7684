import type { Kind } from '../kind.ts';

export const dateline: Kind = {
  id: 'dateline',
  title: 'Dateline',
  what: 'A line of place and agency above the first sentence of a report: "موسكو-سانا". Where they open the sentence itself they stay in its paragraph. A line with the day of publication is a date line.',
  evidence:
    'A place and an agency that the knowledge base knows, parted by a dash, a slash or brackets, and nothing else but numbers.',
  family: 'about the article',
  belongs: 'main article',
  example: {
    page: [
      'لافروف يبحث في أستانا التعاون بين روسيا وكازاخستان',
      'أستانا-سانا',
      'بحث وزير الخارجية الروسي سيرغي لافروف مع نظيره الكازاخستاني سبل تطوير التعاون بين البلدين في مجالي النقل والطاقة.',
    ],
    lines: ['أستانا-سانا'],
  },
  lookAlike: {
    page: [
      'لافروف يبحث في أستانا التعاون بين روسيا وكازاخستان',
      'أستانا-سانا: بحث وزير الخارجية الروسي سيرغي لافروف مع نظيره الكازاخستاني سبل تطوير التعاون بين البلدين في مجالي النقل والطاقة.',
    ],
    lines: [
      'أستانا-سانا: بحث وزير الخارجية الروسي سيرغي لافروف مع نظيره الكازاخستاني سبل تطوير التعاون بين البلدين في مجالي النقل والطاقة.',
    ],
    kind: 'body',
  },
};
