import type { Kind } from '../kind.ts';

export const sourceLine: Kind = {
  id: 'source_line',
  title: 'Source line',
  what: 'A line that names where the article comes from: an agency, another outlet, the URL of the original, or the closing note of an aggregator. A source inside a caption belongs to the caption, works that the text quotes are citations.',
  evidence:
    'A phrase such as "المصدر:" or "نقلا عن:" with its colon, or a whole line such as "وكالات". A sentence that begins with "المصدر" or "نقلا عن" is body.',
  family: 'about the article',
  belongs: 'none',
  example: {
    page: [
      'قرغيزستان تبدأ بناء محطة كهرباء على نهر نارين',
      'بدأت قرغيزستان بناء محطة لتوليد الكهرباء على نهر نارين، بمشاركة كازاخستان وأوزبكستان اللتين ستشتريان قسما من إنتاجها.',
      'المصدر: وكالة الأنباء القرغيزية',
    ],
    lines: ['المصدر: وكالة الأنباء القرغيزية'],
  },
  lookAlike: {
    page: [
      'قرية على حافة الصحراء',
      'المصدر الوحيد للمياه في القرية بئر حفرها الأهالي قبل ثلاثين عاما، ويخشون أن تجف إذا استمر انحباس المطر سنة أخرى.',
    ],
    lines: [
      'المصدر الوحيد للمياه في القرية بئر حفرها الأهالي قبل ثلاثين عاما، ويخشون أن تجف إذا استمر انحباس المطر سنة أخرى.',
    ],
    kind: 'body',
  },
};
