import type { Kind } from '../kind.ts';

export const body: Kind = {
  id: 'body',
  title: 'Body',
  what: 'Text of the main article: a paragraph, an item of a list, a quotation, a line of verse, with the citations and datelines inside them. Every line that no rule knows as something else is body, so nothing is lost for want of a name.',
  evidence:
    'Sentences; otherwise only that nothing speaks against it. A paragraph may begin with the words of furniture ("المصدر", "إعلان", "اقرأ"): the sentence that goes on tells.',
  family: 'article text',
  belongs: 'main article',
  example: {
    page: [
      'قطن وادي فرغانة يبحث عن أسواق جديدة',
      'المصدر الرئيسي للدخل في وادي فرغانة هو القطن، ويعمل في زراعته وجنيه وغزله نصف سكان القرى تقريبا.',
      'غير أن المصانع المحلية لا تشتري إلا ثلث المحصول، ويباع الباقي خاما لتجار من تركيا وبنغلاديش.',
      'المصدر: وكالة الأنباء الأوزبكية',
    ],
    lines: [
      'المصدر الرئيسي للدخل في وادي فرغانة هو القطن، ويعمل في زراعته وجنيه وغزله نصف سكان القرى تقريبا.',
      'غير أن المصانع المحلية لا تشتري إلا ثلث المحصول، ويباع الباقي خاما لتجار من تركيا وبنغلاديش.',
    ],
  },
  lookAlike: {
    page: [
      'قطن وادي فرغانة يبحث عن أسواق جديدة',
      'يعمل نصف سكان القرى في وادي فرغانة في زراعة القطن وجنيه وغزله، ولا تشتري المصانع المحلية إلا ثلث المحصول.',
      'كانت هذه تفاصيل خبر قطن وادي فرغانة يبحث عن أسواق جديدة',
    ],
    lines: ['كانت هذه تفاصيل خبر قطن وادي فرغانة يبحث عن أسواق جديدة'],
    kind: 'source_line',
  },
};
