import type { Kind } from '../kind.ts';

export const blank: Kind = {
  id: 'blank',
  title: 'Blank lines',
  what: 'Lines without a character that is seen; those that follow each other are one block. They are rows so that the blocks tile the file.',
  evidence: 'Nothing but blanks. A line of stars or dashes is no blank line.',
  family: 'page furniture',
  belongs: 'none',
  example: {
    page: [
      'رحالة يعبر جبال بامير على دراجة',
      '',
      'عبر رحالة مغربي جبال بامير على دراجة في ثلاثة أسابيع، وقطع طرقا يزيد ارتفاعها على أربعة آلاف متر.',
      '',
      '',
      'وينوي أن يصل إلى الصين قبل بداية الشتاء.',
    ],
    lines: [''],
  },
  lookAlike: {
    page: [
      'رحالة يعبر جبال بامير على دراجة',
      'عبر رحالة مغربي جبال بامير على دراجة في ثلاثة أسابيع، وقطع طرقا يزيد ارتفاعها على أربعة آلاف متر.',
      '***',
      'وينوي أن يصل إلى الصين قبل بداية الشتاء.',
    ],
    lines: ['***'],
    kind: 'body',
  },
};
