import type { Kind } from '../kind.ts';

export const relatedArticle: Kind = {
  id: 'related_article',
  title: 'Text of a related article',
  what: 'Paragraphs of another article on the page. Its headline is a related title, its inner headings are subheadings, its posts embeds, all with its number. The main article may go on below it.',
  evidence:
    'Paragraphs under a heading of related articles that do not take up the words of the main article. Where a paragraph takes them up again, the main article goes on.',
  family: 'other articles',
  belongs: 'other article',
  example: {
    page: [
      'أوزبكستان توسع مزارع الرياح في صحراء قيزيل قوم',
      'تبني أوزبكستان في صحراء قيزيل قوم مزرعة للرياح تضم مئة توربين، وستزود المزرعة نصف مليون بيت بالكهرباء بعد اكتمالها في العام المقبل.',
      'وقال مدير المشروع إن سرعة الرياح في الصحراء تجعل كلفة الكهرباء أقل مما كان متوقعا.',
      'المصدر: وكالات',
      'اقرأ أيضا:',
      'فريق من بيشكك يفوز بكأس المدارس للشطرنج',
      'فاز فريق مدرسة من بيشكك بكأس المدارس للشطرنج، بعد مباراة نهائية استمرت خمس ساعات أمام لاعبين من أرمينيا وجورجيا.',
      'وأهدى اللاعبون كأسهم إلى مدربهم الذي بلغ الثمانين من عمره هذا الشهر.',
    ],
    lines: [
      'فاز فريق مدرسة من بيشكك بكأس المدارس للشطرنج، بعد مباراة نهائية استمرت خمس ساعات أمام لاعبين من أرمينيا وجورجيا.',
      'وأهدى اللاعبون كأسهم إلى مدربهم الذي بلغ الثمانين من عمره هذا الشهر.',
    ],
  },
  lookAlike: {
    page: [
      'أوزبكستان توسع مزارع الرياح في صحراء قيزيل قوم',
      'تبني أوزبكستان في صحراء قيزيل قوم مزرعة للرياح تضم مئة توربين، وستزود المزرعة نصف مليون بيت بالكهرباء بعد اكتمالها في العام المقبل.',
      'اقرأ أيضا:',
      'فريق من بيشكك يفوز بكأس المدارس للشطرنج',
      'وقال مدير المزرعة إن سرعة الرياح في الصحراء تجعل كلفة الكهرباء أقل مما كان متوقعا لها قبل اكتمالها.',
    ],
    lines: ['وقال مدير المزرعة إن سرعة الرياح في الصحراء تجعل كلفة الكهرباء أقل مما كان متوقعا لها قبل اكتمالها.'],
    kind: 'body',
  },
};
