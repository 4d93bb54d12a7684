import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../pipeline/index.ts';
import { readReference } from '../pipeline/read-reference.ts';
import { hostileText } from './arbitrary-texts.ts';
import { linkedText } from './bench/names/linked-text.ts';

const reference = readReference();
const linkable = fc
  .array(
    fc.oneof(
      hostileText,
      fc.constantFrom(
        ...[
          'كازاخستان',
          'الرئيس',
          'قاسم جومارت توكاييف',
          'وللروس',
          'بطشقند',
          '"سبوتنيك"',
          'C5+1',
          'الأوزبيكية',
          'نهر',
          'سير داريا',
          'كَازَاخِسْتَان',
          '.',
          '\n',
          '،',
          '-',
          'Ѯ',
          '𐰴',
        ],
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(' '));

describe('linked names', () => {
  it('should lie in the text as it stands, in order, without overlap, each in its sentence', () => {
    fc.assert(
      fc.property(linkable, (text) => {
        const record = annotate(text, { reference, name: 'text' });
        const letters = [...(record.document.text ?? '')];
        let end = 0;
        for (const mention of record.mentions) {
          expect(letters.slice(mention.start_char, mention.end_char).join('')).toBe(mention.surface);
          expect(mention.start_char).toBeGreaterThanOrEqual(end);
          end = mention.end_char;
          const sentence = record.sentences.find(({ sentence_id }) => sentence_id === mention.sentence_id)!;
          expect(mention.start_char).toBeGreaterThanOrEqual(sentence.start_char);
          expect(mention.end_char).toBeLessThanOrEqual(sentence.end_char);
          expect(mention.link_confidence).toBeGreaterThan(0);
          expect(mention.link_confidence).toBeLessThan(1.0001);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('should not depend on what was read before', () => {
    const text = 'وصل الرئيس الكازاخستاني قاسم جومارت توكاييف إلى طشقند، وقال توكاييف إن بلاده تدعم أوزبكستان.';
    const alone = linkedText(text, reference);
    linkedText('التقى بيرديبيك أوتيشيف مدير مصنع "نور" في قرية جانا تالاب.', reference);
    expect(linkedText(text, reference)).toEqual(alone);
  });

  it('should give the same unknown thing the same id in every document', () => {
    const idIn = (text: string) =>
      linkedText(text, reference).find(({ surface }) => surface === 'بيرديبيك أوتيشيف')?.entityId;
    const first = idIn('وقال الخبير بيرديبيك أوتيشيف إن المحصول جيد هذا العام.');
    expect(first).toMatch(/^ent_nil_x-person-/);
    expect(idIn('التقى الوفد الوزير السابق بيرديبيك أوتيشيف في العاصمة.')).toBe(first);
  });

  it('should let a short name take up who was named in full', () => {
    const mentions = linkedText(
      'قال الخبير بيرديبيك أوتيشيف إن المحصول جيد. وأضاف أوتيشيف أن الأمطار كافية.',
      reference,
    );
    const [full, short] = mentions.filter(({ type }) => type === 'person');
    expect(short?.surface).toBe('أوتيشيف');
    expect(short?.entityId).toBe(full?.entityId);
  });
});
