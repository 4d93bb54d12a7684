import type { Kind } from '../kind.ts';

export const breadcrumb: Kind = {
  id: 'breadcrumb',
  title: 'Breadcrumb',
  what: 'The path from the front page to the article: "الرئيسية » تقارير » …". One block, also with the title in it. A single step on a line of its own is a category.',
  evidence:
    'It begins with the word for the front page and has steps parted by arrows, bars or slashes. A title or a list with slashes does not begin so.',
  family: 'about the article',
  belongs: 'none',
  example: {
    page: [
      'الرئيسية » ثقافة » معرض للسجاد التركماني في عشق آباد',
      'معرض للسجاد التركماني في عشق آباد',
      'افتتح في عشق آباد معرض يضم مئة سجادة نسجت بين القرن السابع عشر ويومنا هذا، وبعضها يعرض على الجمهور أول مرة.',
    ],
    lines: ['الرئيسية » ثقافة » معرض للسجاد التركماني في عشق آباد'],
  },
  lookAlike: {
    page: [
      'السوق / المسجد / المدرسة: قصة حي قديم في بخارى',
      'يسكن الحي اليوم أقل من ألف شخص، لكن بيوته الطينية وساحته الصغيرة ما زالت كما وصفها الرحالة قبل مئة وخمسين عاما.',
    ],
    lines: ['السوق / المسجد / المدرسة: قصة حي قديم في بخارى'],
    kind: 'title',
  },
};
