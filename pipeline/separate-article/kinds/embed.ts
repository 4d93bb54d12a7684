import type { Kind } from '../kind.ts';

export const embed: Kind = {
  id: 'embed',
  title: 'Embedded post',
  what: 'A post of a social network that the page shows, from its text to the line of author, handle and date with which it ends; what is glued behind that date is split off. Under a related article it has its number. A post that a sentence quotes is body.',
  evidence:
    'The line "— Name (@handle) February 20, 2025", or shortened links of posts; lines in Latin letters just above it belong to it.',
  family: 'page furniture',
  belongs: 'none',
  example: {
    page: [
      'زلزال متوسط القوة يضرب شرق كازاخستان',
      'شعر سكان ألماتي فجر اليوم بزلزال بلغت قوته خمس درجات ونصفا، ولم ترد أنباء عن إصابات أو أضرار في المباني.',
      'Schools in Almaty will stay closed today until all buildings have been checked.',
      '— City News (@citynews) March 4, 2024',
      'وأغلقت المدارس يوما واحدا ريثما يفحص المهندسون مبانيها.',
    ],
    lines: [
      'Schools in Almaty will stay closed today until all buildings have been checked.',
      '— City News (@citynews) March 4, 2024',
    ],
  },
  lookAlike: {
    page: [
      'زلزال متوسط القوة يضرب شرق كازاخستان',
      'كتب رئيس بلدية ألماتي على منصة إكس: "ستغلق المدارس اليوم حتى تفحص المباني كلها"، ودعا السكان إلى الهدوء وعدم نشر الشائعات.',
    ],
    lines: [
      'كتب رئيس بلدية ألماتي على منصة إكس: "ستغلق المدارس اليوم حتى تفحص المباني كلها"، ودعا السكان إلى الهدوء وعدم نشر الشائعات.',
    ],
    kind: 'body',
  },
};
