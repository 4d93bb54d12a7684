import type { Kind } from '../kind.ts';

export const subtitle: Kind = {
  id: 'subtitle',
  title: 'Subtitle',
  what: 'A line or two directly under the title that say more of the same: the deck or standfirst. Part of the article. The first paragraph is none, however short, nor is a heading further down.',
  evidence:
    'Between title and first paragraph, mostly without a full stop, longer than a heading and shorter than a paragraph; it sums up what the paragraphs tell in full.',
  family: 'article text',
  belongs: 'main article',
  example: {
    page: [
      'أوزبكستان تلغي التأشيرة لمواطني عشر دول',
      'القرار يشمل ثلاث دول عربية ويسري من مطلع العام المقبل',
      'أعلنت وزارة الخارجية الأوزبكية أمس إلغاء التأشيرة لمواطني عشر دول، وأوضحت أن مدة الإقامة المسموح بها لا تتجاوز ثلاثين يوما في السنة.',
      'وتأمل الحكومة أن يرتفع عدد السياح إلى عشرة ملايين.',
    ],
    lines: ['القرار يشمل ثلاث دول عربية ويسري من مطلع العام المقبل'],
  },
  lookAlike: {
    page: [
      'حين عبرت القوافل جبال تيان شان',
      'كانت الرحلة تستغرق أربعة أشهر',
      'وكان التجار يسيرون ليلا',
      'ثم وصل القطار',
    ],
    lines: ['كانت الرحلة تستغرق أربعة أشهر'],
    kind: 'body',
  },
};
