import type { Kind } from '../kind.ts';

export const keywords: Kind = {
  id: 'keywords',
  title: 'Keywords',
  what: 'The tags of the article, with their label: "كلمات مفتاحية: …", "وسوم". The line is one block. Hashtags within a sentence are body.',
  evidence: 'A label of tags with its colon, or alone on its line. A sentence about words is body.',
  family: 'about the article',
  belongs: 'none',
  example: {
    page: [
      'اتفاق على تقاسم مياه نهر سيحون',
      'اتفقت كازاخستان وأوزبكستان وقرغيزستان على كميات المياه التي ستحصل عليها كل منها من نهر سيحون في موسم الري المقبل.',
      'كلمات مفتاحية: آسيا الوسطى، المياه، نهر سيحون',
    ],
    lines: ['كلمات مفتاحية: آسيا الوسطى، المياه، نهر سيحون'],
  },
  lookAlike: {
    page: [
      'ماذا قال الرئيس في خطابه السنوي؟',
      'كلمات مفتاحية قليلة ترددت في الخطاب، أبرزها المياه والسيادة والتعاون، وغابت عنه كلمات كانت ترد كثيرا في السنوات الماضية.',
    ],
    lines: [
      'كلمات مفتاحية قليلة ترددت في الخطاب، أبرزها المياه والسيادة والتعاون، وغابت عنه كلمات كانت ترد كثيرا في السنوات الماضية.',
    ],
    kind: 'body',
  },
};
