import type { Kind } from '../kind.ts';

export const advert: Kind = {
  id: 'advert',
  title: 'Advert',
  what: 'A label of an advertisement, its text, or a note such as "تابع القراءة بعد الإعلان". Appeals for donations count with it. What the outlet offers to be sent is a newsletter.',
  evidence: 'The whole line is a known label. A title or sentence that begins with "إعلان" announces something.',
  family: 'page furniture',
  belongs: 'none',
  example: {
    page: [
      'ارتفاع أسعار الخبز في دوشنبه',
      'ارتفعت أسعار الخبز في العاصمة الطاجيكية بنسبة عشرة في المئة خلال شهر، وعزا الخبازون ذلك إلى غلاء الدقيق المستورد من كازاخستان.',
      'إعلان',
      'وأعلنت البلدية أنها ستبيع الدقيق من مخازنها بسعر مخفض حتى نهاية الشتاء.',
    ],
    lines: ['إعلان'],
  },
  lookAlike: {
    page: [
      'إعلان نتائج الانتخابات المحلية في قرغيزستان',
      'أعلنت لجنة الانتخابات المركزية في قرغيزستان نتائج الانتخابات المحلية، وقالت إن نسبة المشاركة بلغت أربعين في المئة.',
    ],
    lines: ['إعلان نتائج الانتخابات المحلية في قرغيزستان'],
    kind: 'title',
  },
};
