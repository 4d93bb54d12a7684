import type { Kind } from '../kind.ts';

export const sectionLabel: Kind = {
  id: 'section_label',
  title: 'Section label',
  what: 'A word or two on a line of its own that name a part of the article: "الخبر:", "التعليق:", "الخلاصة". The colon belongs to it. A sentence that begins with such a word is body.',
  evidence:
    'The whole line is a phrase that the lexicon lists as a label. A subheading says what its paragraphs tell; a label says what sort of text they are.',
  family: 'article text',
  belongs: 'main article',
  example: {
    page: [
      'لماذا تتنافس القوى الكبرى على معادن آسيا الوسطى؟',
      'الخبر:',
      'وقعت كازاخستان في لندن مذكرة تفاهم تسمح لشركات أوروبية بالتنقيب عن الليثيوم في شرق البلاد، وقدرت قيمة المشروع بنحو خمسمئة مليون دولار.',
      'التعليق:',
      'لا تكمن أهمية المذكرة في قيمتها، بل في أنها تدل على رغبة أستانا في توزيع صادراتها على أكثر من شريك واحد.',
    ],
    lines: ['الخبر:', 'التعليق:'],
  },
  lookAlike: {
    page: [
      'إغلاق معبر حدودي بين قرغيزستان وطاجيكستان',
      'أغلقت السلطات القرغيزية مساء أمس معبرا على الحدود الجنوبية، وأعادت عشرات الشاحنات التي كانت تنتظر العبور منذ الصباح.',
      'التعليق الرسمي الوحيد صدر عن حرس الحدود، وجاء فيه أن الإغلاق مؤقت.',
    ],
    lines: ['التعليق الرسمي الوحيد صدر عن حرس الحدود، وجاء فيه أن الإغلاق مؤقت.'],
    kind: 'body',
  },
};
