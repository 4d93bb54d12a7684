import type { Kind } from '../kind.ts';

export const citation: Kind = {
  id: 'citation',
  title: 'Citation',
  what: 'A line that gives a work to which the text refers: a footnote, an entry of a list of references, further reading. A citation within a paragraph, also in brackets at its end, is body; where the article itself comes from is a source line.',
  evidence:
    'A number, dash or bullet, then author, work, place, year or page; below the last paragraph. Where the page shows no other furniture, or the line reads like a sentence, it is kept as body.',
  family: 'about the article',
  belongs: 'none',
  example: {
    page: [
      'الرئيسية » دراسات » المياه',
      'مياه آسيا الوسطى بين الري والطاقة',
      'تحتاج دول المصب إلى المياه في الصيف لري حقولها، وتحتاج دول المنبع إليها في الشتاء لتوليد الكهرباء، فينشأ بينهما خلاف يتجدد كل عام (1).',
      'وقد وقعت الدول الخمس اتفاقا في التسعينيات لتبادل الماء والوقود، لكنه لم ينفذ إلا في سنوات قليلة.',
      '(1) سالم الخطيب، أنهار وحدود، بيروت: دار النهضة، 2018، ص 203.',
      'شارك المقال',
      'التعليقات (3)',
      'جميع الحقوق محفوظة © 2024',
    ],
    lines: ['(1) سالم الخطيب، أنهار وحدود، بيروت: دار النهضة، 2018، ص 203.'],
  },
  lookAlike: {
    page: [
      'مياه آسيا الوسطى بين الري والطاقة',
      'جاء في تقرير البنك الدولي عن اقتصادات آسيا الوسطى (واشنطن، 2021، ص 14) أن دول المنبع تحتاج إلى المياه في الشتاء لتوليد الكهرباء.',
    ],
    lines: [
      'جاء في تقرير البنك الدولي عن اقتصادات آسيا الوسطى (واشنطن، 2021، ص 14) أن دول المنبع تحتاج إلى المياه في الشتاء لتوليد الكهرباء.',
    ],
    kind: 'body',
  },
};
