import type { Kind } from '../kind.ts';

export const caption: Kind = {
  id: 'caption',
  title: 'Caption',
  what: 'The words under a picture, with the credit that stands in the same line and the bar behind it. Also labels such as "صورة أرشيفية" and counters of a gallery. A line that names only the photographer or agency is a credit.',
  evidence:
    'It ends with a credit in brackets, "(المصدر: وكالة …)", or with the bar that parted it from the picture, or begins with "صورة …". It may repeat a sentence of the article. A sentence that ends with another bracket is body.',
  family: 'about the article',
  belongs: 'none',
  example: {
    page: [
      'قمة في أستانا لقادة دول آسيا الوسطى',
      'القادة الخمسة في صورة تذكارية قبل بدء الاجتماع. (المصدر: رويترز) |',
      'عقد قادة دول آسيا الوسطى الخمس في أستانا اجتماعا بحثوا فيه إنشاء سوق مشتركة للكهرباء وتسهيل عبور الشاحنات بين بلدانهم.',
    ],
    lines: ['القادة الخمسة في صورة تذكارية قبل بدء الاجتماع. (المصدر: رويترز) |'],
  },
  lookAlike: {
    page: [
      'قمة في أستانا لقادة دول آسيا الوسطى',
      'عقد قادة دول آسيا الوسطى الخمس في أستانا اجتماعا بحثوا فيه إنشاء سوق مشتركة للكهرباء وتسهيل عبور الشاحنات بين بلدانهم.',
      'وسيعقد الاجتماع المقبل في العام القادم في طشقند (عاصمة أوزبكستان)',
    ],
    lines: ['وسيعقد الاجتماع المقبل في العام القادم في طشقند (عاصمة أوزبكستان)'],
    kind: 'body',
  },
};
