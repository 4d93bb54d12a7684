import type { Kind } from '../kind.ts';

export const scripture: Kind = {
  id: 'scripture',
  title: 'Scripture',
  what: 'A verse of the Quran on a line of its own, with its reference if that stands there. Part of the article; repairs leave its marks alone. A verse quoted within a sentence is body, the basmala has a kind of its own.',
  evidence: 'Nearly the whole line stands between the ornate brackets ﴿ ﴾.',
  family: 'article text',
  belongs: 'main article',
  example: {
    page: [
      'مبادرة لكفالة الأيتام في ريف طاجيكستان',
      'أطلقت جمعية خيرية في مدينة كولاب مبادرة لكفالة مئتي يتيم، وتتكفل كل أسرة مشاركة بنفقات طفل واحد حتى ينهي دراسته الثانوية.',
      '﴿وَتَعَاوَنُوا عَلَى الْبِرِّ وَالتَّقْوَى﴾',
      'ويقول القائمون على المبادرة إن عدد الأسر الراغبة في المشاركة يزيد شهرا بعد شهر.',
    ],
    lines: ['﴿وَتَعَاوَنُوا عَلَى الْبِرِّ وَالتَّقْوَى﴾'],
  },
  lookAlike: {
    page: [
      'خطبة الجمعة في مسجد الإمام البخاري',
      'ذكر الخطيب الحاضرين بقوله تعالى: ﴿إِنَّ مَعَ الْعُسْرِ يُسْرًا﴾، ثم دعاهم إلى مساعدة الأسر التي فقدت بيوتها في الفيضانات الأخيرة.',
    ],
    lines: [
      'ذكر الخطيب الحاضرين بقوله تعالى: ﴿إِنَّ مَعَ الْعُسْرِ يُسْرًا﴾، ثم دعاهم إلى مساعدة الأسر التي فقدت بيوتها في الفيضانات الأخيرة.',
    ],
    kind: 'body',
  },
};
