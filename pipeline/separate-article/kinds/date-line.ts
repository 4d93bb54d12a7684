import type { Kind } from '../kind.ts';

export const dateLine: Kind = {
  id: 'date_line',
  title: 'Date line',
  what: 'A line that states when the page was published or changed, as a date, a time, or an age ("قبل 3 ساعات"), with its label and weekday. Dates above the entries of a chronology are text.',
  evidence:
    'A label such as "تاريخ النشر:", or a full date and hardly anything else at the head or foot of the page, at most two of them. A line with a verb or a full stop is text.',
  family: 'about the article',
  belongs: 'main article',
  example: {
    page: [
      'افتتاح خط جديد لمترو طشقند',
      'الأحد 5 مايو 2024 - 10:30',
      'آخر تحديث: 6 مايو 2024',
      'افتتح في العاصمة الأوزبكية خط جديد للمترو يبلغ طوله سبعة كيلومترات، ويربط وسط المدينة بأحيائها الجنوبية ومحطة القطارات.',
    ],
    lines: ['الأحد 5 مايو 2024 - 10:30', 'آخر تحديث: 6 مايو 2024'],
  },
  lookAlike: {
    page: [
      'مترو طشقند في تواريخ',
      '6 نوفمبر 1977',
      'سار أول قطار بين محطتين في وسط المدينة، وكان المترو الأول في آسيا الوسطى والسابع في الاتحاد السوفياتي كله.',
      '24 أكتوبر 2001',
      'افتتح الخط الثالث، وظل الركاب ممنوعين من التصوير في المحطات لأنها كانت تعد ملاجئ في زمن الحرب.',
      '30 أغسطس 2020',
      'افتتح قسم من خط دائري فوق الأرض، ويقطع القطار فيه أحد عشر كيلومترا.',
    ],
    lines: ['24 أكتوبر 2001'],
    kind: 'subheading',
  },
};
