import type { Kind } from '../kind.ts';

export const category: Kind = {
  id: 'category',
  title: 'Category',
  what: 'The section in which the article stands, on a line of its own: a step of the breadcrumb that comes again, or a word or two above the title. Labels inside the article are section labels, menus navigation.',
  evidence:
    'It repeats a step of the breadcrumb within a few lines of it, or is a short line directly above the title. Further down the same words are a subheading.',
  family: 'about the article',
  belongs: 'none',
  example: {
    page: [
      'الرئيسية » آسيا الوسطى » تركمانستان تستضيف مؤتمرا عن بحر قزوين',
      'آسيا الوسطى',
      'تركمانستان تستضيف مؤتمرا عن بحر قزوين',
      'تستضيف تركمانستان الأسبوع المقبل مؤتمرا عن انخفاض منسوب بحر قزوين، ويشارك فيه خبراء من الدول الخمس التي تطل عليه.',
    ],
    lines: ['آسيا الوسطى'],
  },
  lookAlike: {
    page: [
      'الرئيسية » كازاخستان » تقرير عن انخفاض منسوب بحر قزوين',
      'تقرير عن انخفاض منسوب بحر قزوين',
      'انخفض منسوب بحر قزوين مترين خلال ثلاثين عاما، ويتوقع العلماء أن تفقد شواطئه الشمالية الضحلة ثلث مساحتها قبل نهاية القرن.',
      'ويرجع ذلك إلى ارتفاع الحرارة وإلى نقص المياه التي يحملها نهر الفولغا.',
      'وتختلف آثاره من بلد إلى آخر بحسب عمق المياه قرب الساحل.',
      'كازاخستان',
      'اضطرت موانئ أكتاو وكوريك إلى تعميق ممراتها، وصارت السفن تحمل أقل من طاقتها بالربع كي لا تمس القاع.',
    ],
    lines: ['كازاخستان'],
    kind: 'subheading',
  },
};
