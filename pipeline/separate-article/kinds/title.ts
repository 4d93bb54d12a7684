import type { Kind } from '../kind.ts';

export const title: Kind = {
  id: 'title',
  title: 'Title',
  what: 'The headline of the main article, as it stands above its text. The same line said again right below is a title, too, and is set aside. A first line that ends with a full stop is body; the title in a breadcrumb belongs to that line.',
  evidence:
    'The first line of the article, short, without a full stop, above paragraphs that take up its words. That it stands in the breadcrumb or comes twice makes it sure. A word or two above it are the section.',
  family: 'article text',
  belongs: 'main article',
  example: {
    page: [
      'الرئيسية » اقتصاد » كازاخستان ترفع صادراتها من القمح إلى الصين',
      'اقتصاد',
      'كازاخستان ترفع صادراتها من القمح إلى الصين',
      'أعلنت وزارة الزراعة الكازاخستانية أن صادرات البلاد من القمح إلى الصين بلغت العام الماضي مليون طن، وأنها تعتزم بناء محطة جديدة لتحميل الحبوب على الحدود.',
      'وقال نائب الوزير إن المحطة ستعمل طوال السنة، وإنها ستخفض كلفة النقل على المزارعين.',
    ],
    lines: ['كازاخستان ترفع صادراتها من القمح إلى الصين'],
  },
  lookAlike: {
    page: [
      'وصل وزير الخارجية الأوزبكي إلى دوشنبه اليوم في زيارة تستمر يومين.',
      'ومن المقرر أن يبحث الوزير مع المسؤولين الطاجيك ملفات المياه والنقل والتجارة الحدودية، وأن يوقع اتفاقا لتسهيل عبور المسافرين بين البلدين.',
    ],
    lines: ['وصل وزير الخارجية الأوزبكي إلى دوشنبه اليوم في زيارة تستمر يومين.'],
    kind: 'body',
  },
};
