import type { Kind } from '../kind.ts';

export const relatedHeading: Kind = {
  id: 'related_heading',
  title: 'Heading of related articles',
  what: 'A line that announces other articles: "اقرأ أيضا", "الأكثر قراءة", "أخبار مقترحة لك", with the headline if it stands in the same line. The headlines below it are related titles.',
  evidence:
    'A set phrase, or a short line made only of words for articles and for their being related, new or much read, above a short line. A sentence that begins with "اقرأ" speaks to the reader.',
  family: 'other articles',
  belongs: 'none',
  example: {
    page: [
      'محمية طبيعية جديدة في جبال تيان شان',
      'أنشأت قرغيزستان محمية طبيعية مساحتها ثمانية آلاف كيلومتر مربع في جبال تيان شان، لحماية نمر الثلوج والأرخص الجبلي والغابات القديمة.',
      'اقرأ أيضا',
      'نمر الثلوج يظهر من جديد قرب ألماتي',
      'أخبار مقترحة لك',
      'أطول نفق في طاجيكستان يفتح أمام السيارات',
    ],
    lines: ['اقرأ أيضا', 'أخبار مقترحة لك'],
  },
  lookAlike: {
    page: [
      'سور خيوة أقدم مما نظن',
      'اقرأ أيضا ما كتبه الرحالة العرب عن المدينة، وستعرف أن سورها كان قائما قبل ألف عام وأن أبوابه كانت تغلق مع غروب الشمس.',
    ],
    lines: [
      'اقرأ أيضا ما كتبه الرحالة العرب عن المدينة، وستعرف أن سورها كان قائما قبل ألف عام وأن أبوابه كانت تغلق مع غروب الشمس.',
    ],
    kind: 'body',
  },
};
