import type { Kind } from '../kind.ts';

export const subheading: Kind = {
  id: 'subheading',
  title: 'Subheading',
  what: 'A heading inside the article, above the paragraphs it announces. Headings inside another article on the page have its number. Items of a list, lines of verse and signatures are body; labels such as "الخبر:" are section labels.',
  evidence:
    'A short line without a full stop between a paragraph that ends and a long one that begins. Unlike menus and headlines of other articles it stands alone, with no furniture beside it.',
  family: 'article text',
  belongs: 'main article',
  example: {
    page: [
      'بحر آرال بين الجفاف ومحاولات الإنقاذ',
      'تراجعت مساحة بحر آرال منذ ستينيات القرن الماضي إلى أقل من عشرها، بعد أن حولت مياه النهرين اللذين يغذيانه إلى ري حقول القطن.',
      'سد كوك آرال',
      'بنت كازاخستان عام 2005 سدا يفصل القسم الشمالي من البحر عن قسمه الجنوبي، فارتفع منسوب المياه هناك وعادت الأسماك والصيادون إلى بعض القرى.',
      'غابة في قاع البحر',
      'أما أوزبكستان فتزرع شجيرات الساكسول في القاع الجاف، كي تثبت الرمال المالحة التي تحملها الرياح إلى المدن والحقول القريبة كل ربيع.',
    ],
    lines: ['سد كوك آرال', 'غابة في قاع البحر'],
  },
  lookAlike: {
    page: [
      'خمس مدن على طريق الحرير',
      'يزور السائح في أوزبكستان مدنا حفظت عمارتها القديمة، وكانت القوافل تمر بها في طريقها بين الصين والبحر المتوسط، وأشهرها:',
      'سمرقند',
      'بخارى',
      'خيوة',
      'وتربط بين هذه المدن اليوم قطارات سريعة، ويستغرق السفر من طشقند إلى سمرقند ساعتين تقريبا.',
    ],
    lines: ['سمرقند', 'بخارى'],
    kind: 'body',
  },
};
