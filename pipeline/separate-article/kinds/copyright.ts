import type { Kind } from '../kind.ts';

export const copyright: Kind = {
  id: 'copyright',
  title: 'Copyright and disclaimer',
  what: 'Rights and terms of use, "جميع الحقوق محفوظة", and the note that an article speaks for its author alone. The right to a single picture is a credit.',
  evidence: 'A set phrase at the beginning or end of a line at the foot of the page. Rights of people are a topic.',
  family: 'page furniture',
  belongs: 'none',
  example: {
    page: [
      'عمال من آسيا الوسطى يعودون إلى بلدانهم',
      'عاد خلال العام الماضي نحو نصف مليون عامل من طاجيكستان وقرغيزستان إلى بلديهم، بعد أن شددت روسيا شروط الإقامة والعمل.',
      'الآراء الواردة في هذا المقال لا تعبر بالضرورة عن رأي الموقع',
      'جميع الحقوق محفوظة © 2024',
    ],
    lines: ['الآراء الواردة في هذا المقال لا تعبر بالضرورة عن رأي الموقع', 'جميع الحقوق محفوظة © 2024'],
  },
  lookAlike: {
    page: [
      'حقوق العمال المهاجرين على جدول أعمال القمة',
      'اتفق الوزراء على أن تبحث القمة حقوق العمال المهاجرين، ومنها الأجر العادل والعلاج والسكن وتعليم الأطفال في مدارس بلد الإقامة.',
    ],
    lines: ['حقوق العمال المهاجرين على جدول أعمال القمة'],
    kind: 'title',
  },
};
