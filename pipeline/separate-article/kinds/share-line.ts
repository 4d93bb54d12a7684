import type { Kind } from '../kind.ts';

export const shareLine: Kind = {
  id: 'share_line',
  title: 'Share line',
  what: 'Buttons to share, print, copy or listen, the names of networks beside them, and requests to follow the outlet there. A request to be sent something is a newsletter.',
  evidence:
    'The whole line is a known phrase or a row of names of networks. "شارك" with a subject is a verb of the text.',
  family: 'page furniture',
  belongs: 'none',
  example: {
    page: [
      'مؤتمر عن الطاقة النظيفة في سمرقند',
      'بدأ في سمرقند مؤتمر عن الطاقة النظيفة يبحث فيه المشاركون بناء محطات للرياح والشمس في أربع دول من آسيا الوسطى.',
      'شارك هذا المقال',
      'فيسبوك',
      'واتساب',
    ],
    lines: ['شارك هذا المقال', 'فيسبوك', 'واتساب'],
  },
  lookAlike: {
    page: [
      'مؤتمر عن الطاقة النظيفة في سمرقند',
      'شارك في المؤتمر ممثلو عشرين دولة وأكثر من ستين شركة، ووقعوا مذكرات لبناء محطات للرياح والشمس في أربع دول من آسيا الوسطى.',
    ],
    lines: [
      'شارك في المؤتمر ممثلو عشرين دولة وأكثر من ستين شركة، ووقعوا مذكرات لبناء محطات للرياح والشمس في أربع دول من آسيا الوسطى.',
    ],
    kind: 'body',
  },
};
