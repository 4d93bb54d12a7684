import type { Kind } from '../kind.ts';

export const byline: Kind = {
  id: 'byline',
  title: 'Byline',
  what: 'A line that names who wrote, reported or edited the article, or the office for which it was done. A biography of the author counts with it. Photographers are credits, translators have their own notes.',
  evidence:
    'A phrase such as "بقلم:" or "إعداد:" at the head or the foot of the article. Without a colon a long line, or one with dots in a row, is a title that begins with the same word.',
  family: 'about the article',
  belongs: 'main article',
  example: {
    page: [
      'ممر النقل الأوسط: فرص وعقبات',
      'بقلم: أحمد سليم',
      'يمتد الممر الأوسط من الصين عبر كازاخستان وبحر قزوين إلى القوقاز وتركيا، وقد تضاعفت الشحنات التي تمر به منذ عام 2022.',
      'لكن قلة السفن في بحر قزوين ما زالت تؤخر البضائع أسابيع.',
    ],
    lines: ['بقلم: أحمد سليم'],
  },
  lookAlike: {
    page: [
      'بقلم الرصاص.. فنان قرغيزي يرسم جبال بلاده',
      'لا يستعمل الفنان في لوحاته إلا قلم رصاص واحدا وورقا رخيصا يشتريه من السوق، ويقضي في رسم كل جبل شهرا أو أكثر.',
    ],
    lines: ['بقلم الرصاص.. فنان قرغيزي يرسم جبال بلاده'],
    kind: 'title',
  },
};
