import type { Kind } from '../kind.ts';

export const credit: Kind = {
  id: 'credit',
  title: 'Credit',
  what: 'A line that names who made a picture, a drawing or a film, and nothing else: a photographer, an agency, "(رويترز)". A credit at the end of a caption belongs to the caption, an agency at the end of a paragraph to the paragraph.',
  evidence: 'The whole line is an agency in brackets, or begins with a phrase such as "تصوير:" or "AFP/".',
  family: 'about the article',
  belongs: 'none',
  example: {
    page: [
      'ثلوج كثيفة تقطع الطرق الجبلية في قرغيزستان',
      'تصوير: نورلان بيكوف',
      'قطعت الثلوج الكثيفة الطريق بين بيشكك وأوش، وعلقت فيه مئات السيارات ليلة كاملة قبل أن تفتحه فرق الإنقاذ صباح اليوم.',
    ],
    lines: ['تصوير: نورلان بيكوف'],
  },
  lookAlike: {
    page: [
      'ثلوج كثيفة تقطع الطرق الجبلية في قرغيزستان',
      'سيارات عالقة في الثلج على الطريق بين بيشكك وأوش (تصوير: نورلان بيكوف)',
      'قطعت الثلوج الكثيفة الطريق بين بيشكك وأوش، وعلقت فيه مئات السيارات ليلة كاملة قبل أن تفتحه فرق الإنقاذ صباح اليوم.',
    ],
    lines: ['سيارات عالقة في الثلج على الطريق بين بيشكك وأوش (تصوير: نورلان بيكوف)'],
    kind: 'caption',
  },
};
