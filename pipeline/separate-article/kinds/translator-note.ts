import type { Kind } from '../kind.ts';

export const translatorNote: Kind = {
  id: 'translator_note',
  title: "Translator's note",
  what: 'A line that says that the text is translated, by whom or from which language: "(مترجم)", "ترجمة: …". Notes of editors about the text count with it. Who wrote the original is a byline, where it appeared a source line.',
  evidence:
    'A set phrase at the head or the foot of the article; a phrase that may begin a sentence needs its colon. In the middle of the text, or as a sentence, translation is a topic.',
  family: 'about the article',
  belongs: 'main article',
  example: {
    page: [
      'أستانا تبحث عن شركاء جدد',
      'ترجمة: ليلى حسن',
      'تحاول كازاخستان منذ سنوات أن توازن علاقاتها بين روسيا والصين والغرب، وقد زار رئيسها في العام الماضي وحده أكثر من عشرين دولة.',
      'ويرى محللون أن هذه السياسة ستستمر أيا كانت نتائج الحرب.',
      '(مترجم عن الإنجليزية)',
    ],
    lines: ['ترجمة: ليلى حسن', '(مترجم عن الإنجليزية)'],
  },
  lookAlike: {
    page: [
      'الأدب الأوزبكي يصل إلى القارئ العربي',
      'ترجمة الشعر الأوزبكي إلى العربية مشروع بدأ قبل عشرين عاما، ويشارك فيه اليوم أساتذة من ثلاث جامعات في طشقند والقاهرة وعمان.',
    ],
    lines: [
      'ترجمة الشعر الأوزبكي إلى العربية مشروع بدأ قبل عشرين عاما، ويشارك فيه اليوم أساتذة من ثلاث جامعات في طشقند والقاهرة وعمان.',
    ],
    kind: 'body',
  },
};
