import type { Kind } from '../kind.ts';

export const navigation: Kind = {
  id: 'navigation',
  title: 'Navigation',
  what: 'What helps to move about the site or fills it: menus, search, login, pagination, language switches, tickers, weather and prices, notices about cookies. Also short lines around the article of which nothing more is known.',
  evidence:
    'A known button or menu, or a short line that furniture parts from the article and whose words the paragraphs do not take up. On a page without furniture no line is navigation for being short.',
  family: 'page furniture',
  belongs: 'none',
  example: {
    page: [
      'القائمة',
      'اتصل بنا',
      'سياسة اقتصاد ثقافة رياضة',
      'كازاخستان تطلق قمرا صناعيا لمراقبة الغابات',
      'أطلقت كازاخستان أمس قمرا صناعيا صغيرا لمراقبة الغابات والحرائق، وصنعته مع طلاب من جامعة ألماتي بالتعاون مع شركة فرنسية.',
      'عرض المزيد',
    ],
    lines: ['القائمة', 'اتصل بنا', 'سياسة اقتصاد ثقافة رياضة', 'عرض المزيد'],
  },
  lookAlike: {
    page: [
      'البحث عن الذهب في أنهار طاجيكستان',
      'يغسل عشرات الرجال كل صباح رمال النهر بحثا عن حبيبات الذهب، ويبيعون ما يجدونه لتجار يأتون من العاصمة مرة في الأسبوع.',
    ],
    lines: ['البحث عن الذهب في أنهار طاجيكستان'],
    kind: 'title',
  },
};
