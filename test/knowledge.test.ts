import { describe, expect, it } from 'vitest';
import { skeletonOfName } from '../pipeline/link-entities/skeleton.ts';
import { readReference } from '../pipeline/read-reference.ts';
import { lintKnowledge } from '../pipeline/validate-dataset/lint-knowledge.ts';
import type { KnowledgeLine } from '../schemas/knowledge-line.ts';

const { knowledge, ambiguous } = readReference();
const one = knowledge.find(({ qid }) => qid === 'Q232')!;

describe('the knowledge base', () => {
  it('should break no rule', () => {
    expect(lintKnowledge(knowledge, ambiguous)).toEqual([]);
  });

  it('should hold enough', () => {
    expect(knowledge.length).toBeGreaterThanOrEqual(5000);
    expect(knowledge.filter(({ qid }) => qid !== null).length).toBeGreaterThanOrEqual(3800);
  });

  const broken: [string, KnowledgeLine[]][] = [
    ['ids-are-unique', [one, one]],
    ['ids-say-what-they-are', [{ ...one, entity_id: 'ent_Q1' }]],
    ['items-have-a-source', [{ ...one, sources: [{ fact: 'all', source: 'memory' }] }]],
    [
      'memory-gives-no-dates',
      [
        {
          ...one,
          roles: [{ title: 'President', of_qid: null, from: '1991', to: null, as_of: null, source: 'memory' }],
        },
      ],
    ],
    [
      'arabic-names-in-arabic-letters',
      [{ ...one, names: [{ name: 'أوبك+', lang: 'ar', kind: 'label', weak: false }] }],
    ],
    ['shared-spellings-have-a-line', [one, { ...one, entity_id: 'ent_nil_other', qid: null }]],
  ];
  it.each(broken)('should not break %s', (rule, lines) => {
    expect(lintKnowledge(lines, []).map((finding) => finding.rule)).toContain(rule);
  });
});

describe('the key of consonants', () => {
  it.each([
    ['ميرزياييف', 'ميرضيائيف', 'ميرزيوييف'],
    ['قيرغيزستان', 'قرغيزستان', 'كيرغيزستان'],
    ['طشقند', 'تاشقند', 'تاشكند'],
    ['محمد طاهر ذاكرزاده', 'محمدطاهر ذاكر زاده'],
    ['غورباتشوف', 'جورباتشوف'],
  ])('should be one for the spellings of a name: %s', (...spellings) => {
    expect(new Set(spellings.map(skeletonOfName)).size).toBe(1);
  });

  it.each([
    ['توكاييف', 'نزارباييف'],
    ['طشقند', 'سمرقند'],
    ['كازاخستان', 'أوزبكستان'],
    ['بوتين', 'بايدن'],
  ])('should tell names apart: %s, %s', (one, other) => {
    expect(skeletonOfName(one)).not.toBe(skeletonOfName(other));
  });
});
