import type { Kind } from '../kind.ts';

export const basmala: Kind = {
  id: 'basmala',
  title: 'Basmala',
  what: 'The opening formula "بسم الله الرحمن الرحيم" on a line of its own, with or without marks, or as the one character ﷽. It opens the page, not the text, and is set aside. A speech that begins with it keeps it.',
  evidence: 'The line holds the formula and nothing else.',
  family: 'about the article',
  belongs: 'main article',
  example: {
    page: [
      'بسم الله الرحمن الرحيم',
      'بيان بشأن حماية المساجد التاريخية في بخارى',
      'تابعت الهيئة في الأيام الماضية ما نشر عن أعمال البناء قرب المساجد التاريخية في بخارى، وهي تدعو إلى وقفها حتى تنتهي اللجنة المختصة من عملها.',
    ],
    lines: ['بسم الله الرحمن الرحيم'],
  },
  lookAlike: {
    page: [
      'كلمة الأمين العام في افتتاح المؤتمر',
      'بسم الله الرحمن الرحيم، أيها الإخوة والأخوات، يسعدني أن أرحب بكم في مدينة طشقند التي تستضيف هذا المؤتمر أول مرة.',
    ],
    lines: [
      'بسم الله الرحمن الرحيم، أيها الإخوة والأخوات، يسعدني أن أرحب بكم في مدينة طشقند التي تستضيف هذا المؤتمر أول مرة.',
    ],
    kind: 'body',
  },
};
