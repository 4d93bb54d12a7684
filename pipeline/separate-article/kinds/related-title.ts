import type { Kind } from '../kind.ts';

export const relatedTitle: Kind = {
  id: 'related_title',
  title: 'Title of a related article',
  what: 'The headline of another article on the page, in a list or above its text. It has the number of that article, or of the list: 1, 2 … The heading of the list is a related heading.',
  evidence:
    'A line without a full stop under a heading of related articles, or among furniture inside the page. Alone between two paragraphs, with no heading above it, such a line is a subheading.',
  family: 'other articles',
  belongs: 'other article',
  example: {
    page: [
      'افتتاح طريق سريع بين أستانا وألماتي',
      'افتتح في كازاخستان طريق سريع طوله ألف ومئتا كيلومتر بين أستانا وألماتي، يختصر زمن السفر بين المدينتين إلى اثنتي عشرة ساعة.',
      'مواضيع ذات صلة',
      'جفاف غير مسبوق يضرب حقول القمح',
      'مهرجان للموسيقى الشعبية في طشقند',
    ],
    lines: ['جفاف غير مسبوق يضرب حقول القمح', 'مهرجان للموسيقى الشعبية في طشقند'],
  },
  lookAlike: {
    page: [
      'افتتاح طريق سريع بين أستانا وألماتي',
      'افتتح في كازاخستان طريق سريع طوله ألف ومئتا كيلومتر بين أستانا وألماتي، يختصر زمن السفر بين المدينتين إلى اثنتي عشرة ساعة.',
      'عشر محطات للاستراحة',
      'وبنيت على الطريق عشر محطات للاستراحة فيها مطاعم ومحطات وقود ومساجد، وستبنى خمس أخرى قبل نهاية العام المقبل.',
    ],
    lines: ['عشر محطات للاستراحة'],
    kind: 'subheading',
  },
};
