import type { Kind } from '../kind.ts';

export const newsletter: Kind = {
  id: 'newsletter',
  title: 'Newsletter',
  what: 'An offer to be sent something: a newsletter, notices, an application, with its form and its small print. Requests to follow on a network are share lines.',
  evidence: 'A set phrase as the whole line or at its beginning. "اشترك" with a subject is a verb of the text.',
  family: 'page furniture',
  belongs: 'none',
  example: {
    page: [
      'رواية قرغيزية تفوز بجائزة دولية',
      'فازت رواية لكاتبة قرغيزية بجائزة دولية للأدب المترجم، وتروي قصة أسرة من الرعاة بين الحرب العالمية الثانية واستقلال البلاد.',
      'اشترك في النشرة البريدية',
      'أدخل عنوان بريدك الإلكتروني',
    ],
    lines: ['اشترك في النشرة البريدية', 'أدخل عنوان بريدك الإلكتروني'],
  },
  lookAlike: {
    page: [
      'كتاب جديد عن مدن طريق الحرير',
      'اشترك في تأليف الكتاب ثلاثة باحثين من طشقند وباريس والرياض، وضمنوه مئة خريطة وصورة لم ينشر أكثرها من قبل.',
    ],
    lines: [
      'اشترك في تأليف الكتاب ثلاثة باحثين من طشقند وباريس والرياض، وضمنوه مئة خريطة وصورة لم ينشر أكثرها من قبل.',
    ],
    kind: 'body',
  },
};
