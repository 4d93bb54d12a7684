import type { Kind } from '../kind.ts';

export const commentCount: Kind = {
  id: 'comment_count',
  title: 'Comments and counters',
  what: 'Counters of comments, views and likes, ratings, and the form in which readers write: "3 تعليقات", "أضف تعليقك". The comment of an author on the news is part of the article.',
  evidence:
    'A number and what is counted, or a set phrase, as the whole line. "التعليق:" names a part of the article, "تعليق" before another noun is a suspension.',
  family: 'page furniture',
  belongs: 'none',
  example: {
    page: [
      'سباق للخيول في سهوب كازاخستان',
      'شارك ثمانون فارسا في سباق للخيول طوله خمسة وعشرون كيلومترا، أقيم قرب مدينة كوستاناي احتفالا ببداية الربيع.',
      '3 تعليقات',
      'أضف تعليقك',
    ],
    lines: ['3 تعليقات', 'أضف تعليقك'],
  },
  lookAlike: {
    page: [
      'تعليق الرحلات الجوية بين طشقند وكابل',
      'علقت شركة الطيران الأوزبكية رحلاتها إلى كابل أسبوعين بسبب أعمال الصيانة في مطار العاصمة الأفغانية، وستعيد إلى المسافرين ثمن تذاكرهم.',
    ],
    lines: ['تعليق الرحلات الجوية بين طشقند وكابل'],
    kind: 'title',
  },
};
